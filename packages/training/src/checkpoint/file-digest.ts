import { createHash } from 'node:crypto';
import { constants, open } from 'node:fs/promises';
import { CheckpointDamagedError } from './errors.ts';
import { isMissing } from './safetensors-read.ts';
import { type FileDigest } from './safetensors-write.ts';

/** Read and hashed at a time: the event loop waits for some 3 ms at most. */
const CHUNK_BYTES = 2 ** 20;
/**
 * Reads past the cache go into memory that begins at a multiple of 512. Large buffers of ours begin 16 bytes behind a page, where the
 * allocator's own words end.
 */
const ALIGNED_FROM = 496;

/**
 * What a file is now.
 *
 * @param fromDisk past the kernel's cache, where the system can: Linux, on most file systems
 * @throws CheckpointDamagedError where it is not there; errors of the file system
 */
export async function fileDigest(path: string, fromDisk: boolean): Promise<FileDigest> {
  const direct = (constants as { O_DIRECT?: number }).O_DIRECT;
  if (!fromDisk || direct === undefined) return await digestOf(path, constants.O_RDONLY);
  try {
    return await digestOf(path, constants.O_RDONLY | direct);
  } catch (error) {
    // The file system has no way past the cache, or wants another alignment.
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
    return await digestOf(path, constants.O_RDONLY);
  }
}

async function digestOf(path: string, flags: number): Promise<FileDigest> {
  const file = await open(path, flags).catch((error: unknown) => {
    if (isMissing(error)) throw new CheckpointDamagedError(path, 'it is missing', { cause: error });
    throw error;
  });
  try {
    const hash = createHash('sha256');
    const chunk = new Uint8Array(new ArrayBuffer(ALIGNED_FROM + CHUNK_BYTES), ALIGNED_FROM);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(chunk.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}
