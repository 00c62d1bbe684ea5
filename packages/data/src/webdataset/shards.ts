import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asDataError } from '../dataset/folder.ts';
import { FormatError, FormatUnsupportedError } from '../errors.ts';

const MOST_SHARDS = 65_536;

/**
 * The shards that a path stands for: a .tar file, a folder of them, or WebDataset's own notation `data-{000000..000146}.tar`.
 * @throws FormatError, FormatUnsupportedError, DataMissingError
 */
export function shardsOf(path: string): string[] {
  const shards = expanded(path);
  const packed = shards.find((shard) => /\.(tgz|tar\.(gz|bz2|xz|zst))$/i.test(shard));
  if (packed !== undefined) {
    throw new FormatUnsupportedError(
      packed,
      'a compressed tar archive',
      'unpack it to a .tar: images in it are found by their place',
    );
  }
  return shards;
}

function expanded(path: string): string[] {
  const range = /^(.*)\{(\d{1,9})\.\.(\d{1,9})\}(.*)$/.exec(path);
  if (range !== null) {
    const [, front = '', first = '', last = '', back = ''] = range;
    const count = Number(last) - Number(first) + 1;
    if (count < 1 || count > MOST_SHARDS) {
      throw new FormatError(path, 'a range of shards', `expected 1 to ${MOST_SHARDS} shards, got ${count}`);
    }
    return Array.from({ length: count }, (_, i) => {
      return resolve(`${front}${String(Number(first) + i).padStart(first.length, '0')}${back}`);
    });
  }
  try {
    if (!statSync(path).isDirectory()) return [resolve(path)];
    const names = readdirSync(path).filter((name) => /\.(tar|tgz|tar\.\w+)$/i.test(name));
    if (names.length === 0)
      throw new FormatError(path, 'a folder of WebDataset shards', 'no file in it ends with .tar');
    return names.sort().map((name) => resolve(join(path, name)));
  } catch (error) {
    throw asDataError(path, error);
  }
}
