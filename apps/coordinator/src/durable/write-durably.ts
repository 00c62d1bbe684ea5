import { closeSync, fchmodSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file that is whole under its name or not there at all, whenever the process is killed or the power fails: in a file beside
 * it, flushed, renamed, and the folder flushed.
 *
 * @param mode of the file, from its first byte on
 * @throws the system's own error; what was there before is still there
 */
export function writeDurably(path: string, bytes: Buffer, mode = 0o644): void {
  const partial = writePartial(path, bytes, mode);
  renameSync(partial, path);
  syncFolder(dirname(path));
}

/** The first half of that: flushed, under a name that nobody looks for. */
export function writePartial(path: string, bytes: Buffer, mode = 0o644): string {
  const partial = `${path}.${process.pid}.partial`;
  rmSync(partial, { force: true });
  const file = openSync(partial, 'wx', mode);
  try {
    // The mode above is subject to the umask.
    fchmodSync(file, mode);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return partial;
}

/** Those of processes that were killed at it. One that is still at it fails to write, as on a full disk. */
export function removePartials(folder: string): void {
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.\d+\.partial$/.test(entry.name))
    .forEach(({ name }) => rmSync(join(folder, name), { force: true }));
}

/** Makes the names in it survive a power failure; a file's own flush does not. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
