import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckpointDamagedError, CheckpointIncompleteError, CheckpointMissingError } from './errors.ts';
import { MAX_POINTER_BYTES } from './limits.ts';
import { isMissing } from './safetensors-read.ts';
import { writeFlushed } from './safetensors-write.ts';
import { readSmallFile } from './small-file.ts';

/** A finished checkpoint on the disk. */
export interface CheckpointReference {
  /** `step-000120`. */
  readonly name: string;
  readonly step: number;
  /** Its folder. */
  readonly path: string;
}

const LATEST = 'latest';

export function checkpointName(step: number): string {
  return `step-${String(step).padStart(6, '0')}`;
}

/**
 * Finished checkpoints in a folder, by step. Folders under construction and on their way out have names that start with a dot, so a
 * folder with a checkpoint's name is whole. So is one that stepped aside for its replacement, which counts while that is not there:
 * the writer was killed between the two moves. A missing folder holds none.
 */
export async function listCheckpoints(directory: string): Promise<CheckpointReference[]> {
  const names = await namesIn(directory);
  const folders = new Map<string, string>(); // a checkpoint's name → its folder's
  for (const folder of names) {
    const [, name, aside] = /^\.?(step-\d{6,})(\.replaced-\d+)?$/.exec(folder) ?? [];
    if (name === undefined || folder.startsWith('.') !== (aside !== undefined)) continue;
    if (aside === undefined || !folders.has(name)) folders.set(name, folder);
  }
  return [...folders]
    .map(([name, folder]) => ({ name, step: Number(name.slice('step-'.length)), path: join(directory, folder) }))
    .sort((a, b) => a.step - b.step);
}

/** The checkpoint the `latest` file names or, where that is gone, the one with the highest step. @throws CheckpointMissingError */
export async function latestCheckpoint(directory: string): Promise<CheckpointReference> {
  const checkpoints = await listCheckpoints(directory);
  const pointed = await readSmallFile(join(directory, LATEST), MAX_POINTER_BYTES).then(
    (text) => checkpoints.find(({ name }) => name === text.trim()),
    (error: unknown) => {
      // What is no pointer points nowhere.
      if (isMissing(error) || error instanceof CheckpointDamagedError) return undefined;
      throw error;
    },
  );
  const latest = pointed ?? checkpoints.at(-1);
  if (latest === undefined) throw new CheckpointMissingError(directory);
  return latest;
}

/** Makes `latest` name a checkpoint, in one move. */
export async function pointLatestAt(directory: string, name: string): Promise<void> {
  const temporary = join(directory, `.${LATEST}-${process.pid}`);
  await rm(temporary, { force: true });
  await writeFlushed(temporary, () => [Buffer.from(`${name}\n`)]);
  await rename(temporary, join(directory, LATEST));
  await flushFolder(directory);
}

/** What writers that were killed, or are still writing, have of a checkpoint: it is no checkpoint. By step. */
export async function unfinishedCheckpoints(directory: string): Promise<Omit<CheckpointReference, 'name'>[]> {
  return (await namesIn(directory))
    .flatMap((name) => {
      const [, step] = /^\.step-(\d{6,})\.partial-\d+$/.exec(name) ?? [];
      return step === undefined ? [] : [{ step: Number(step), path: join(directory, name) }];
    })
    .sort((a, b) => a.step - b.step);
}

export interface RetentionOptions {
  /** How many of the newest to keep, at least 1. */
  readonly keepLast: number;
  /** Whether a step's is kept besides: the best one, say. Default: none. */
  readonly isKept?: (step: number) => boolean;
}

/** Removes the other checkpoints; the one that `latest` names always stays. Gives the names of the removed ones. */
export async function pruneCheckpoints(directory: string, options: RetentionOptions): Promise<string[]> {
  const checkpoints = await listCheckpoints(directory);
  if (checkpoints.length === 0) return [];
  const latest = await latestCheckpoint(directory);
  const keepLast = Math.max(1, options.keepLast);
  const removed = checkpoints
    .slice(0, Math.max(0, checkpoints.length - keepLast))
    .filter(({ name, step }) => name !== latest.name && options.isKept?.(step) !== true);
  for (const { name, path } of removed) {
    const hidden = join(directory, `.${name}.removed-${process.pid}`);
    await rename(path, hidden); // at no moment is half a checkpoint in the list
    await rm(hidden, { recursive: true, force: true });
  }
  return removed.map(({ name }) => name);
}

/**
 * Removes what other writers have left, and puts back what only stepped aside. Only for the one writer of a folder: whoever was
 * taken for lost and is still writing can no longer give its checkpoint a name.
 */
export async function removeLeftovers(directory: string): Promise<void> {
  for (const { name, path } of await listCheckpoints(directory)) {
    if (path !== join(directory, name)) await rename(path, join(directory, name));
  }
  for (const name of await namesIn(directory)) {
    if (!/^\.(step-\d{6,}\.(partial|replaced|removed)|latest)-\d+$/.test(name)) continue;
    const path = join(directory, name);
    const hidden = join(directory, name.replace('.partial-', '.removed-'));
    await rm(hidden, { recursive: true, force: true });
    if (hidden === path) continue;
    // In one move: from a folder that is being written to, files cannot be removed one by one.
    await rename(path, hidden).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    await rm(hidden, { recursive: true, force: true });
  }
}

/** Makes the caller the one writer of a folder. Returns what others had not finished, and never will. */
export async function becomeWriter(directory: string): Promise<CheckpointIncompleteError[]> {
  const unfinished = await unfinishedCheckpoints(directory);
  await removeLeftovers(directory);
  return unfinished.map(({ path }) => new CheckpointIncompleteError(path));
}

/** Makes the names in a folder survive a power failure; a file's own flush does not. */
export async function flushFolder(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(directory: string): Promise<string[]> {
  return await readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}
