import { type ImageDataset, pictureSheet } from '@circlet/data';
import {
  type FoundNeighbours,
  neighbourMap,
  principalComponents,
  retrievalExtremes,
  type SimilarityBlock,
} from '@circlet/evaluation';
import type { Embedded } from '../evaluation.ts';
import type { TrainingData } from '../training-data.ts';
import { itemsOfWholeClasses } from './sampled-items.ts';

// Shapes: N = embedded images, S = images of the map, D = dimension.

/** Tiles of equal size in one JPEG, as base64, row after row. */
export interface Sheet {
  readonly jpeg: string;
  readonly tile: number;
  readonly columns: number;
}

/** Two maps of the same images. */
export interface ImageMap {
  /** Class and tile of each. */
  readonly classes: readonly string[];
  readonly sheet: Sheet;
  readonly pca: { readonly x: readonly number[]; readonly y: readonly number[]; readonly shares: readonly number[] };
  readonly umap: { readonly x: readonly number[]; readonly y: readonly number[] };
}

export interface Gallery {
  /** A query and its neighbours in each row. */
  readonly sheet: Sheet;
  readonly best: readonly GalleryRow[];
  /** After the best ones in the sheet. */
  readonly worst: readonly GalleryRow[];
}

export interface GalleryRow {
  readonly name: string;
  readonly margin: number;
  readonly neighbours: readonly { readonly name: string; readonly isRight: boolean; readonly cosine: number }[];
}

export interface PictureSource {
  readonly embedded: Embedded;
  readonly dimension: number;
  readonly dataset: ImageDataset;
  readonly data: Pick<TrainingData, 'evaluation' | 'shape'>;
  readonly seed: number;
}

/** As many as can be told apart in a picture of some 640 pixels. */
const MAP_IMAGES = 350;
const MAP_COLUMNS = 20;
const MAP_PIXELS = 32;
const QUERIES = 8;
const NEIGHBOURS = 5;
const GALLERY_PIXELS = 64;

export async function imageMap({ embedded, dimension, dataset, data, seed }: PictureSource): Promise<ImageMap> {
  const { embeddings_ND, items_N } = embedded;
  const rowOf = new Map([...items_N].map((item, row) => [item, row]));
  const items = itemsOfWholeClasses(dataset, items_N, MAP_IMAGES);
  const points_SD = new Float32Array(items.length * dimension);
  items.forEach((item, index) => {
    const row = rowOf.get(item) as number;
    points_SD.set(embeddings_ND.subarray(row * dimension, (row + 1) * dimension), index * dimension);
  });
  const { points_N2, shares } = principalComponents(points_SD, dimension);
  const map_N2 = await neighbourMap(points_SD, dimension, seed);
  return {
    classes: [...items].map((item) => nameOf(dataset, item)),
    sheet: await sheetOf(data, [...items], MAP_COLUMNS, MAP_PIXELS),
    pca: { ...coordinates(points_N2), shares },
    umap: coordinates(map_N2),
  };
}

/** The best and worst queries among all images; null where there are too few. */
export async function gallery(
  { embedded, dimension, dataset, data }: PictureSource,
  labels: Int32Array,
  similarityBlock: SimilarityBlock,
): Promise<Gallery | null> {
  const { embeddings_ND, items_N } = embedded;
  if (items_N.length <= NEIGHBOURS) return null;
  const { best, worst } = await retrievalExtremes({
    ...{ embeddings: embeddings_ND, dimension, labels, similarityBlock },
    ...{ numQueries: QUERIES, numNeighbours: NEIGHBOURS },
  });
  const itemOf = (row: number): number => items_N[row] as number;
  const rows = [...best, ...worst].flatMap(({ query, neighbours }) => [query, ...neighbours.map(({ index }) => index)]);
  if (rows.length === 0) return null;
  const toRow = ({ query, margin, neighbours }: FoundNeighbours): GalleryRow => ({
    name: nameOf(dataset, itemOf(query)),
    margin,
    neighbours: neighbours.map(({ index, cosine }) => ({
      name: nameOf(dataset, itemOf(index)),
      isRight: labels[index] === labels[query],
      cosine,
    })),
  });
  return {
    sheet: await sheetOf(data, rows.map(itemOf), 1 + NEIGHBOURS, GALLERY_PIXELS),
    best: best.map(toRow),
    worst: worst.map(toRow),
  };
}

function nameOf({ classes, items }: ImageDataset, item: number): string {
  return classes[items.at(item)?.classIndex ?? -1] ?? '';
}

async function sheetOf(
  { evaluation, shape }: PictureSource['data'],
  items: readonly number[],
  columns: number,
  mostPixels: number,
): Promise<Sheet> {
  const wanted = [...new Set(items)];
  const { images } = await evaluation(Int32Array.from(wanted));
  const place = new Map(wanted.map((item, index) => [item, index]));
  const pictures = items.map((item) => place.get(item) as number);
  const { jpeg, tile } = await pictureSheet(images, shape, { pictures, columns, mostPixels });
  return { jpeg: jpeg.toString('base64'), tile, columns };
}

/** Four digits: more than a picture shows. */
function coordinates(points_N2: Float64Array): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const column = (first: 0 | 1): number[] =>
    Array.from({ length: points_N2.length / 2 }, (_, row) =>
      Number((points_N2[2 * row + first] as number).toPrecision(4)),
    );
  return { x: column(0), y: column(1) };
}
