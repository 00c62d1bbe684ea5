import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { CheckpointDamagedError, CheckpointMissingError } from './errors.ts';
import { decodeHeader, MAX_HEADER_BYTES, type NamedTensor, type TensorEntry } from './safetensors-header.ts';
import { type FileDigest } from './safetensors-write.ts';
import { decodeValues } from './tensor-values.ts';

export interface SafetensorsFile {
  /** In the order of the file; every kind of number as float32. */
  readonly tensors: ReadonlyMap<string, NamedTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Reads a safetensors file in one pass, each tensor straight into its array.
 * @param expected what the file was when it was written; differing from it is damage
 * @throws CheckpointMissingError, CheckpointDamagedError
 */
export async function readSafetensors(path: string, expected?: FileDigest): Promise<SafetensorsFile> {
  const file = await openExisting(path, expected !== undefined);
  try {
    const { size } = await file.stat();
    if (expected !== undefined && size !== expected.bytes) {
      throw new CheckpointDamagedError(path, `it should have ${expected.bytes} bytes, it has ${size}`);
    }
    const hash = createHash('sha256');
    const read: Read = (into) => readFully(file, path, into, hash);
    const header = decodeHeader(path, ...(await readHeader(path, size, read)));
    const tensors = new Map<string, NamedTensor>();
    for (const entry of header.entries) tensors.set(entry.name, await readTensor(entry, read));
    const sha256 = hash.digest('hex');
    if (expected !== undefined && sha256 !== expected.sha256) {
      throw new CheckpointDamagedError(path, `its SHA-256 should be ${expected.sha256}, it is ${sha256}`);
    }
    return { tensors, metadata: header.metadata };
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
    throw new CheckpointDamagedError(path, `its header should have ${length} bytes, the whole file has ${size}`);
  }
  const json = new Uint8Array(length);
  await read(json);
  return [json, size - 8 - length];
}

async function readTensor({ dtype, shape, begin, end }: TensorEntry, read: Read): Promise<NamedTensor> {
  const bytes = new Uint8Array(end - begin); // of its own buffer, so aligned for every kind
  await read(bytes);
  return { shape, values: decodeValues(dtype, bytes) };
}

async function readFully(file: FileHandle, path: string, into: Uint8Array, hash: Hash): Promise<void> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await file.read(into, done, Math.min(CHUNK_BYTES, into.length - done));
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
