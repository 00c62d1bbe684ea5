import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Part } from '../contract.ts';
import { type StoredImage } from '../image/read-image.ts';

// A record of a prepared set, little-endian, beginning at a multiple of 8 (docs/formats.md, "Prepared sets"):
//
//    0  u32  magic, the letters CREC             20  u32  class
//    4  u32  CRC-32 of all from byte 8 on        24  u16  source, 65,535: none
//    8  u32  bytes of the image                  26  u16  height ┐
//   12  u16  bytes of the name                   28  u16  width  ├ of pixels; 0 of an encoded image
//   14  u8   0: encoded, 1: pixels               30  u16  channels ┘
//   15  u8   part, 0: none                       32  8 B  front of the image's SHA-256
//   16  u32  place in the source                 40       name, image, zeros up to a multiple of 8

const MAGIC = 0x43455243;
export const RECORD_HEADER_BYTES = 40;
export const NO_SOURCE = 0xffff;
/** Of a name in UTF-8. */
export const MOST_NAME_BYTES = 4096;

/** By number; 0 is none. */
const PARTS: readonly (Part | undefined)[] = [undefined, 'train', 'validation', 'test', 'query', 'gallery'];

export interface RecordHeader {
  readonly imageBytes: number;
  readonly nameBytes: number;
  readonly isPixels: boolean;
  readonly part: Part | undefined;
  /** Index of the item in the data set that was prepared. */
  readonly place: number;
  readonly classIndex: number;
  readonly sourceIndex: number | undefined;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** 8 bytes. */
  readonly contentHash: Buffer;
}

export interface RecordToWrite {
  readonly name: string;
  readonly image: StoredImage;
  readonly place: number;
  readonly classIndex: number;
  readonly sourceIndex: number | undefined;
  readonly part: Part | undefined;
}

export function recordBytes({ imageBytes, nameBytes }: Pick<RecordHeader, 'imageBytes' | 'nameBytes'>): number {
  return (RECORD_HEADER_BYTES + nameBytes + imageBytes + 7) & ~7;
}

export function encodeRecord({ name, image, place, classIndex, sourceIndex, part }: RecordToWrite): Buffer {
  const nameBytes = Buffer.from(name).subarray(0, MOST_NAME_BYTES);
  const payload = image.kind === 'encoded' ? image.bytes : image.pixels.values;
  const record = Buffer.alloc(recordBytes({ imageBytes: payload.length, nameBytes: nameBytes.length }));
  record.writeUInt32LE(MAGIC, 0);
  record.writeUInt32LE(payload.length, 8);
  record.writeUInt16LE(nameBytes.length, 12);
  record[14] = image.kind === 'pixels' ? 1 : 0;
  record[15] = PARTS.indexOf(part);
  record.writeUInt32LE(place, 16);
  record.writeUInt32LE(classIndex, 20);
  record.writeUInt16LE(sourceIndex ?? NO_SOURCE, 24);
  const { height, width, channels } = image.kind === 'pixels' ? image.pixels : { height: 0, width: 0, channels: 0 };
  record.writeUInt16LE(height, 26);
  record.writeUInt16LE(width, 28);
  record.writeUInt16LE(channels, 30);
  createHash('sha256').update(payload).digest().copy(record, 32, 0, 8);
  nameBytes.copy(record, RECORD_HEADER_BYTES);
  record.set(payload, RECORD_HEADER_BYTES + nameBytes.length);
  record.writeUInt32LE(crc32(record.subarray(8)), 4);
  return record;
}

/** @returns null where the bytes do not begin like a record */
export function maybeRecordHeader(bytes: Buffer): RecordHeader | null {
  if (bytes.length < RECORD_HEADER_BYTES || bytes.readUInt32LE(0) !== MAGIC) return null;
  const sourceIndex = bytes.readUInt16LE(24);
  return {
    imageBytes: bytes.readUInt32LE(8),
    nameBytes: bytes.readUInt16LE(12),
    isPixels: bytes[14] === 1,
    part: partOf(bytes[15] as number),
    place: bytes.readUInt32LE(16),
    classIndex: bytes.readUInt32LE(20),
    sourceIndex: sourceIndex === NO_SOURCE ? undefined : sourceIndex,
    height: bytes.readUInt16LE(26),
    width: bytes.readUInt16LE(28),
    channels: bytes.readUInt16LE(30),
    contentHash: Buffer.from(bytes.subarray(32, 40)),
  };
}

export function partOf(number: number): Part | undefined {
  return PARTS[number];
}

export function numberOfPart(part: Part | undefined): number {
  return PARTS.indexOf(part);
}

/** Whether the bytes are a whole record, as it was written. */
export function isWhole(record: Buffer): boolean {
  const header = maybeRecordHeader(record);
  return (
    header !== null && recordBytes(header) === record.length && crc32(record.subarray(8)) === record.readUInt32LE(4)
  );
}

/** The image of a whole record. @throws Error with a sentence where it is not as it was written */
export function preparedImage(record: Buffer): StoredImage {
  const header = maybeRecordHeader(record);
  if (header === null || !isWhole(record)) throw new Error('damaged in the prepared set (checksum)');
  const begin = RECORD_HEADER_BYTES + header.nameBytes;
  const bytes = record.subarray(begin, begin + header.imageBytes);
  if (!header.isPixels) return { kind: 'encoded', bytes };
  const { height, width, channels } = header;
  if ((channels !== 1 && channels !== 3) || height * width * channels !== bytes.length || bytes.length === 0) {
    throw new Error(`pixels of ${height} × ${width} × ${channels} in ${bytes.length} bytes`);
  }
  return { kind: 'pixels', pixels: { height, width, channels, values: bytes } };
}
