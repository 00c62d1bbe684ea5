import { inflateSync } from 'node:zlib';
import { MAX_MAT_BYTES } from '../limits.ts';

// The elements of a MATLAB 5 file: a tag of type and length, then data, padded to 8 bytes. Source: MathWorks, "MAT-File Format".

export const MI_MATRIX = 14;
const MI_COMPRESSED = 15;

export interface Element {
  readonly type: number;
  readonly data: Buffer;
}

/** Cuts bytes into elements; a compressed one is unpacked. */
export function* elementsOf(bytes: Buffer): Generator<Element> {
  for (let at = 0; at + 8 <= bytes.length;) {
    const word = bytes.readUInt32LE(at);
    // Up to four bytes stand within the tag, their number in the upper half of its first word.
    const small = word >>> 16;
    if (small > 0) {
      if (small > 4) throw new Error(`an element of ${small} bytes within its tag`);
      yield { type: word & 0xffff, data: bytes.subarray(at + 4, at + 4 + small) };
      at += 8;
      continue;
    }
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length)
      throw new Error(`an element of ${length} bytes where ${bytes.length - at - 8} are left`);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (word === MI_COMPRESSED) yield* elementsOf(inflateSync(data, { maxOutputLength: MAX_MAT_BYTES }));
    else yield { type: word, data };
    at += 8 + (word === MI_COMPRESSED ? length : Math.ceil(length / 8) * 8);
  }
}

type Read = (data: Buffer, index: number) => number;

const NUMBERS: Readonly<Record<number, readonly [bytes: number, read: Read]>> = {
  1: [1, (data, i) => data.readInt8(i)],
  2: [1, (data, i) => data.readUInt8(i)],
  3: [2, (data, i) => data.readInt16LE(2 * i)],
  4: [2, (data, i) => data.readUInt16LE(2 * i)],
  5: [4, (data, i) => data.readInt32LE(4 * i)],
  6: [4, (data, i) => data.readUInt32LE(4 * i)],
  7: [4, (data, i) => data.readFloatLE(4 * i)],
  9: [8, (data, i) => data.readDoubleLE(8 * i)],
  12: [8, (data, i) => Number(data.readBigInt64LE(8 * i))],
  13: [8, (data, i) => Number(data.readBigUInt64LE(8 * i))],
  // Text, by its units.
  16: [1, (data, i) => data.readUInt8(i)],
  17: [2, (data, i) => data.readUInt16LE(2 * i)],
  18: [4, (data, i) => data.readUInt32LE(4 * i)],
};

export function numbersOf({ type, data }: Element): Float64Array {
  const [bytes, read] = NUMBERS[type] ?? [0, null];
  if (read === null) throw new Error(`expected numbers, got an element of type ${type}`);
  return Float64Array.from({ length: Math.floor(data.length / bytes) }, (_, index) => read(data, index));
}

export function textOf(element: Element): string {
  if (element.type === 16 || element.type === 1 || element.type === 2) return element.data.toString('utf8');
  return String.fromCodePoint(
    ...Array.from(numbersOf(element).subarray(0, 4096), (unit) => (unit <= 0x10ffff ? unit : 0xfffd)),
  );
}
