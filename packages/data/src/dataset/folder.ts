import { type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DataError, DataMissingError, DataUnreadableError } from '../errors.ts';
import { MAX_FOLDER_DEPTH, MAX_WAYS_TO_FOLDER } from '../limits.ts';
import { buildIndex, type FoundFile, type IndexOptions, isHidden } from './build-index.ts';
import { type ImageDataset } from './image-dataset.ts';

/**
 * A folder of images. A class is the folder that holds the image, at any depth. Links are followed, wherever they lead; a link that
 * leads back into its own ancestors is passed over.
 *
 * @throws DataMissingError, DataUnreadableError, NoImagesError, EmptyClassError
 */
export async function openFolder(path: string, options: IndexOptions = {}): Promise<ImageDataset> {
  const root = resolve(path);
  const found: Found = { files: [], folders: [], waysTo: new Map() };
  try {
    await walk(root, '', [identity(await stat(root))], found);
  } catch (error) {
    throw asDataError(path, error);
  }
  return buildIndex(path, basename(root), found.files, found.folders, options);
}

/** One image as a data set, which only `allowLooseImages` makes of it. @throws DataMissingError, DataUnreadableError */
export async function openImageFile(path: string, options: IndexOptions): Promise<ImageDataset> {
  const file = resolve(path);
  try {
    const { size: bytes } = await stat(file);
    const found = { path: basename(file), bytes, location: { kind: 'file', path: file } } as const;
    return buildIndex(path, basename(file), [found], [], options);
  } catch (error) {
    throw asDataError(path, error);
  }
}

/** Nothing there, a link to itself, a link through a file. */
const LEADS_NOWHERE: readonly string[] = ['ENOENT', 'ELOOP', 'ENOTDIR'];

interface Found {
  readonly files: FoundFile[];
  readonly folders: string[];
  /** Identity of a folder → how often the walk has come to it. */
  readonly waysTo: Map<string, number>;
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
      mustEnd(root, child, ancestors.length, identity(stats), found);
      found.folders.push(child);
      await walk(root, child, [...ancestors, identity(stats)], found);
    }
  }
}

/** @throws DataUnreadableError where the walk would go too deep, or round and round by links */
function mustEnd(root: string, child: string, depth: number, folder: string, { waysTo }: Found): void {
  if (depth > MAX_FOLDER_DEPTH) {
    throw new DataUnreadableError(root, `${child} lies more than ${MAX_FOLDER_DEPTH} folders deep`);
  }
  const ways = (waysTo.get(folder) ?? 0) + 1;
  waysTo.set(folder, ways);
  if (ways > MAX_WAYS_TO_FOLDER) {
    throw new DataUnreadableError(root, `links lead to ${child} in more than ${MAX_WAYS_TO_FOLDER} ways`);
  }
}

/** A link that leads nowhere, or a file removed during the walk, is not part of the data. */
async function maybeStat(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (LEADS_NOWHERE.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function identity(stats: Stats): string {
  return `${stats.dev}:${stats.ino}`;
}

/** Turns an error of the file system into one of ours. */
export function asDataError(path: string, error: unknown): Error {
  if (error instanceof DataError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new DataMissingError(path, { cause: error });
  return new DataUnreadableError(path, message, { cause: error });
}
