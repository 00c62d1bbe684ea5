import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';
import { InstallError } from '../errors.ts';

/**
 * Unpacks some files of a wheel, keeping its folders, with their checksums checked (yauzl compares each file's CRC).
 *
 * @param wanted whether a file, named by its path in the wheel, is unpacked
 * @returns number of files
 * @throws InstallError when the wheel is damaged or the disk full
 */
export async function unpackWheel(
  wheel: string,
  directory: string,
  wanted: (path: string) => boolean,
): Promise<number> {
  let files = 0;
  try {
    const zip = await openZip(wheel);
    for await (const entry of entriesOf(zip)) {
      const path = normalize(entry.fileName);
      if (!path.endsWith('/') && !path.startsWith('..') && wanted(path)) {
        const target = join(directory, path);
        mkdirSync(dirname(target), { recursive: true });
        const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
          zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error))),
        );
        await pipeline(stream, createWriteStream(target, { mode: 0o755 }));
        files++;
      }
      zip.readEntry();
    }
    zip.close();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw code === 'ENOSPC'
      ? new InstallError(
          'the disk is full',
          'free some 1.3 GB in the cache folder, or name another one with XDG_CACHE_HOME',
          { cause },
        )
      : new InstallError(`the downloaded wheel is damaged (${message})`, 'try again', { cause });
  }
  return files;
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const queue: (Entry | Error | null)[] = [];
  let wake: () => void = () => undefined;
  const put = (item: Entry | Error | null): void => {
    queue.push(item);
    wake();
  };
  zip.on('entry', put);
  zip.on('error', put);
  zip.on('end', () => put(null));
  zip.readEntry();
  for (;;) {
    const item = queue.shift();
    if (item === undefined) {
      await new Promise<void>((resolve) => (wake = resolve));
    } else if (item === null) {
      return;
    } else if (item instanceof Error) {
      throw item;
    } else {
      yield item;
    }
  }
}
