import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that its owner alone can read, from its first byte on; readers see the whole of it or the one before. */
export function writePrivateFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${process.pid}.partial`;
  rmSync(partial, { force: true });
  writeFileSync(partial, text, { mode: 0o600, flag: 'wx' });
  // The mode above is subject to the umask, which can only take more away.
  chmodSync(partial, 0o600);
  renameSync(partial, path);
}

export interface PrivateFile {
  readonly text: string;
  /** Whether others than its owner can read it. */
  readonly isOpenToOthers: boolean;
}

/** @throws the system's own error */
export function readPrivateFile(path: string): PrivateFile {
  return { text: readFileSync(path, 'utf8').trim(), isOpenToOthers: (statSync(path).mode & 0o044) !== 0 };
}
