import { type FileHandle, open, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { CheckpointDamagedError } from './errors.ts';

/** Tensors that are there before their turn in a file, and too large for memory: on the disk meanwhile, in no format. */
export interface StagedTensors extends AsyncDisposable {
  /** Takes the next piece of a tensor. @throws errors of the file system */
  add(name: string, piece: Float32Array): Promise<void>;
  /** Gives them back, in order; undefined where none came. @throws CheckpointDamagedError where they are not what came */
  pieces(name: string): AsyncIterable<Float32Array> | undefined;
}

interface StagedPiece {
  readonly begin: number;
  readonly bytes: number;
  /** CRC-32: their own file's checksum is made from what is read here. */
  readonly checksum: number;
}

/** @param path of the file, which is made with the first tensor and removed in the end */
export function stageTensors(path: string): StagedTensors {
  const staged = new Map<string, StagedPiece[]>();
  let file: FileHandle | null = null;
  let length = 0;
  const pieceAt = async (name: string, { begin, bytes: numBytes, checksum }: StagedPiece): Promise<Float32Array> => {
    const bytes = new Uint8Array(numBytes);
    for (let done = 0; done < numBytes;) {
      const { bytesRead } = await (file as FileHandle).read(bytes, done, numBytes - done, begin + done);
      if (bytesRead === 0) throw new CheckpointDamagedError(path, 'it became shorter while it was used');
      done += bytesRead;
    }
    if (crc32(bytes) !== checksum) throw new CheckpointDamagedError(path, `${name} is not what was written there`);
    return new Float32Array(bytes.buffer);
  };
  return {
    async add(name, piece) {
      const bytes = new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
      file ??= await open(path, 'wx+');
      for (let written = 0; written < bytes.length;) {
        written += (await file.write(bytes, written, bytes.length - written, length + written)).bytesWritten;
      }
      if (!staged.has(name)) staged.set(name, []);
      staged.get(name)?.push({ begin: length, bytes: bytes.length, checksum: crc32(bytes) });
      length += bytes.length;
    },
    pieces(name) {
      const pieces = staged.get(name);
      if (pieces === undefined) return undefined;
      return (async function* () {
        for (const piece of pieces) yield await pieceAt(name, piece);
      })();
    },
    async [Symbol.asyncDispose]() {
      await file?.close();
      file = null;
      await rm(path, { force: true });
    },
  };
}
