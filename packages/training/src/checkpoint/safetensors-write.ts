import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { CheckpointContentError } from './errors.ts';
import { encodeHeader, numElements, type TensorSource, type TensorSources } from './safetensors-header.ts';

/** What is needed to recognise a file again. */
export interface FileDigest {
  readonly bytes: number;
  readonly sha256: string;
}

/** Written and hashed at a time: long enough for the disk, short enough (some 3 ms) for whatever else waits on the event loop. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * Writes tensors as a safetensors file that must not exist yet, and flushes it to the disk. Values go out straight from their
 * arrays or as they come, so memory stays as it is.
 * @throws CheckpointContentError when a tensor has more or fewer values than its shape, before the file is made for those that
 *   lie in memory; errors of the file system and of what values come from as they are
 */
export async function writeSafetensors(
  path: string,
  tensors: TensorSources,
  metadata: Readonly<Record<string, string>> = {},
): Promise<FileDigest> {
  for (const [name, { shape, values }] of tensors) {
    if (values instanceof Float32Array) mustFitShape(path, name, shape, values.length);
  }
  const { bytes: header, order } = encodeHeader(path, tensors, metadata);
  return await writeFlushed(path, async function* () {
    yield header;
    for (const name of order) {
      const { shape, values } = tensors.get(name) as TensorSource;
      let written = 0;
      for await (const piece of values instanceof Float32Array ? [values] : values) {
        yield new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
        written += piece.length;
      }
      mustFitShape(path, name, shape, written);
    }
  });
}

function mustFitShape(path: string, name: string, shape: readonly number[], numValues: number): void {
  if (numValues === numElements(shape)) return;
  throw new CheckpointContentError(path, `tensor ${name} of shape [${shape.join(', ')}] has ${numValues} values`);
}

/** Writes pieces to a new file, hashing on the way, and flushes it. */
export async function writeFlushed(
  path: string,
  pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const piece of pieces()) {
      for (let start = 0; start < piece.length; start += CHUNK_BYTES) {
        const chunk = piece.subarray(start, start + CHUNK_BYTES);
        hash.update(chunk);
        await writeFully(file, chunk);
      }
      bytes += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A write may take only part of what it is given, when the disk fills up, say; the next one then tells why. */
async function writeFully(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, written, chunk.length - written);
    written += bytesWritten;
  }
}
