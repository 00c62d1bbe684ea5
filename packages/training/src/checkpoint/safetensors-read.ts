import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { CheckpointDamagedError, CheckpointMissingError } from './errors.ts';
import { decodeHeader, type NamedTensor, numElements, type TensorEntry } from './safetensors-header.ts';
import { MAX_HEADER_BYTES } from './limits.ts';
import { type FileDigest } from './safetensors-write.ts';
import { decodeValues } from './tensor-values.ts';

export interface SafetensorsFile {
  /** In the order of the file; every kind of number as float32. */
  readonly tensors: ReadonlyMap<string, NamedTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A tensor of a file while the file is read. */
export interface StoredTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Its values in order, each piece in memory of its own, PIECE_VALUES at a time. To be taken to the end, and once. */
  readonly pieces: AsyncIterable<Float32Array>;
}

/** 4 MiB of float32: long enough for the disk, short enough for whatever else waits on the event loop. */
export const PIECE_VALUES: number = 2 ** 20;

export interface ScanOptions {
  /** What the file was when it was written; differing from it is damage. */
  readonly expected?: FileDigest;
  /** Sees what the file holds, in its order, before the first value is read; may throw. */
  readonly inspect?: (entries: readonly Pick<StoredTensor, 'name' | 'shape'>[]) => void;
}

/**
 * Reads a safetensors file in one pass.
 * @param expected what the file was when it was written; differing from it is damage
 * @param isWanted of a tensor's name: others are left out
 * @throws CheckpointMissingError, CheckpointDamagedError
 */
export async function readSafetensors(
  path: string,
  expected?: FileDigest,
  isWanted: (name: string) => boolean = () => true,
): Promise<SafetensorsFile> {
  const tensors = new Map<string, NamedTensor>();
  const take = async ({ name, shape, pieces }: StoredTensor): Promise<void> => {
    const values = new Float32Array(isWanted(name) ? numElements(shape) : 0);
    let at = 0;
    for await (const piece of pieces) {
      if (values.length === 0) continue;
      values.set(piece, at);
      at += piece.length;
    }
    if (isWanted(name)) tensors.set(name, { shape, values });
  };
  const metadata = await scanSafetensors(path, take, expected === undefined ? {} : { expected });
  return { tensors, metadata };
}

/**
 * Reads a safetensors file in one pass and in little memory: its tensors one after the other, each in pieces.
 * @param take one tensor at a time. What it was given is worth nothing when this throws: the checksum is known last
 * @returns the file's metadata
 * @throws CheckpointMissingError, CheckpointDamagedError, and whatever `take` and `inspect` throw
 */
export async function scanSafetensors(
  path: string,
  take: (tensor: StoredTensor) => Promise<void>,
  { expected, inspect }: ScanOptions = {},
): Promise<Readonly<Record<string, string>>> {
  const file = await openExisting(path, expected !== undefined);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new CheckpointDamagedError(path, 'it is no file');
    const { size } = stats;
    if (expected !== undefined && size !== expected.bytes) {
      throw new CheckpointDamagedError(path, `it should have ${expected.bytes} bytes, it has ${size}`);
    }
    const hash = createHash('sha256');
    const read: Read = (into) => readFully(file, path, into, hash);
    const header = decodeHeader(path, ...(await readHeader(path, size, read)));
    inspect?.(header.entries);
    for (const entry of header.entries) await take({ ...entry, pieces: piecesOf(entry, read) });
    const sha256 = hash.digest('hex');
    if (expected !== undefined && sha256 !== expected.sha256) {
      throw new CheckpointDamagedError(path, `its SHA-256 should be ${expected.sha256}, it is ${sha256}`);
    }
    return header.metadata;
  } finally {
    await file.close();
  }
}

type Read = (into: Uint8Array) => Promise<void>;

async function readHeader(path: string, size: number, read: Read): Promise<[json: Uint8Array, dataBytes: number]> {
  if (size < 8) throw new CheckpointDamagedError(path, `a safetensors file has at least 8 bytes, it has ${size}`);
  const prefix = new Uint8Array(8);
  await read(prefix);
  const length = Number(new DataView(prefix.buffer).getBigUint64(0, true));
  if (length > Math.min(MAX_HEADER_BYTES, size - 8)) {
    const most = `, and a header has at most ${MAX_HEADER_BYTES}`;
    throw new CheckpointDamagedError(
      path,
      `its header should have ${length} bytes, the whole file has ${size}${length > MAX_HEADER_BYTES ? most : ''}`,
    );
  }
  const json = new Uint8Array(length);
  await read(json);
  return [json, size - 8 - length];
}

async function* piecesOf({ dtype, shape, begin, end }: TensorEntry, read: Read): AsyncGenerator<Float32Array> {
  const count = numElements(shape);
  const bytesPerValue = count === 0 ? 0 : (end - begin) / count;
  for (let at = 0; at < count; at += PIECE_VALUES) {
    const bytes = new Uint8Array(Math.min(PIECE_VALUES, count - at) * bytesPerValue); // of its own buffer, so aligned for every kind
    await read(bytes);
    yield decodeValues(dtype, bytes);
  }
}

async function readFully(file: FileHandle, path: string, into: Uint8Array, hash: Hash): Promise<void> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await file.read(into, done, into.length - done);
    if (bytesRead === 0) throw new CheckpointDamagedError(path, 'it became shorter while it was read');
    hash.update(into.subarray(done, done + bytesRead)); // between reads, so that nothing else waits long
    done += bytesRead;
  }
}

async function openExisting(path: string, belongsToCheckpoint: boolean): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isMissing(error) && belongsToCheckpoint)
      throw new CheckpointDamagedError(path, 'it is missing', { cause: error });
    if (isMissing(error)) throw new CheckpointMissingError(path, { cause: error });
    throw error;
  }
}

/** The file or a folder on the way to it does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
