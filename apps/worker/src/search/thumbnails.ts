import { type ImageDataset, imageLoader, pictureSheet } from '@circlet/data';

/** Side of a picture: some 4 kB each as JPEG. */
export const THUMBNAIL_PIXELS = 128;

/** Pictures decoded at a time. */
const BATCH = 64;

/** Small square pictures of some images, as data URLs; those that cannot be decoded are missing. */
export async function thumbnails(dataset: ImageDataset, items: Iterable<number>): Promise<ReadonlyMap<number, string>> {
  const wanted = Int32Array.from(new Set(items));
  const shape = { height: THUMBNAIL_PIXELS, width: THUMBNAIL_PIXELS, channels: 3 } as const;
  const pictures = new Map<number, string>();
  await using loader = imageLoader(dataset, {
    shape,
    seed: 0,
    resize: { fit: 'cover' },
    prefetch: 0,
    maxBroken: wanted.length,
  });
  for (let begin = 0; begin < wanted.length; begin += BATCH) {
    const part = wanted.subarray(begin, begin + BATCH);
    const batch = await loader.load({ items: part, augment: null });
    for (const [place, item] of part.entries()) {
      if (batch.items[place] !== item) continue;
      const options = { pictures: [place], columns: 1, mostPixels: THUMBNAIL_PIXELS };
      const { jpeg } = await pictureSheet(batch.images, shape, options);
      pictures.set(item, `data:image/jpeg;base64,${jpeg.toString('base64')}`);
    }
  }
  return pictures;
}
