import { fingerprintOf, imageDataset, type ImageDataset } from '../dataset/image-dataset.ts';
import { readCatalogue } from './catalogue.ts';
import { cachedPixels, defaultCacheDir } from './pixel-cache.ts';
import { emojiImageBytes, emojiSets, emojiSide } from './sets.ts';

export interface EmojiOptions {
  /** Folder for the rasterised images (25 MB). Default: `$XDG_CACHE_HOME/circlet/data` or `~/.cache/circlet/data`. */
  readonly cacheDir?: string;
  /** Called while drawings are rasterised, the first time only. */
  readonly onProgress?: (numDone: number, numAll: number) => void;
}

/**
 * The quick-start set: emoji by name, one drawing per vendor; 1,219 classes, 8,161 images of 32×32 RGB on white.
 * `sourceIndex` is the vendor. The pinned split is `splitClasses(dataset, { kind: 'every-nth', every: 2, by: 'class' })`.
 *
 * The first call draws for some 20 s on two cores and caches the result; several processes may call at once.
 *
 * @throws EmojiSetsError, DataCacheError
 */
export async function openEmoji(options: EmojiOptions = {}): Promise<ImageDataset> {
  const { classes, items, drawings } = await readCatalogue();
  const path = await cachedPixels(drawings, options.cacheDir ?? defaultCacheDir(), (numDone) =>
    options.onProgress?.(numDone, drawings.length),
  );
  return imageDataset({
    name: 'emoji',
    classes,
    items,
    sources: emojiSets.map((set) => set.name),
    notes: [
      `emoji: ${classes.length} classes, ${items.length} images, ${emojiSide}×${emojiSide} RGB on white, from the @iconify-json packages`,
      `licences: ${emojiSets.map((set) => `${set.name} ${set.version} (${set.author}, ${set.license})`).join('; ')}`,
    ],
    fingerprint: fingerprintOf(classes, items, () => emojiImageBytes),
    locate: (itemIndex) => ({
      kind: 'pixels',
      path,
      offset: itemIndex * emojiImageBytes,
      height: emojiSide,
      width: emojiSide,
      channels: 3,
    }),
  });
}
