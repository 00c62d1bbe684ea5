import { type Dataset } from '../contract.ts';

/** The items of every class: those of class c are `items[starts[c]] … items[starts[c + 1] − 1]`, ascending. */
export interface ClassIndex {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Two arrays instead of one list per class: 10 million images cost 40 MB. */
export function indexByClass(dataset: Pick<Dataset, 'classes' | 'items'>): ClassIndex {
  const starts = new Int32Array(dataset.classes.length + 1);
  dataset.items.forEach(({ classIndex }) => {
    starts[classIndex + 1] = (starts[classIndex + 1] as number) + 1;
  });
  for (let c = 0; c < dataset.classes.length; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  const items = new Int32Array(dataset.items.length);
  const next = starts.slice();
  dataset.items.forEach((item, itemIndex) => {
    const at = next[item.classIndex] as number;
    items[at] = itemIndex;
    next[item.classIndex] = at + 1;
  });
  return { starts, items };
}

export function itemsOfClass({ starts, items }: ClassIndex, classIndex: number): Int32Array {
  return items.subarray(starts[classIndex], starts[classIndex + 1]);
}
