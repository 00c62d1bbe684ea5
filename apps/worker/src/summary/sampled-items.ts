import type { ImageDataset, Item } from '@circlet/data';

/** Images by class, the classes in the order of their numbers. */
function byClass(dataset: ImageDataset, items: Int32Array): readonly (readonly number[])[] {
  const classes = new Map<number, number[]>();
  for (const item of items) {
    const { classIndex } = dataset.items.at(item) as Item;
    const own = classes.get(classIndex);
    if (own === undefined) classes.set(classIndex, [item]);
    else own.push(item);
  }
  return [...classes].sort(([a], [b]) => a - b).map(([, own]) => own);
}

/**
 * Images of whole classes, spread evenly over all of them: as many classes as have `most` images together, but one at least. All where
 * there are no more.
 */
export function itemsOfWholeClasses(dataset: ImageDataset, items: Int32Array, most: number): Int32Array {
  if (items.length <= most) return items;
  const classes = byClass(dataset, items);
  const numClasses = Math.max(1, Math.floor((classes.length * most) / items.length));
  const chosen = Array.from(
    { length: numClasses },
    (_, index) => classes[Math.floor(((index + 0.5) * classes.length) / numClasses)] ?? [],
  );
  return Int32Array.from(chosen.flat()).subarray(0, most).sort();
}
