import { CheckpointContentError, CheckpointDamagedError } from './errors.ts';

/** A named tensor in memory, row-major. */
export interface NamedTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export type TensorMap = ReadonlyMap<string, NamedTensor>;

/** A tensor to be written: its values lie in memory, or come piece by piece when their turn has come. */
export interface TensorSource {
  readonly shape: readonly number[];
  readonly values: Float32Array | AsyncIterable<Float32Array>;
}

export type TensorSources = ReadonlyMap<string, TensorSource>;

/** Where a tensor lies in a file. */
export interface TensorEntry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Bytes from the end of the header. */
  readonly begin: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  /** In the order of the file. */
  readonly entries: readonly TensorEntry[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** Bytes per value of the kinds that can be read. */
const DTYPE_BYTES: Readonly<Record<string, number>> = {
  F64: 8,
  I64: 8,
  F32: 4,
  I32: 4,
  F16: 2,
  BF16: 2,
  I16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

/**
 * The first bytes of a safetensors file: u64 length, little-endian, then that much JSON, padded with blanks so that the data
 * starts at a multiple of 8. Tensors are sorted by name (in UTF-8 order) as the reference sorts those of one kind, so the same
 * tensors give the same bytes as the Python library.
 * @throws CheckpointContentError for a shape that does not fit its values or the reserved name `__metadata__`
 */
export function encodeHeader(
  path: string,
  tensors: TensorSources,
  metadata: Readonly<Record<string, string>>,
): { readonly bytes: Uint8Array; readonly order: readonly string[] } {
  const order = fileOrder(tensors.keys());
  let begin = 0;
  const parts = Object.keys(metadata).length === 0 ? [] : [`"__metadata__":${JSON.stringify(metadata)}`];
  for (const name of order) {
    const { shape } = tensors.get(name) as TensorSource;
    if (name === '__metadata__') throw new CheckpointContentError(path, 'no tensor may be called __metadata__');
    const end = begin + 4 * numElements(shape);
    parts.push(
      `${JSON.stringify(name)}:{"dtype":"F32","shape":${JSON.stringify(shape)},"data_offsets":[${begin},${end}]}`,
    );
    begin = end;
  }
  const json = Buffer.from(`{${parts.join(',')}}`);
  const padded = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + padded).fill(0x20);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(padded), true);
  bytes.set(json, 8);
  return { bytes, order };
}

/** The order in which tensors of these names are written. */
export function fileOrder(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/**
 * Reads a header's JSON and holds it to the format: ranges follow each other from 0 without hole or overlap, end with the file, and
 * have the size of their shape.
 * @param dataBytes bytes of the file behind the header
 * @throws CheckpointDamagedError naming the first rule that is broken
 */
export function decodeHeader(path: string, json: Uint8Array, dataBytes: number): SafetensorsHeader {
  const damaged = (difference: string, cause?: unknown): CheckpointDamagedError =>
    new CheckpointDamagedError(path, difference, { cause });
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    throw damaged('its header is no JSON', error);
  }
  if (json[0] !== 0x7b || !isRecord(header)) throw damaged('its header is no JSON object');
  const { metadata, entries } = entriesOf(header, damaged);
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let expected = 0;
  for (const { name, dtype, shape, begin, end } of entries) {
    if (begin !== expected) throw damaged(`tensor ${name} should begin at byte ${expected}, its header says ${begin}`);
    const size = DTYPE_BYTES[dtype];
    if (size === undefined) throw damaged(`tensor ${name} is of kind ${dtype}, which this version does not read`);
    if (end - begin !== size * numElements(shape)) {
      throw damaged(
        `tensor ${name} of shape [${shape.join(', ')}] needs ${size * numElements(shape)} bytes, its header says ${end - begin}`,
      );
    }
    expected = end;
  }
  if (expected !== dataBytes)
    throw damaged(`its tensors need ${expected} bytes behind the header, there are ${dataBytes}`);
  return { entries, metadata };
}

/** Elements of a shape; 1 for rank 0. */
export function numElements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function entriesOf(
  header: Record<string, unknown>,
  damaged: (difference: string) => Error,
): { metadata: Record<string, string>; entries: TensorEntry[] } {
  const entries: TensorEntry[] = [];
  let metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(header)) {
    if (name === '__metadata__') {
      if (!isRecord(value) || !Object.values(value).every((text) => typeof text === 'string')) {
        throw damaged('its metadata maps not only strings to strings');
      }
      metadata = value as Record<string, string>;
      continue;
    }
    const entry = isRecord(value) ? value : {};
    const { dtype, shape, data_offsets: offsets } = entry;
    if (typeof dtype !== 'string' || !isCounts(shape) || !isCounts(offsets) || offsets.length !== 2) {
      throw damaged(`its header describes tensor ${name} without kind, shape and offsets`);
    }
    entries.push({ name, dtype, shape, begin: offsets[0] as number, end: offsets[1] as number });
  }
  return { metadata, entries };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0);
}
