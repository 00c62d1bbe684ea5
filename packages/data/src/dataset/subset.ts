import { type Item } from '../contract.ts';
import { fingerprintOf, imageDataset, type ImageDataset } from './image-dataset.ts';

/**
 * The images of some classes, with labels from 0 without gaps: `classIndices[k]` becomes class k. Names stay sorted as
 * long as the indices ascend. The index is shared with the original; `locate` goes through it.
 *
 * @param note a sentence for the output that says what was kept
 */
export function subset(
  dataset: ImageDataset,
  classIndices: readonly number[],
  name: string,
  note: string,
): ImageDataset {
  const newIndexOf = new Map(classIndices.map((classIndex, k) => [classIndex, k]));
  const kept: number[] = [];
  const items: Item[] = [];
  dataset.items.forEach((item, itemIndex) => {
    const classIndex = newIndexOf.get(item.classIndex);
    if (classIndex === undefined) return;
    kept.push(itemIndex);
    items.push({ ...item, classIndex });
  });
  const originalIndex = Int32Array.from(kept);
  const classes = classIndices.map((classIndex) => dataset.classes[classIndex] as string);
  // Sizes are in the original's fingerprint, which stands in for them here.
  const own = fingerprintOf([dataset.fingerprint, ...classes], items, () => 0);
  return imageDataset({
    name,
    classes,
    items,
    notes: [...dataset.notes, note],
    fingerprint: own,
    ignored: dataset.ignored,
    sources: dataset.sources,
    locate: (itemIndex) => dataset.locate(originalIndex[itemIndex] as number),
  });
}
