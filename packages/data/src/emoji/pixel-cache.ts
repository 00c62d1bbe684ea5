import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import sharp from 'sharp';
import { buildOnce } from './build-once.ts';
import { type EmojiDrawing } from './catalogue.ts';
import { rasterise } from './rasterise.ts';
import { emojiImageBytes, emojiSets } from './sets.ts';

/** SHA-256 of the pixels, behind them: a file damaged on disk is built again. */
const digestBytes = 32;

/**
 * Where data is cached unless an option says otherwise: `$XDG_CACHE_HOME/circlet/data`, or `~/.cache/circlet/data`. The
 * XDG specification says to ignore the variable when it is not an absolute path.
 */
export function defaultCacheDir(): string {
  const fromEnvironment = process.env['XDG_CACHE_HOME'] ?? '';
  return join(isAbsolute(fromEnvironment) ? fromEnvironment : join(homedir(), '.cache'), 'circlet', 'data');
}

/**
 * The file that holds all drawings as pixels, [N, 32, 32, 3] and a digest; made when it is not there yet.
 *
 * @throws DataCacheError
 */
export async function cachedPixels(
  drawings: readonly EmojiDrawing[],
  cacheDir: string,
  onProgress: (numDone: number) => void,
): Promise<string> {
  const path = join(cacheDir, `emoji-${cacheKey()}.rgb`);
  const numBytes = drawings.length * emojiImageBytes;
  await buildOnce({
    path,
    maybeRead: async () => {
      const contents = await readFile(path).catch(() => null);
      return contents !== null && isWhole(contents, numBytes) ? contents : null;
    },
    build: async () => {
      const pixels = await rasterise(drawings, onProgress);
      return Buffer.concat([pixels, digestOf(pixels)]);
    },
  });
  return path;
}

/** What decides the pixels: the drawings and what draws them. Another version draws into another file. */
function cacheKey(): string {
  const parts = [
    ...emojiSets.map((set) => `${set.name}@${set.version}`),
    `rsvg@${sharp.versions.rsvg ?? '?'}`,
    'draw-1',
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

function isWhole(contents: Uint8Array, numBytes: number): boolean {
  if (contents.length !== numBytes + digestBytes) return false;
  return digestOf(contents.subarray(0, numBytes)).equals(contents.subarray(numBytes));
}

function digestOf(pixels: Uint8Array): Buffer {
  return createHash('sha256').update(pixels).digest();
}
