import { openWindow } from '../container/window.ts';
import { FormatError } from '../errors.ts';
import { CHUNK, CHUNK_HEADER_BYTES, chunkHeader, joinParts, mustFollow, paddedBytes } from './framing.ts';
import { IMAGE_HEADER_BYTES, type ImageRecord, imageRecord } from './image-record.ts';

export interface WalkedRecord extends ImageRecord {
  readonly offset: number;
  /** Bytes of the image's file; 0: a record without an image. */
  readonly imageBytes: number;
}

/** Header and a few labels. */
const FRONT_BYTES = IMAGE_HEADER_BYTES + 16;

/**
 * All records of a file in the order in which they stand, by their headers alone.
 * @throws FormatError, DataMissingError, DataUnreadableError
 */
export async function* walkRecords(path: string): AsyncGenerator<WalkedRecord> {
  await using file = await openWindow(path);
  for (let offset = 0; offset < file.bytes;) {
    const begin = offset;
    let front: Buffer = Buffer.alloc(0);
    let recordBytes = 0;
    for (let isWithin = false; ;) {
      try {
        const looked = file.look(offset, CHUNK_HEADER_BYTES + FRONT_BYTES);
        const bytes = looked instanceof Buffer ? looked : await looked;
        const chunk = chunkHeader(bytes);
        mustFollow(chunk.flag, isWithin);
        const end = offset + CHUNK_HEADER_BYTES + paddedBytes(chunk.bytes);
        if (end > file.bytes) throw new Error(`it ends within a chunk of ${chunk.bytes} bytes`);
        // A record that is cut within its first bytes is one whose header holds the magic number: its front is put together.
        if (front.length < FRONT_BYTES) front = extended(front, bytes, chunk.bytes, isWithin);
        recordBytes += chunk.bytes + (isWithin ? 4 : 0);
        offset = end;
        isWithin = chunk.flag === CHUNK.FIRST || chunk.flag === CHUNK.MIDDLE;
        if (isWithin && offset >= file.bytes) throw new Error('it ends before the last part of a record');
        if (!isWithin) break;
      } catch (error) {
        throw damaged(path, offset, error);
      }
    }
    let record: ImageRecord;
    try {
      record = imageRecord(front, recordBytes);
    } catch (error) {
      throw damaged(path, begin, error);
    }
    yield { ...record, offset: begin, imageBytes: recordBytes - record.headerBytes };
  }
}

function extended(front: Buffer, looked: Buffer, chunkBytes: number, isWithin: boolean): Buffer {
  const own = Buffer.from(looked.subarray(CHUNK_HEADER_BYTES, CHUNK_HEADER_BYTES + Math.min(chunkBytes, FRONT_BYTES)));
  return isWithin ? joinParts([front, own]).subarray(0, FRONT_BYTES) : own;
}

function damaged(path: string, offset: number, cause: unknown): Error {
  const { message, code } = cause as Error & { code?: unknown };
  if (typeof code === 'string') return cause as Error;
  return new FormatError(path, 'a RecordIO file of images', `at byte ${offset}: ${message}`, { cause });
}
