import { createHash } from 'node:crypto';
import { type Item } from '../contract.ts';
import { imageDataset, type ImageDataset } from './image-dataset.ts';
import { factsOf, itemTable, lazyItem } from './item-table.ts';

/**
 * The images of some classes, with labels from 0 without gaps: `classIndices[k]` becomes class k. Names stay sorted as
 * long as the indices ascend. The index is shared with the original; `locate` goes through it.
 *
 * @param note a sentence for the output that says what was kept
 * @param isKept which of their images; default: all
 */
export function subset(
  dataset: ImageDataset,
  classIndices: readonly number[],
  name: string,
  note: string,
  isKept: (item: Item) => boolean = () => true,
): ImageDataset {
  const newIndexOf = new Int32Array(dataset.classes.length).fill(-1);
  classIndices.forEach((classIndex, k) => (newIndexOf[classIndex] = k));
  const kept: number[] = [];
  dataset.items.forEach((item, itemIndex) => {
    if (newIndexOf[item.classIndex] !== -1 && isKept(item)) kept.push(itemIndex);
  });
  const originalIndex = Int32Array.from(kept);
  const items = itemTable(originalIndex.length, (index) => {
    const item = dataset.items.at(originalIndex[index] as number) as Item;
    // Its name stays unread: it may be in a file.
    return lazyItem(() => item.id, { ...factsOf(item), classIndex: newIndexOf[item.classIndex] as number });
  });
  return imageDataset({
    name,
    classes: classIndices.map((classIndex) => dataset.classes[classIndex] as string),
    items,
    notes: [...dataset.notes, note],
    fingerprint: fingerprintOfSubset(dataset.fingerprint, originalIndex),
    ignored: dataset.ignored,
    sources: dataset.sources,
    locate: (itemIndex) => dataset.locate(originalIndex[itemIndex] as number),
  });
}

/** What the items are is in the original's fingerprint. */
function fingerprintOfSubset(original: string, kept: Int32Array): string {
  const hash = createHash('sha256').update(`circlet-subset-1\n${original}\n`);
  hash.update(new Uint8Array(kept.buffer, kept.byteOffset, kept.byteLength));
  return hash.digest('hex').slice(0, 32);
}
