import type { Pixels } from '@circlet/pixels';
import { MAX_IMAGE_PIXELS } from '../limits.ts';

/**
 * Reads PGM and PPM: P2 and P5 (grey), P3 and P6 (colour), up to 16 bits a value, scaled to 8. sharp's ready-made
 * libvips cannot. Format: https://netpbm.sourceforge.net/doc/pgm.html
 *
 * @returns null when the bytes do not start like such a file
 * @throws Error with a sentence when they do, but are not whole
 */
export function maybeDecodeNetpbm(bytes: Uint8Array): Pixels | null {
  const kind = bytes[0] === 0x50 /* P */ ? '2356'.indexOf(String.fromCharCode(bytes[1] ?? 0)) : -1;
  if (kind < 0) return null;
  const isBinary = kind >= 2;
  const channels = kind % 2 === 0 ? 1 : 3;
  const reader = { bytes, at: 2 };
  const width = nextNumber(reader);
  const height = nextNumber(reader);
  const maxValue = nextNumber(reader);
  if (width < 1 || height < 1 || maxValue < 1 || maxValue > 65535) throw new Error('impossible PGM or PPM header');
  if (width * height > MAX_IMAGE_PIXELS) {
    throw new Error(`${width} × ${height} pixels, above the limit of ${MAX_IMAGE_PIXELS}`);
  }
  const numValues = width * height * channels;
  // Checked before anything is allocated: a header of a few bytes may promise terabytes.
  const minBytes = isBinary ? numValues * (maxValue > 255 ? 2 : 1) : 2 * numValues - 1;
  reader.at += 1; // exactly one blank stands between the header and the values
  if (bytes.length - reader.at < minBytes) throw new Error('PGM or PPM data ends early');
  const values = new Uint8Array(numValues);
  const scale = 255 / maxValue;
  for (let i = 0; i < numValues; i++) {
    const value = isBinary ? nextBinary(reader, maxValue) : nextNumber(reader);
    if (value > maxValue) throw new Error(`PGM or PPM value ${value} above its maximum ${maxValue}`);
    values[i] = Math.round(value * scale);
  }
  return { height, width, channels, values };
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function nextBinary(reader: Reader, maxValue: number): number {
  const first = reader.bytes[reader.at++] as number;
  return maxValue > 255 ? first * 256 + (reader.bytes[reader.at++] as number) : first;
}

/** A decimal number after blanks and comments (`#` to the end of the line). */
function nextNumber(reader: Reader): number {
  const { bytes } = reader;
  for (; reader.at < bytes.length && !isDigit(bytes[reader.at] as number); reader.at++) {
    if (bytes[reader.at] === 0x23 /* # */) while (reader.at < bytes.length && bytes[reader.at] !== 0x0a) reader.at++;
    else if ((bytes[reader.at] as number) > 0x20) throw new Error('PGM or PPM number expected');
  }
  if (reader.at >= bytes.length) throw new Error('PGM or PPM data ends early');
  let value = 0;
  while (reader.at < bytes.length && isDigit(bytes[reader.at] as number)) {
    value = value * 10 + (bytes[reader.at++] as number) - 0x30;
  }
  return value;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
