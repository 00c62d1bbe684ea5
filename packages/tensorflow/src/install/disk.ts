import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from '../errors.ts';
import type { Flavour } from './location.ts';

const OTHER_FOLDER = 'or name another cache folder with XDG_CACHE_HOME';

/**
 * Bytes that an installation takes at its widest. CPU: a wheel of 0.3 GB and 0.9 GB of libraries. GPU: 1.3 GB of
 * libraries, then CUDA's wheels one by one, the largest of them 0.7 GB, and their 4.4 GB of libraries.
 */
export const NEEDED_BYTES: Readonly<Record<Flavour, number>> = { cpu: 1_300_000_000, gpu: 8_000_000_000 };

/** @throws InstallError when there is not that much free in the folder's file system */
export function checkSpace(directory: string, neededBytes: number): void {
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < neededBytes) {
    throw new InstallError(
      `expected ${gigabytes(neededBytes)} free for ${directory}, got ${gigabytes(bavail * bsize)}`,
      `free some space, ${OTHER_FOLDER}`,
    );
  }
}

/** @throws InstallError when the folder cannot be made or written */
export function makeWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    rmSync(mkdtempSync(join(directory, '.probe-')), { recursive: true });
  } catch (cause) {
    if (isFull(cause)) {
      throw diskFull(cause);
    }
    throw new InstallError(
      `${directory} cannot be written (${(cause as Error).message})`,
      'make it writable, or name another cache folder with XDG_CACHE_HOME',
      { cause },
    );
  }
}

/** The disk filled up on the way, whoever noticed. */
export function diskFull(cause?: unknown): InstallError {
  return new InstallError('the disk or its quota is full', `free some space, ${OTHER_FOLDER}`, { cause });
}

/** Whether a write failed for lack of space: of the disk, of the user's quota (a home on a cluster), of a file. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** The same in the words of Python's OSError. */
export function isFullText(output: string): boolean {
  return /No space left on device|Disk quota exceeded|File too large/.test(output);
}

/** Bytes of the files in a folder whose owner, pip, moves and removes files and folders meanwhile: what has gone counts as none. */
export function bytesIn(directory: string): number {
  return unlessGone(() => readdirSync(directory, { withFileTypes: true }), []).reduce((sum, entry) => {
    const path = join(directory, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : unlessGone(() => lstatSync(path).size, 0));
  }, 0);
}

function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch {
    return gone;
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
