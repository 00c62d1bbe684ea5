import { type ImageDataset, pictureSheet } from '@circlet/data';
import type { SimilarityBlock } from '@circlet/evaluation';
import type { ControlBodies } from '@circlet/protocol';
import type { Embedded } from '../evaluation.ts';
import type { TrainingData } from '../training-data.ts';

// Shapes: N = images with an embedding; D = dimension; Q = queries.

/** Rows and columns of the live page's pictures: 8 × 6 of at most 96 × 96 pixels are some 60 kB as JPEG. */
const QUERIES = 8;
const NEIGHBOURS = 5;
const MOST_TILE_PIXELS = 96;
/** Of a control message 1 MiB are left for the rest. */
const MOST_SHEET_BYTES = 512 * 1024;

/**
 * Some images of unseen classes with their nearest neighbours, as pictures. Queries are spread evenly over the images, the same ones at
 * every evaluation, so that it can be seen how they are learned.
 *
 * @returns null where there are too few images
 */
export async function retrievals(
  step: number,
  { embeddings_ND, items_N }: Embedded,
  unseen: ImageDataset,
  data: Pick<TrainingData, 'evaluation' | 'shape'>,
  similarityBlock: SimilarityBlock,
): Promise<ControlBodies['retrievals'] | null> {
  const numImages = items_N.length;
  if (numImages <= NEIGHBOURS) return null;
  const dimension = embeddings_ND.length / numImages;
  const numQueries = Math.min(QUERIES, numImages);
  const queries = Array.from({ length: numQueries }, (_, index) =>
    Math.floor(((index + 0.5) * numImages) / numQueries),
  );
  const queries_QD = new Float32Array(numQueries * dimension);
  queries.forEach((row, index) => queries_QD.set(rowOf(embeddings_ND, row, dimension), index * dimension));
  const products_QN = await similarityBlock(queries_QD, embeddings_ND, dimension);
  const norms = Float64Array.from(items_N, (_item, row) => Math.hypot(...rowOf(embeddings_ND, row, dimension)) || 1);
  const found = queries.map((query, index) => {
    const cosine = (row: number): number =>
      (products_QN[index * numImages + row] as number) / ((norms[query] as number) * (norms[row] as number));
    return { query, cosine, nearest: nearestOf(numImages, query, cosine) };
  });
  const rows = found.flatMap(({ query, nearest }) => [query, ...nearest]);
  const wanted = [...new Set(rows)].map((row) => items_N[row] as number);
  const batch = await data.evaluation(Int32Array.from(wanted));
  const place = new Map(wanted.map((item, index) => [item, index]));
  const sheet = await pictureSheet(batch.images, data.shape, {
    pictures: rows.map((row) => place.get(items_N[row] as number) as number),
    columns: 1 + NEIGHBOURS,
    mostPixels: MOST_TILE_PIXELS,
  });
  if (sheet.jpeg.length > MOST_SHEET_BYTES) return null;
  const classOf = (row: number): number => unseen.items.at(items_N[row] as number)?.classIndex ?? -1;
  const nameOf = (row: number): string => unseen.classes[classOf(row)] ?? '';
  return {
    step,
    sheet: sheet.jpeg.toString('base64'),
    tile: sheet.tile,
    queries: found.map(({ query, cosine, nearest }) => ({
      name: nameOf(query),
      neighbours: nearest.map((row) => ({
        name: nameOf(row),
        isRight: classOf(row) === classOf(query),
        cosine: cosine(row),
      })),
    })),
  };
}

function rowOf(values: Float32Array, row: number, dimension: number): Float32Array {
  return values.subarray(row * dimension, (row + 1) * dimension);
}

/** The rows with the largest cosines, the query itself left out. */
function nearestOf(numImages: number, query: number, cosine: (row: number) => number): number[] {
  let best: { readonly row: number; readonly value: number }[] = [];
  for (let row = 0; row < numImages; row++) {
    const value = cosine(row);
    if (row === query || (best.length === NEIGHBOURS && !(value > (best.at(-1)?.value ?? -Infinity)))) continue;
    best = [...best, { row, value }].sort((a, b) => b.value - a.value).slice(0, NEIGHBOURS);
  }
  return best.map(({ row }) => row);
}
