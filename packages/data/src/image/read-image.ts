import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type ImageShape } from '../contract.ts';
import { type ImageLocation } from '../dataset/image-dataset.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';
import { crc32 } from './crc32.ts';
import { decodeImage, fitPixels, type ResizeOptions } from './decode.ts';

const localHeaderBytes = 30;
const inflate = promisify(inflateRaw);

/**
 * Reads images of one or more containers by random access; keeps each container open. Containers are read synchronously:
 * a few kilobytes from the page cache take microseconds, their way through libuv's pool ten times that, and nothing else
 * waits in a decoding process.
 */
export interface ImageReader extends Disposable {
  /** @throws Error with a sentence when the image is broken or cannot be read */
  read(location: ImageLocation, shape: ImageShape): Promise<Uint8Array>;
}

export function imageReader(options: ResizeOptions): ImageReader {
  const containers = new Map<string, number>();
  const container = (path: string): number => {
    const descriptor = containers.get(path) ?? openSync(path, 'r');
    containers.set(path, descriptor);
    return descriptor;
  };
  return {
    async read(location, shape) {
      switch (location.kind) {
        case 'file':
          return decodeImage(await readImageFile(location.path), shape, options);
        case 'zip':
          return decodeImage(await readEntry(container(location.path), location), shape, options);
        case 'pixels': {
          const { height, width, channels, offset, path } = location;
          const values = readExactly(container(path), offset, height * width * channels);
          return fitPixels({ height, width, channels, values }, shape, options);
        }
      }
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

/** A few bytes may hold a million: no more is unpacked than the directory says. */
async function inflated(stored: Buffer, bytes: number): Promise<Buffer> {
  try {
    return await inflate(stored, { maxOutputLength: Math.max(1, bytes) });
  } catch (cause) {
    throw new Error(`damaged in the zip file (${(cause as Error).message})`, { cause });
  }
}

/** The directory gave offset, sizes and checksum; only the length of the local header has to be looked up (APPNOTE 4.3.7). */
async function readEntry(
  archive: number,
  entry: Extract<ImageLocation, { readonly kind: 'zip' }>,
): Promise<Uint8Array> {
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
