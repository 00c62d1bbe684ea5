/**
 * The container of MXNet and dmlc-core: records in chunks, each behind a magic number and a word of flag and length, padded to four
 * bytes. Source: dmlc/dmlc-core include/dmlc/recordio.h.
 */

const MAGIC = 0xced7230a;
export const CHUNK_HEADER_BYTES = 8;

/** What part of its record a chunk is. */
export const CHUNK = { WHOLE: 0, FIRST: 1, MIDDLE: 2, LAST: 3 } as const;

export interface ChunkHeader {
  readonly flag: number;
  /** Of its data, without padding. */
  readonly bytes: number;
}

/** @throws Error with what is wrong with the eight bytes of a chunk's header */
export function chunkHeader(header: Buffer): ChunkHeader {
  if (header.length < CHUNK_HEADER_BYTES) throw new Error('it ends within the header of a chunk');
  if (header.readUInt32LE(0) !== MAGIC) {
    throw new Error(`expected the magic number ced7230a, got ${header.readUInt32LE(0).toString(16).padStart(8, '0')}`);
  }
  const word = header.readUInt32LE(4);
  const flag = word >>> 29;
  if (flag > CHUNK.LAST) throw new Error(`expected a chunk's flag of 0 to 3, got ${flag}`);
  return { flag, bytes: word & 0x1fffffff };
}

export function paddedBytes(bytes: number): number {
  return (bytes + 3) & ~3;
}

/**
 * Whether a chunk may follow: a record is one whole chunk, or a first, any middle ones and a last.
 * @throws Error
 */
export function mustFollow(flag: number, isWithinRecord: boolean): void {
  const isStart = flag === CHUNK.WHOLE || flag === CHUNK.FIRST;
  if (isStart && isWithinRecord) throw new Error('a record begins before the last part of the one before it');
  if (!isStart && !isWithinRecord) throw new Error('a later part of a record stands without its first');
}

/** Puts the parts of a record together: the writer took out the magic number wherever it stood in the record, and cut there. */
export function joinParts(parts: readonly Buffer[]): Buffer {
  const magic = Buffer.alloc(4);
  magic.writeUInt32LE(MAGIC);
  return parts.length === 1
    ? (parts[0] as Buffer)
    : Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [magic, part])));
}
