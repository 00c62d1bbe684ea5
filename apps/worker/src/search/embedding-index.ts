import { existsSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { embeddingFiles, type EmbeddingsAbout, fieldsOf, isCount, metadataOf, readAbout } from '../embed/about.ts';
import { type EmbeddedItem, LAYOUTS } from '../embed/layout.ts';
import { EmbeddingsDamagedError, WorkerUsageError } from '../errors.ts';
import { jsonLines } from '../embed/json-lines.ts';

// Shapes: G = rows of a block, D = dimension.

/** A file of embeddings that is searched. */
export interface EmbeddingIndex {
  readonly path: string;
  readonly about: EmbeddingsAbout;
  /** Its rows, [G, D] at a time. @throws EmbeddingsDamagedError */
  blocks(): AsyncGenerator<Float32Array>;
  /** The images of some rows. @throws EmbeddingsDamagedError */
  itemsOf(rows: ReadonlySet<number>): Promise<ReadonlyMap<number, EmbeddedItem>>;
}

/** 32 MiB: the kernel reads it in some 10 ms. */
const BLOCK_VALUES = 2 ** 23;

/** @param blockValues of a block, at least one row @throws WorkerUsageError, EmbeddingsDamagedError */
export function openIndex(path: string, blockValues: number = BLOCK_VALUES): EmbeddingIndex {
  const files = embeddingFiles(path);
  if (!existsSync(path)) {
    throw new WorkerUsageError(`--index: expected a file that coordinator:embed has made, found nothing at ${path}`);
  }
  if (!existsSync(files.about)) {
    throw new WorkerUsageError(
      `--index: expected ${files.about} beside it, which says what model made it; copy it there, or embed the images again`,
    );
  }
  const about = readAbout(files.about);
  const { size } = statSync(path);
  if (size !== about.bytes) {
    throw new EmbeddingsDamagedError(path, `it should have ${about.bytes} bytes, it has ${size}`);
  }
  const rowsPerBlock = Math.max(1, Math.floor(blockValues / about.dimension));
  return {
    path,
    about,
    blocks: () => (about.layout === 'jsonl' ? listedBlocks : storedBlocks)(path, about, rowsPerBlock),
    itemsOf: (rows) => itemsOfRows(files.items ?? path, rows),
  };
}

/** Of .npy and .safetensors, which are float32 behind a header. */
async function* storedBlocks(path: string, about: EmbeddingsAbout, rowsPerBlock: number): AsyncGenerator<Float32Array> {
  const { layout, rows, dimension } = about;
  const expected = LAYOUTS[layout].header(rows, dimension, metadataOf(about));
  await using file = await open(path, 'r');
  const header = new Uint8Array(expected.length);
  await readFully(file, path, header, 0);
  if (!expected.equals(header))
    throw new EmbeddingsDamagedError(path, `its header is not that of ${rows} rows of ${dimension}`);
  for (let first = 0; first < rows; first += rowsPerBlock) {
    const block = new Float32Array(Math.min(rowsPerBlock, rows - first) * dimension);
    await readFully(file, path, new Uint8Array(block.buffer), expected.length + 4 * first * dimension);
    yield block;
  }
}

/** Of JSON lines. */
async function* listedBlocks(path: string, about: EmbeddingsAbout, rowsPerBlock: number): AsyncGenerator<Float32Array> {
  const { dimension, rows } = about;
  let [block, numRows, total] = [new Float32Array(rowsPerBlock * dimension), 0, 0];
  for await (const line of jsonLines(path)) {
    const { embedding } = fieldsOf(line);
    const isWhole = Array.isArray(embedding) && embedding.length === dimension;
    if (!isWhole || !embedding.every((value) => typeof value === 'number')) {
      throw new EmbeddingsDamagedError(path, `line ${total + 1} has no embedding of ${dimension} numbers`);
    }
    block.set(embedding as number[], numRows * dimension);
    total++;
    if (++numRows < rowsPerBlock) continue;
    yield block;
    [block, numRows] = [new Float32Array(rowsPerBlock * dimension), 0];
  }
  if (numRows > 0) yield block.slice(0, numRows * dimension);
  if (total !== rows) throw new EmbeddingsDamagedError(path, `it should have ${rows} lines, it has ${total}`);
}

async function itemsOfRows(path: string, rows: ReadonlySet<number>): Promise<ReadonlyMap<number, EmbeddedItem>> {
  const found = new Map<number, EmbeddedItem>();
  if (rows.size === 0) return found;
  if (!existsSync(path)) throw new EmbeddingsDamagedError(path, 'it is missing');
  let row = 0;
  for await (const line of jsonLines(path)) {
    if (rows.has(row)) {
      const { item, id, class: className } = fieldsOf(line);
      if (!isCount(item) || typeof id !== 'string' || typeof className !== 'string') {
        throw new EmbeddingsDamagedError(path, `line ${row + 1} names no image`);
      }
      found.set(row, { item, id, class: className });
      if (found.size === rows.size) return found;
    }
    row++;
  }
  throw new EmbeddingsDamagedError(path, `it has ${row} lines, and more rows were found`);
}

async function readFully(file: FileHandle, path: string, into: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) throw new EmbeddingsDamagedError(path, 'it became shorter while it was read');
    done += bytesRead;
  }
}
