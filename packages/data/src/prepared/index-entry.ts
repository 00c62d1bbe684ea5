import { type Part } from '../contract.ts';
import { NO_SOURCE, numberOfPart, partOf } from './record.ts';

// An entry of a prepared set's index, little-endian, one for each image in order:
//
//    0  8 B  front of the image's SHA-256        20  u32  bytes of the record
//    8  u64  where the record begins             24  u32  place in the source
//   16  u32  class                               28  u16  source, 65,535: none
//                                                30  u16  shard in bits 0 … 12, part in bits 13 … 15

export const ENTRY_BYTES = 32;
export const MOST_SHARDS = 8192;

export interface IndexEntry {
  readonly contentHash: Buffer;
  readonly offset: number;
  readonly classIndex: number;
  readonly bytes: number;
  readonly place: number;
  readonly sourceIndex: number | undefined;
  readonly shard: number;
  readonly part: Part | undefined;
}

export function encodeEntry(entry: IndexEntry): Buffer {
  const bytes = Buffer.alloc(ENTRY_BYTES);
  entry.contentHash.copy(bytes, 0, 0, 8);
  bytes.writeBigUInt64LE(BigInt(entry.offset), 8);
  bytes.writeUInt32LE(entry.classIndex, 16);
  bytes.writeUInt32LE(entry.bytes, 20);
  bytes.writeUInt32LE(entry.place, 24);
  bytes.writeUInt16LE(entry.sourceIndex ?? NO_SOURCE, 28);
  bytes.writeUInt16LE(entry.shard | (numberOfPart(entry.part) << 13), 30);
  return bytes;
}

/** The fields of entries, read where they stand: nothing is made for an image but what is asked for. */
export interface EntryTable {
  readonly length: number;
  classOf(index: number): number;
  sourceOf(index: number): number | undefined;
  partOf(index: number): Part | undefined;
  shardOf(index: number): number;
  offsetOf(index: number): number;
  bytesOf(index: number): number;
}

export function entryTable(entries: Buffer): EntryTable {
  return {
    length: entries.length / ENTRY_BYTES,
    classOf: (index) => entries.readUInt32LE(index * ENTRY_BYTES + 16),
    sourceOf(index) {
      const source = entries.readUInt16LE(index * ENTRY_BYTES + 28);
      return source === NO_SOURCE ? undefined : source;
    },
    partOf: (index) => partOf(entries.readUInt16LE(index * ENTRY_BYTES + 30) >> 13),
    shardOf: (index) => entries.readUInt16LE(index * ENTRY_BYTES + 30) & (MOST_SHARDS - 1),
    offsetOf(index) {
      const at = index * ENTRY_BYTES + 8;
      return entries.readUInt32LE(at) + entries.readUInt32LE(at + 4) * 2 ** 32;
    },
    bytesOf: (index) => entries.readUInt32LE(index * ENTRY_BYTES + 20),
  };
}
