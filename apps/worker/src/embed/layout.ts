import { WorkerUsageError } from '../errors.ts';
import { NPY_HEADER_BYTES, npyHeader } from './npy.ts';
import { SAFETENSORS_HEADER_BYTES, safetensorsHeader } from './safetensors.ts';

// Shapes: B = rows of a block, D = dimension.

/** How embeddings lie in a file, by the ending of its name. */
export type LayoutName = 'npy' | 'safetensors' | 'jsonl';

/** An image that has a row. */
export interface EmbeddedItem {
  /** Position in the data set. */
  readonly item: number;
  readonly id: string;
  readonly class: string;
}

export interface Layout {
  /** What stands before the first row. */
  readonly headerBytes: number;
  /** @param metadata short texts, which some layouts have a place for */
  header(rows: number, dimension: number, metadata: Readonly<Record<string, string>>): Buffer;
  /** @param rows_BD the rows of these items */
  encode(items: readonly EmbeddedItem[], rows_BD: Float32Array): Uint8Array;
}

export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  npy: { headerBytes: NPY_HEADER_BYTES, header: npyHeader, encode: bytesOf },
  safetensors: { headerBytes: SAFETENSORS_HEADER_BYTES, header: safetensorsHeader, encode: bytesOf },
  jsonl: { headerBytes: 0, header: () => Buffer.alloc(0), encode: jsonLines },
};

/** @throws WorkerUsageError */
export function layoutOf(output: string): LayoutName {
  const ending = /\.(npy|safetensors|jsonl)$/.exec(output)?.[1];
  if (ending !== undefined) return ending as LayoutName;
  throw new WorkerUsageError(`--output: expected a name that ends in .npy, .safetensors or .jsonl, got '${output}'`);
}

/** Every machine that this runs on is little-endian, as the formats are. */
function bytesOf(_items: readonly EmbeddedItem[], rows_BD: Float32Array): Uint8Array {
  return new Uint8Array(rows_BD.buffer, rows_BD.byteOffset, rows_BD.byteLength);
}

function jsonLines(items: readonly EmbeddedItem[], rows_BD: Float32Array): Uint8Array {
  const dimension = rows_BD.length / Math.max(1, items.length);
  const lines = items.map((item, row) => {
    const values = rows_BD.subarray(row * dimension, (row + 1) * dimension);
    return `${JSON.stringify({ ...item, embedding: Array.from(values, shortened) })}\n`;
  });
  return Buffer.from(lines.join(''));
}

/** Nine digits are enough for every float32 to come back as it was. */
function shortened(value: number): number {
  return Number(value.toPrecision(9));
}
