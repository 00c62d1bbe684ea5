import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { open, type Entry, type ZipFile } from 'yauzl';
import { InstallError } from '../errors.ts';
import { diskFull, isFull } from './disk.ts';
import { MAX_RECORD_BYTES, MAX_UNPACKED_BYTES, MAX_WHEEL_ENTRIES } from './limits.ts';

export interface UnpackRequest {
  readonly wheel: string;
  readonly directory: string;
  /** Whether a file, named by its path in the wheel, is unpacked. */
  readonly wanted: (path: string) => boolean;
  readonly onBytes?: (bytes: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Unpacks some files of a wheel, keeping its folders. Each file's SHA-256 is compared with the wheel's own RECORD.
 *
 * @returns number of files
 * @throws InstallError when the wheel is damaged or the disk full
 */
export async function unpackWheel(request: UnpackRequest): Promise<number> {
  const { wheel, signal } = request;
  try {
    const zip = await openZip(wheel);
    try {
      return await unpackEntries(zip, request);
    } finally {
      zip.close();
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw isFull(cause)
      ? diskFull(cause)
      : new InstallError(`the downloaded wheel is damaged (${(cause as Error).message})`, 'try again', { cause });
  }
}

async function unpackEntries(zip: ZipFile, { directory, wanted, onBytes, signal }: UnpackRequest): Promise<number> {
  if (zip.entryCount > MAX_WHEEL_ENTRIES) {
    throw new Error(`it says that it has ${zip.entryCount} files, more than ${MAX_WHEEL_ENTRIES}`);
  }
  const entries = await listEntries(zip);
  const record = entries.find(({ fileName }) => /^[^/]+\.dist-info\/RECORD$/.test(fileName));
  if (record === undefined) {
    throw new Error('it has no RECORD');
  }
  if (record.uncompressedSize > MAX_RECORD_BYTES) {
    throw new Error(`its RECORD has ${record.uncompressedSize} bytes, more than ${MAX_RECORD_BYTES}`);
  }
  const expected = parseRecord(await text(await openEntry(zip, record)));
  const chosen = entries.filter(({ fileName }) => !fileName.endsWith('/') && wanted(fileName));
  const total = chosen.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MAX_UNPACKED_BYTES) {
    throw new Error(`its files have ${total} bytes, more than ${MAX_UNPACKED_BYTES}`);
  }
  let bytes = 0;
  for (const entry of chosen) {
    const hash = createHash('sha256');
    const target = resolve(directory, entry.fileName);
    if (!target.startsWith(`${resolve(directory)}${sep}`)) {
      throw new Error(`${entry.fileName} leads out of the folder that it is for`);
    }
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(
      await openEntry(zip, entry),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          onBytes?.(bytes, total);
          yield chunk;
        }
      },
      // Libraries and CUDA's tools alike.
      createWriteStream(target, { mode: 0o755 }),
      signal === undefined ? {} : { signal },
    );
    if (hash.digest('base64url') !== expected.get(entry.fileName)) {
      throw new Error(`${entry.fileName} is not what RECORD says`);
    }
  }
  return chosen.length;
}

/** Lines `path,sha256=<base64url>,<size>` (the wheel format, PEP 427); quoted only where a path has a comma. */
function parseRecord(record: string): Map<string, string> {
  return new Map(
    [...record.matchAll(/^"?(.+?)"?,sha256=([\w-]+)=*,\d*\r?$/gm)].map(([, path, hash]) => [path ?? '', hash ?? '']),
  );
}

/** yauzl refuses absolute paths and `..` here. */
function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      // Whoever reads hears the first error. yauzl may tell a second one in a later turn, when nobody listens any more.
      stream.on('error', () => undefined);
      resolve(stream);
    });
  });
}
