import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddingsDamagedError } from '../errors.ts';
import { type EmbeddingFiles, type EmbeddingSettings, fieldsOf, isCount, isSettings } from './about.ts';
import { syncFolder } from './finished.ts';
import { LAYOUTS } from './layout.ts';
import { type Owner, thisOwner } from './owner.ts';

const PROGRESS = 'progress.json';

/** Of the files in the folder of what is unfinished. */
export type Bytes = Readonly<Record<'embeddings' | 'items' | 'broken', number>>;

/** What is on the disk for certain. Whatever files have behind these bytes is written again. */
export interface SavedProgress {
  readonly settings: EmbeddingSettings;
  readonly next: number;
  readonly rows: number;
  readonly broken: number;
  readonly bytes: Bytes;
  readonly owner: Owner;
}

export function freshProgress(settings: EmbeddingSettings): SavedProgress {
  const bytes = { embeddings: LAYOUTS[settings.layout].headerBytes, items: 0, broken: 0 };
  return { settings, next: 0, rows: 0, broken: 0, bytes, owner: thisOwner() };
}

/** What an earlier call has left; null where it left nothing. */
export function readProgress({ unfinished }: EmbeddingFiles): SavedProgress | null {
  const path = join(unfinished, PROGRESS);
  if (!existsSync(path)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new EmbeddingsDamagedError(path, 'it is no JSON', { cause });
  }
  if (!isProgress(value)) throw new EmbeddingsDamagedError(path, 'it is not as it was written');
  return value;
}

function isProgress(value: unknown): value is SavedProgress {
  const { settings, next, rows, broken, bytes } = fieldsOf(value);
  const { embeddings, items, broken: ofBroken } = fieldsOf(bytes);
  return isSettings(settings) && [next, rows, broken, embeddings, items, ofBroken].every(isCount);
}

export async function writeProgress(files: EmbeddingFiles, progress: SavedProgress): Promise<void> {
  await writeWhole(files, PROGRESS, { ...progress, owner: thisOwner() });
}

/** In the folder of what is unfinished: whole under its name, or as it was before. */
export async function writeWhole({ unfinished }: EmbeddingFiles, name: string, value: unknown): Promise<void> {
  const path = join(unfinished, name);
  await writeFile(`${path}.part`, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
  await rename(`${path}.part`, path);
  await syncFolder(unfinished);
}
