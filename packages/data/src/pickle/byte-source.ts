import { readSync } from 'node:fs';

/** Bytes by position, of a file or of memory. */
export interface ByteSource {
  readonly length: number;
  /** Exactly so many bytes, valid until the next call; throws a RangeError where there are not so many. */
  at(offset: number, bytes: number): Buffer;
}

const WINDOW_BYTES = 2 ** 16;

/** A file read through a window: what is only skipped is not read. */
export function fileSource(descriptor: number, length: number): ByteSource {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return {
    length,
    at(offset, bytes) {
      mustHave(length, offset, bytes);
      if (offset < start || offset + bytes > start + window.length) {
        const wanted = Buffer.allocUnsafe(Math.min(length - offset, Math.max(bytes, WINDOW_BYTES)));
        let filled = 0;
        while (filled < wanted.length) {
          const numRead = readSync(descriptor, wanted, filled, wanted.length - filled, offset + filled);
          if (numRead === 0) throw new RangeError('the file became shorter');
          filled += numRead;
        }
        [start, window] = [offset, wanted];
      }
      return window.subarray(offset - start, offset - start + bytes);
    },
  };
}

export function memorySource(memory: Buffer): ByteSource {
  return {
    length: memory.length,
    at(offset, bytes) {
      mustHave(memory.length, offset, bytes);
      return memory.subarray(offset, offset + bytes);
    },
  };
}

function mustHave(length: number, offset: number, bytes: number): void {
  if (offset + bytes > length) throw new RangeError(`it ends at byte ${length}, within a value`);
}
