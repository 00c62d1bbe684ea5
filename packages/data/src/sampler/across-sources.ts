import { type Dataset } from '../contract.ts';
import { DataOptionsError } from '../errors.ts';

/** The source (camera) of every item. @throws DataOptionsError where one has none */
export function sourcesOf({ name, items }: Pick<Dataset, 'name' | 'items'>): Int32Array {
  return Int32Array.from(items, ({ id, sourceIndex }) => {
    if (sourceIndex !== undefined && sourceIndex >= 0) return sourceIndex;
    throw new DataOptionsError([
      `sampler: expected the camera of every image of ${name}, ${id} has none; leave cameras out or take data that tells them`,
    ]);
  });
}

/**
 * The images of a class in an order whose slices of K are of as many sources as the images that are left have. In each slice the
 * next image is of a source that the slice does not hold yet, of these one with most images left: those would be alone at the end.
 *
 * @param images in random order, which decides among sources with equally many
 * @param sources of every item of the data set
 */
export function acrossSources(images: Int32Array, sources: Int32Array, imagesPerClass: number): Int32Array {
  const left = new Map<number, number[]>();
  for (const image of images) {
    const source = sources[image] as number;
    const list = left.get(source);
    if (list === undefined) left.set(source, [image]);
    else list.push(image);
  }
  let held = new Set<number>();
  return Int32Array.from(images, (_, place) => {
    if (place % imagesPerClass === 0 || held.size >= left.size) held = new Set();
    let next = fullest(left, held);
    if (next === undefined) {
      held = new Set();
      next = fullest(left, held);
    }
    const source = next as number;
    held.add(source);
    return (left.get(source) as number[]).shift() as number;
  });
}

/** Of the sources that are not held, the first with most images left; none where they have no image. */
function fullest(left: ReadonlyMap<number, readonly number[]>, held: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [source, { length }] of left) {
    if (!held.has(source) && length > most) [best, most] = [source, length];
  }
  return best;
}
