import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type ImageShape } from '../contract.ts';
import { type ImageLocation } from '../dataset/image-dataset.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';
import { preparedImage } from '../prepared/record.ts';
import { imageOf } from '../recordio/image-record.ts';
import { readRecord } from '../recordio/read-record.ts';
import { decodeImage, fitPixels, type ResizeOptions } from './decode.ts';
import type { Pixels } from '@circlet/pixels';

const localHeaderBytes = 30;
const inflate = promisify(inflateRaw);

/** Containers kept open, those used last: a data set of a thousand shards would have a thousand. */
const MOST_OPEN = 64;

/** What stands at a place: a file of an image format, or pixels without one. */
export type StoredImage =
  { readonly kind: 'encoded'; readonly bytes: Buffer } | { readonly kind: 'pixels'; readonly pixels: Pixels };

/**
 * Reads images of one or more containers by random access; keeps the containers used last open. They are read synchronously:
 * a few kilobytes from the page cache take microseconds, their way through libuv's pool ten times that, and nothing else
 * waits in a decoding process.
 */
export interface ImageReader extends Disposable {
  /** @throws Error with a sentence when the image is broken or cannot be read */
  read(location: ImageLocation, shape: ImageShape): Promise<Uint8Array>;
  /** What is stored, not decoded. @throws Error with a sentence where it is damaged or cannot be read */
  stored(location: ImageLocation): Promise<StoredImage>;
}

export function imageReader(options: ResizeOptions): ImageReader {
  // In the order of their last use.
  const containers = new Map<string, number>();
  const container = (path: string): number => {
    const descriptor = containers.get(path) ?? openSync(path, 'r');
    containers.delete(path);
    containers.set(path, descriptor);
    for (const [oldest, unused] of containers) {
      if (containers.size <= MOST_OPEN) break;
      closeSync(unused);
      containers.delete(oldest);
    }
    return descriptor;
  };
  const stored = async (location: ImageLocation): Promise<StoredImage> => {
    switch (location.kind) {
      case 'file':
        return { kind: 'encoded', bytes: await readImageFile(location.path) };
      case 'zip':
        return { kind: 'encoded', bytes: await readEntry(container(location.path), location) };
      case 'bytes':
        return { kind: 'encoded', bytes: readBytes(container(location.path), location) };
      case 'recordio': {
        const read = (offset: number, bytes: number): Buffer => readExactly(container(location.path), offset, bytes);
        return { kind: 'encoded', bytes: imageOf(readRecord(read, location.offset)) };
      }
      case 'prepared':
        return preparedImage(readExactly(container(location.path), location.offset, location.bytes));
      case 'pixels': {
        const { height, width, channels, offset, path } = location;
        const values = readExactly(container(path), offset, height * width * channels);
        return { kind: 'pixels', pixels: { height, width, channels, values } };
      }
    }
  };
  return {
    stored,
    async read(location, shape) {
      const image = await stored(location);
      if (image.kind === 'pixels') return fitPixels(image.pixels, shape, options);
      const landmarks = location.kind === 'file' ? location.landmarks : undefined;
      return decodeImage(image.bytes, shape, options, landmarks);
    },
    [Symbol.dispose]() {
      for (const descriptor of containers.values()) closeSync(descriptor);
      containers.clear();
    },
  };
}

async function readImageFile(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    mustBeSmall((await file.stat()).size);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function mustBeSmall(bytes: number): void {
  if (bytes > MAX_IMAGE_BYTES) throw new Error(`${bytes} bytes, above the limit of ${MAX_IMAGE_BYTES} for one image`);
}

function readBytes(descriptor: number, location: Extract<ImageLocation, { readonly kind: 'bytes' }>): Buffer {
  mustBeSmall(location.bytes);
  const bytes = readExactly(descriptor, location.offset, location.bytes);
  return location.isLatin1Text === true ? Buffer.from(bytes.toString('utf8'), 'latin1') : bytes;
}

/** A few bytes may hold a million: no more is unpacked than the directory says. */
async function inflated(stored: Buffer, bytes: number): Promise<Buffer> {
  try {
    return await inflate(stored, { maxOutputLength: Math.max(1, bytes) });
  } catch (cause) {
    throw new Error(`damaged in the zip file (${(cause as Error).message})`, { cause });
  }
}

/** The directory gave offset, sizes and checksum; only the length of the local header has to be looked up (APPNOTE 4.3.7). */
async function readEntry(archive: number, entry: Extract<ImageLocation, { readonly kind: 'zip' }>): Promise<Buffer> {
  mustBeSmall(Math.max(entry.bytes, entry.compressedBytes));
  const header = readExactly(archive, entry.headerOffset, localHeaderBytes);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Error('no zip entry at its offset');
  const dataOffset = entry.headerOffset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  const stored = readExactly(archive, dataOffset, entry.compressedBytes);
  const bytes = entry.deflated ? await inflated(stored, entry.bytes) : stored;
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc32)
    throw new Error('damaged in the zip file (checksum)');
  return bytes;
}

function readExactly(descriptor: number, offset: number, numBytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(numBytes);
  let numRead = 0;
  while (numRead < numBytes) {
    const bytesRead = readSync(descriptor, buffer, numRead, numBytes - numRead, offset + numRead);
    if (bytesRead === 0) throw new Error('the file ends early');
    numRead += bytesRead;
  }
  return buffer;
}
