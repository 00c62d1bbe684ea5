import { type FileHandle, open } from 'node:fs/promises';
import { DataKindError } from '../errors.ts';
import { asDataError } from '../dataset/folder.ts';

/** A file of any size, looked at through a window that moves forward: what lies close together is read at once. */
export interface FileWindow extends AsyncDisposable {
  readonly bytes: number;
  /** Some bytes of the file, valid until the next look; fewer only where the file ends. */
  look(offset: number, length: number): Buffer | Promise<Buffer>;
}

const WINDOW_BYTES = 2 ** 18;

/** @throws DataMissingError, DataUnreadableError, DataKindError where it is no file */
export async function openWindow(path: string): Promise<FileWindow> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw asDataError(path, error);
  });
  const stats = await file.stat();
  if (!stats.isFile()) {
    await file.close();
    throw new DataKindError(path, 'no file');
  }
  const { size } = stats;
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return {
    bytes: size,
    look(offset, length) {
      const end = Math.min(size, offset + length);
      if (offset >= start && end <= start + window.length) {
        return window.subarray(offset - start, Math.max(0, end - start));
      }
      return readAt(file, offset, Math.max(0, Math.min(size - offset, Math.max(length, WINDOW_BYTES)))).then(
        (read) => {
          start = offset;
          window = read;
          return read.subarray(0, length);
        },
        (error: unknown) => {
          throw asDataError(path, error);
        },
      );
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
