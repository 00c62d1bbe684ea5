import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Large enough that writing costs few calls. */
const BLOCK_CHARACTERS = 1_048_576;

/** Writes a file so that readers see the whole of it or nothing. @throws the system's error, with nothing left behind */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const partial = `${path}.partial`;
  try {
    const file = openSync(partial, 'w');
    try {
      let block = '';
      for (const piece of pieces) {
        block += piece;
        if (block.length < BLOCK_CHARACTERS) continue;
        writeSync(file, block);
        block = '';
      }
      writeSync(file, block);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
