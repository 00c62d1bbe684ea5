import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddingsDamagedError, EmbeddingsWriteError, WorkerUsageError } from '../errors.ts';
import {
  ABOUT_FORMAT,
  differenceOf,
  embeddingFiles,
  type EmbeddingFiles,
  type EmbeddingsAbout,
  type EmbeddingSettings,
  metadataOf,
} from './about.ts';
import type { EmbeddedBlock } from './embed-images.ts';
import { finishedBefore, PARTS, publish } from './finished.ts';
import { LAYOUTS } from './layout.ts';
import { otherOwner } from './owner.ts';
import {
  type Bytes,
  freshProgress,
  readProgress,
  type SavedProgress,
  writeProgress,
  writeWhole,
} from './saved-progress.ts';

/** A file of embeddings in the making: killed at any time, it goes on where it last saved. */
export interface UnfinishedEmbeddings extends AsyncDisposable {
  /** Where all of it was made before. */
  readonly finished: EmbeddingsAbout | null;
  /** The first image of the data set that is not dealt with. */
  readonly next: number;
  readonly rows: number;
  readonly broken: number;
  append(block: EmbeddedBlock): Promise<void>;
  finish(): Promise<EmbeddingsAbout>;
}

export interface UnfinishedOptions {
  /**
   * Milliseconds of work that a kill may cost, behind the first block, which is saved at once. Default: 5,000. Zero: what was appended
   * is saved.
   */
  readonly saveEveryMs?: number;
}

/**
 * Begins a file of embeddings, or goes on with one that was begun with the same settings.
 * @throws WorkerUsageError where something else is in the way; EmbeddingsWriteError
 */
export async function openEmbeddings(
  output: string,
  settings: EmbeddingSettings,
  { saveEveryMs = 5_000 }: UnfinishedOptions = {},
): Promise<UnfinishedEmbeddings> {
  const files = embeddingFiles(output);
  return await guarded(output, async () => {
    mustHaveNoOther(files, settings);
    const finished = await finishedBefore(files, settings);
    if (finished !== null) return finishedEmbeddings(finished);
    await mkdir(files.unfinished, { recursive: true });
    const begun = readProgress(files) ?? freshProgress(settings);
    await writeProgress(files, begun);
    return await writing(files, begun, saveEveryMs);
  });
}

function finishedEmbeddings(about: EmbeddingsAbout): UnfinishedEmbeddings {
  return {
    finished: about,
    next: about.data.images,
    rows: about.rows,
    broken: about.broken,
    append: () => Promise.resolve(),
    finish: () => Promise.resolve(about),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function writing(
  files: EmbeddingFiles,
  begun: SavedProgress,
  saveEveryMs: number,
): Promise<UnfinishedEmbeddings> {
  const { settings, owner } = begun;
  const layout = LAYOUTS[settings.layout];
  const handles = await openParts(files, begun);
  let { next, rows, broken } = begun;
  const bytes = { ...begun.bytes };
  let savedMs = -Infinity;
  const append = async (part: keyof Bytes, piece: Uint8Array): Promise<void> => {
    await writeAt(handles[part], piece, bytes[part]);
    bytes[part] += piece.length;
  };
  const save = async (): Promise<void> => {
    await Promise.all(Object.values(handles).map((handle) => handle.sync()));
    await writeProgress(files, { settings, next, rows, broken, bytes, owner });
    savedMs = performance.now();
  };
  return {
    finished: null,
    get next() {
      return next;
    },
    get rows() {
      return rows;
    },
    get broken() {
      return broken;
    },
    append: (block) =>
      guarded(files.embeddings, async () => {
        await append('embeddings', layout.encode(block.items, block.rows_BD));
        if (files.items !== null) await append('items', linesOf(block.items));
        await append('broken', linesOf(block.broken));
        next = block.next;
        rows += block.items.length;
        broken += block.broken.length;
        if (performance.now() - savedMs >= saveEveryMs) await save();
      }),
    finish: () =>
      guarded(files.embeddings, async () => {
        const about: EmbeddingsAbout = { format: ABOUT_FORMAT, rows, broken, bytes: bytes.embeddings, ...settings };
        await writeAt(handles.embeddings, layout.header(rows, settings.dimension, metadataOf(settings)), 0);
        for (const part of ['embeddings', 'items', 'broken'] as const) {
          await handles[part].truncate(bytes[part]);
          await handles[part].sync();
        }
        await writeWhole(files, PARTS.about, about);
        await publish(files, about);
        return about;
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(handles).map((handle) => handle.close()));
    },
  };
}

/** @throws WorkerUsageError where what is unfinished is of other settings, or another process writes it */
function mustHaveNoOther(files: EmbeddingFiles, settings: EmbeddingSettings): void {
  const { embeddings, unfinished } = files;
  const begun = readProgress(files);
  if (begun === null) return;
  const difference = differenceOf(begun.settings, settings);
  if (difference !== null) {
    throw new WorkerUsageError(
      `--output: expected ${unfinished} to be of the same model, data and options, got ${difference}; give the command that it was begun with, name another file, or remove that folder`,
    );
  }
  const writer = otherOwner(begun.owner);
  if (writer !== null) {
    throw new WorkerUsageError(
      `--output: process ${writer} is writing ${embeddings}; wait for it, or name another file`,
    );
  }
}

async function openParts(
  { unfinished }: EmbeddingFiles,
  { rows, bytes }: SavedProgress,
): Promise<Record<keyof Bytes, FileHandle>> {
  // Before the first row there is nothing: the header is written last.
  const written = { ...bytes, embeddings: rows === 0 ? 0 : bytes.embeddings };
  const handles: Partial<Record<keyof Bytes, FileHandle>> = {};
  try {
    for (const part of ['embeddings', 'items', 'broken'] as const) {
      const path = join(unfinished, PARTS[part]);
      const handle = (handles[part] = await open(path, existsSync(path) ? 'r+' : 'w'));
      const { size } = await handle.stat();
      if (size < written[part]) {
        throw new EmbeddingsDamagedError(path, `it should have ${written[part]} bytes at least, it has ${size}`);
      }
    }
  } catch (error) {
    await Promise.all(Object.values(handles).map((handle) => handle.close()));
    throw error;
  }
  return handles as Record<keyof Bytes, FileHandle>;
}

/** A write may take only part of what it is given, when the disk fills up, say; the next one then tells why. */
async function writeAt(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < piece.length;) {
    const { bytesWritten } = await file.write(piece, written, piece.length - written, position + written);
    written += bytesWritten;
  }
}

function linesOf(values: readonly object[]): Uint8Array {
  return Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

async function guarded<T>(output: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code.startsWith('CIRCLET_')) throw error;
    throw new EmbeddingsWriteError(output, message, { cause: error });
  }
}
