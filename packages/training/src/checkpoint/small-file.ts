import { open } from 'node:fs/promises';
import { CheckpointDamagedError } from './errors.ts';

/**
 * The text of a file that is known to be small.
 * @throws CheckpointDamagedError where it is larger or no file; what the file system says where it cannot be opened
 */
export async function readSmallFile(path: string, maxBytes: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new CheckpointDamagedError(path, 'it is no file');
    if (stats.size > maxBytes) {
      throw new CheckpointDamagedError(path, `it should have at most ${maxBytes} bytes, it has ${stats.size}`);
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
