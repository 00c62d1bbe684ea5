import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether there is room for files in a folder, which need not be there yet. */
export interface FolderFacts {
  readonly path: string;
  readonly freeBytes: number | null;
  /** Why nothing can be written there; null where something can. */
  readonly obstacle: string | null;
}

/** Looks at the nearest folder that is there: what is made below it lies in the same file system. */
export function folderFacts(path: string): FolderFacts {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    rmSync(mkdtempSync(join(there, '.circlet-doctor-')), { recursive: true });
    return { path, freeBytes: freeBytes(there), obstacle: null };
  } catch (error) {
    return { path, freeBytes: freeBytes(there), obstacle: (error as Error).message };
  }
}

function freeBytes(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Size of a file system that is kept in memory; null where there is none. */
export function sizeOf(path: string): number | null {
  try {
    const { blocks, bsize } = statfsSync(path);
    return blocks * bsize;
  } catch {
    return null;
  }
}
