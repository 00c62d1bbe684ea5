import { CHUNK, CHUNK_HEADER_BYTES, chunkHeader, joinParts, mustFollow, paddedBytes } from './framing.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';

/**
 * One record by its offset, its parts put together.
 *
 * @param read so many bytes at an offset; fails where the file has not so many
 * @throws Error with a sentence where there is no whole record
 */
export function readRecord(read: (offset: number, bytes: number) => Buffer, offset: number): Buffer {
  const parts: Buffer[] = [];
  let at = offset;
  let total = 0;
  for (;;) {
    const { flag, bytes } = chunkHeader(read(at, CHUNK_HEADER_BYTES));
    mustFollow(flag, parts.length > 0);
    // Four more for the magic number that joins it to the next.
    total += bytes + 4;
    if (total > MAX_IMAGE_BYTES) throw new Error(`a record of more than ${MAX_IMAGE_BYTES} bytes`);
    parts.push(read(at + CHUNK_HEADER_BYTES, bytes));
    if (flag === CHUNK.WHOLE || flag === CHUNK.LAST) return joinParts(parts);
    at += CHUNK_HEADER_BYTES + paddedBytes(bytes);
  }
}
