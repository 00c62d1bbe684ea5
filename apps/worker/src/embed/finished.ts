import { existsSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WorkerUsageError } from '../errors.ts';
import { differenceOf, type EmbeddingFiles, type EmbeddingsAbout, type EmbeddingSettings, readAbout } from './about.ts';

/** Files in the folder of what is not finished. The description is there when all others are whole, and only then. */
export const PARTS = { embeddings: 'embeddings', items: 'items', broken: 'broken', about: 'about.json' } as const;

/**
 * What an earlier call has finished: with the same settings it is all that is wanted. One that was killed while it moved files to their
 * places is helped to its end.
 *
 * @returns null where nothing stands in the way
 * @throws WorkerUsageError where something else does
 */
export async function finishedBefore(
  files: EmbeddingFiles,
  settings: EmbeddingSettings,
): Promise<EmbeddingsAbout | null> {
  const moving = join(files.unfinished, PARTS.about);
  if (existsSync(moving)) {
    const about = readAbout(moving);
    mustBeAlike(about, settings, files);
    await publish(files, about);
    return about;
  }
  if (!existsSync(files.embeddings)) return null;
  if (!existsSync(files.about)) {
    throw new WorkerUsageError(
      `--output: expected nothing at ${files.embeddings}, or embeddings that this command made, got another file; name another, or remove that one`,
    );
  }
  const about = readAbout(files.about);
  mustBeAlike(about, settings, files);
  const { size } = statSync(files.embeddings);
  if (size !== about.bytes) {
    throw new WorkerUsageError(
      `--output: expected ${about.bytes} bytes in ${files.embeddings} as ${files.about} says, got ${size}; remove both and give the command again`,
    );
  }
  await rm(files.unfinished, { recursive: true, force: true }); // of one that was killed at its very end
  return about;
}

/** Moves what is whole to its place, the description last. Can be killed anywhere, and called again. */
export async function publish(files: EmbeddingFiles, about: EmbeddingsAbout): Promise<void> {
  const { unfinished: folder } = files;
  if (about.broken === 0) await rm(files.broken, { force: true }); // of an output that somebody removed without it
  if (files.items !== null) await moveIfThere(join(folder, PARTS.items), files.items);
  if (about.broken > 0) await moveIfThere(join(folder, PARTS.broken), files.broken);
  await moveIfThere(join(folder, PARTS.embeddings), files.embeddings);
  await syncFolder(dirname(files.embeddings));
  await moveIfThere(join(folder, PARTS.about), files.about);
  await syncFolder(dirname(files.embeddings));
  await rm(folder, { recursive: true, force: true });
}

/** Makes the names in it survive a power failure; a file's own flush does not. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to);
}

function mustBeAlike(about: EmbeddingsAbout, settings: EmbeddingSettings, { embeddings }: EmbeddingFiles): void {
  const difference = differenceOf(about, settings);
  if (difference === null) return;
  throw new WorkerUsageError(
    `--output: expected embeddings of the same model, data and options in ${embeddings}, got those of ${difference}; name another file, or remove that one`,
  );
}
