import type { ImageDataset, Part } from '@circlet/data';
import type { Embedded } from './evaluation.ts';

// Shapes: N = embedded images, D = dimension.

const MEASURED: readonly Part[] = ['test', 'query', 'gallery'];

/** What is measured of a data set: with a split of its own the images that nothing is trained on, else all. */
export function measuredItems(dataset: ImageDataset): Int32Array {
  return itemsWhere(dataset, (part) => part === undefined || MEASURED.includes(part));
}

export function itemsOfPart(dataset: ImageDataset, wanted: Part): Int32Array {
  return itemsWhere(dataset, (part) => part === wanted);
}

/** Queries and the gallery they are searched in; null where the data set does not tell them apart. */
export function queriesAndGallery(
  dataset: ImageDataset,
  embedded: Embedded,
  dimension: number,
): { readonly queries: Embedded; readonly gallery: Embedded } | null {
  const [queries, gallery] = (['query', 'gallery'] as const).map((part) =>
    rowsOfPart(dataset, embedded, dimension, part),
  );
  return queries === undefined || gallery === undefined || queries.items_N.length === 0 ? null : { queries, gallery };
}

function rowsOfPart(
  dataset: ImageDataset,
  { embeddings_ND, items_N }: Embedded,
  dimension: number,
  part: Part,
): Embedded {
  const rows = [...items_N.keys()].filter((row) => dataset.items.at(items_N[row] as number)?.part === part);
  const values = new Float32Array(rows.length * dimension);
  rows.forEach((row, place) =>
    values.set(embeddings_ND.subarray(row * dimension, (row + 1) * dimension), place * dimension),
  );
  return { embeddings_ND: values, items_N: Int32Array.from(rows, (row) => items_N[row] as number) };
}

function itemsWhere(dataset: ImageDataset, isWanted: (part: Part | undefined) => boolean): Int32Array {
  const wanted: number[] = [];
  dataset.items.forEach(({ part }, index) => {
    if (isWanted(part)) wanted.push(index);
  });
  return Int32Array.from(wanted);
}
