import { type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DataMissingError, DataUnreadableError } from '../errors.ts';
import { buildIndex, type FoundFile, type IndexOptions, isHidden } from './build-index.ts';
import { type ImageDataset } from './image-dataset.ts';

/**
 * A folder of images. A class is the folder that holds the image, at any depth. Links are followed; a link that leads
 * back into its own ancestors is passed over.
 *
 * @throws DataMissingError, DataUnreadableError, NoImagesError, EmptyClassError
 */
export async function openFolder(path: string, options: IndexOptions = {}): Promise<ImageDataset> {
  const root = resolve(path);
  const found: Found = { files: [], folders: [] };
  try {
    await walk(root, '', [identity(await stat(root))], found);
  } catch (error) {
    throw asDataError(path, error);
  }
  return buildIndex(path, basename(root), found.files, found.folders, options);
}

interface Found {
  readonly files: FoundFile[];
  readonly folders: string[];
}

async function walk(root: string, below: string, ancestors: readonly string[], found: Found): Promise<void> {
  const names = await readdir(join(root, below));
  const children = names.map((name) => (below === '' ? name : `${below}/${name}`));
  // One folder's entries at a time: libuv's pool bounds how many run at once, and the order of finding does not matter.
  const entries = await Promise.all(
    children.map(async (child) => ({ child, stats: await maybeStat(join(root, child)) })),
  );
  for (const { child, stats } of entries) {
    if (stats?.isFile() === true) {
      const location = { kind: 'file', path: join(root, child) } as const;
      found.files.push({ path: child, bytes: stats.size, location });
    } else if (stats?.isDirectory() === true && !isHidden(child) && !ancestors.includes(identity(stats))) {
      found.folders.push(child);
      await walk(root, child, [...ancestors, identity(stats)], found);
    }
  }
}

/** A dangling link, or a file removed during the walk, is not part of the data. */
async function maybeStat(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function identity(stats: Stats): string {
  return `${stats.dev}:${stats.ino}`;
}

/** Turns an error of the file system into one of ours. */
export function asDataError(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new DataMissingError(path, { cause: error });
  return new DataUnreadableError(path, message, { cause: error });
}
