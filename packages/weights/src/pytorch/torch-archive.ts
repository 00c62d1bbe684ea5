import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { WeightsFormatError, WeightsUnsupportedError } from '../errors.ts';
import { MAX_WEIGHTS_TENSORS } from '../limits.ts';

const FORMAT = 'PyTorch file';

/** The zip file that `torch.save` writes: everything below one folder, stored as it is. */
export interface TorchArchive extends AsyncDisposable {
  /** Bytes of a file below the folder; null where it is not there. */
  sizeOf(name: string): number | null;
  /** In memory of their own, held to their checksum. */
  read(name: string): Promise<Uint8Array>;
}

/** @throws WeightsFormatError, WeightsUnsupportedError */
export async function openTorchArchive(path: string): Promise<TorchArchive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw damaged(path, cause);
  });
  let entries: ReadonlyMap<string, Entry>;
  try {
    entries = await entriesOf(path, zip);
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? null,
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new WeightsFormatError(path, FORMAT, `${name} is not in it`);
      const bytes = new Uint8Array(entry.uncompressedSize);
      let at = 0;
      try {
        for await (const piece of await zip.openReadStreamPromise(entry)) {
          bytes.set(piece as Uint8Array, at);
          at += (piece as Uint8Array).length;
        }
      } catch (cause) {
        throw damaged(path, cause);
      }
      if (at !== bytes.length || crc32(bytes) !== entry.crc32) {
        throw new WeightsFormatError(path, FORMAT, `${name} in it does not have its checksum`);
      }
      return bytes;
    },
    [Symbol.asyncDispose]() {
      zip.close();
      return Promise.resolve();
    },
  };
}

/** By their names below the folder, which is that of data.pkl. */
async function entriesOf(path: string, zip: ZipFile): Promise<Map<string, Entry>> {
  const all = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      all.set(entry.fileName, entry);
      if (all.size > 2 * MAX_WEIGHTS_TENSORS) {
        throw new Error(`expected at most ${2 * MAX_WEIGHTS_TENSORS} files in it, got more`);
      }
    }
  } catch (cause) {
    throw damaged(path, cause);
  }
  const pickle = [...all.keys()].find((name) => /^[^/]*\/?data\.pkl$/.test(name));
  if (pickle === undefined) throw new WeightsFormatError(path, FORMAT, 'it is a zip file without data.pkl');
  const folder = pickle.slice(0, -'data.pkl'.length);
  const below = new Map<string, Entry>();
  for (const [name, entry] of all) {
    if (!name.startsWith(folder)) continue;
    if (entry.isEncrypted() || entry.compressionMethod !== 0 || entry.compressedSize !== entry.uncompressedSize) {
      throw new WeightsUnsupportedError(path, `has ${name} compressed or encrypted`, 'torch.save stores it as it is');
    }
    if (entry.relativeOffsetOfLocalHeader + entry.uncompressedSize > zip.fileSize) {
      throw new WeightsFormatError(path, FORMAT, `${name} lies beyond the end of the file`);
    }
    below.set(name.slice(folder.length), entry);
  }
  return below;
}

function damaged(path: string, cause: unknown): WeightsFormatError {
  return new WeightsFormatError(path, FORMAT, (cause as Error).message, { cause });
}
