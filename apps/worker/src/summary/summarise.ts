import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { type ImageDataset, imageLoader, openDataset } from '@circlet/data';
import { rawPixelEmbeddings } from '@circlet/evaluation';
import { locateRuntime } from '@circlet/tensorflow';
import { WorkerUsageError } from '../errors.ts';
import { embedItems, labelsOf } from '../evaluation.ts';
import { measuredItems } from '../measured-items.ts';
import { findModel, loadModel, modelHash, readEmbeddingTensors } from '../open-model.ts';
import { engineSimilarity } from '../similarity.ts';
import { shapeOf, splitDataset } from '../training-data.ts';
import { type Gallery, gallery, type ImageMap, imageMap } from './pictures.ts';
import { type PairScores, pairScores } from './pair-scores.ts';
import { itemsOfWholeClasses } from './sampled-items.ts';

/** What a report needs of a model's embeddings, worked out once. */
export interface ModelSummary {
  readonly format: 1;
  /** As `modelHash`. */
  readonly model: string;
  readonly data: string;
  /** Embedded, of so many that could have been. */
  readonly images: number;
  readonly ofImages: number;
  readonly classes: number;
  readonly seconds: number;
  readonly scores: PairScores;
  /** Of bare pixels minus their mean image: what there was before anything was learned. Null: they would not fit into memory. */
  readonly before: PairScores | null;
  readonly map: ImageMap;
  readonly gallery: Gallery | null;
}

export interface SummariseOptions {
  readonly model: string;
  /** The file to be written. */
  readonly out: string;
  readonly threads: number | undefined;
  readonly print: (line: string) => void;
}

/** All pairs of so many images are compared in some seconds; of more, whole classes are taken. */
const MOST_IMAGES = 12_000;
/** Pixels, as float32, that may be held in memory for what was before: 1 GiB. */
const MOST_RAW_VALUES = 2 ** 28;

/** Embeds the images that the model never saw and writes what a report needs of them. @throws WorkerUsageError */
export async function summarise({ model: given, out, threads, print }: SummariseOptions): Promise<void> {
  const begun = performance.now();
  const model = findModel(given);
  const { recipe } = model;
  const { seed, data } = recipe;
  const { directory } = locateRuntime();
  await using whole = await openDataset(data.source ?? '', { kind: data.kind });
  const dataset = splitDataset(whole, data).unseen;
  if (dataset === null) {
    throw new WorkerUsageError(
      'the model saw all classes of its data: there is nothing to say of images that it never saw',
    );
  }
  const all = measuredItems(dataset);
  const items = itemsOfWholeClasses(dataset, all, MOST_IMAGES);
  const tensors = await readEmbeddingTensors(model.path);
  await using trainer = await loadModel(model, tensors, { directory, threads });
  const shape = shapeOf(recipe);
  const { resize, maxBroken } = data;
  await using loader = imageLoader(dataset, { shape, seed, resize, prefetch: 0, maxBroken });
  const dimension = recipe.model.embeddingDimension;
  const pixels = pixelKeeper(items.length, shape.height * shape.width * shape.channels);
  const load = (wanted: Int32Array) => loader.load({ items: wanted, augment: null });
  const embedded = await embedItems(
    trainer,
    async (wanted) => {
      const batch = await load(wanted);
      pixels.keep(wanted, batch);
      return batch;
    },
    items,
    dimension,
  );
  const labels = labelsOf(dataset, embedded.items_N);
  using similarityBlock = engineSimilarity();
  const scores = await pairScores(embedded.embeddings_ND, dimension, labels, similarityBlock);
  const source = { embedded, dimension, dataset, data: { evaluation: load, shape }, seed };
  const summary: ModelSummary = {
    format: 1,
    model: modelHash(recipe, tensors),
    data: whole.name,
    images: embedded.items_N.length,
    ofImages: all.length,
    classes: new Set(labels).size,
    scores,
    before: await scoresBefore(pixels.kept, dataset, embedded.items_N),
    map: await imageMap(source),
    gallery: await gallery(source, labels, similarityBlock),
    seconds: (performance.now() - begun) / 1000,
  };
  write(out, `${JSON.stringify(summary)}\n`);
  print(
    `${summary.images} images of ${summary.classes} unseen classes in ${summary.data}, ${summary.seconds.toFixed(1)} s`,
  );
}

interface PixelKeeper {
  keep(wanted: Int32Array, batch: { readonly images: Uint8Array; readonly items: Int32Array }): void;
  /** One image after the other, without those that are broken; null: they are too large together. */
  readonly kept: Uint8Array | null;
}

function pixelKeeper(numImages: number, size: number): PixelKeeper {
  const all = numImages * size <= MOST_RAW_VALUES ? new Uint8Array(numImages * size) : null;
  let numKept = 0;
  return {
    keep(wanted, { images, items }) {
      if (all === null) return;
      wanted.forEach((item, index) => {
        if (items[index] !== item) return;
        all.set(images.subarray(index * size, (index + 1) * size), numKept++ * size);
      });
    },
    get kept() {
      return all === null ? null : all.subarray(0, numKept * size);
    },
  };
}

async function scoresBefore(
  pixels: Uint8Array | null,
  dataset: ImageDataset,
  items_N: Int32Array,
): Promise<PairScores | null> {
  if (pixels === null) return null;
  using similarityBlock = engineSimilarity();
  const embeddings = rawPixelEmbeddings(pixels, items_N.length);
  return await pairScores(embeddings, pixels.length / items_N.length, labelsOf(dataset, items_N), similarityBlock);
}

/** Whole under its name, or not there. @throws WorkerUsageError */
function write(out: string, text: string): void {
  const partial = `${out}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, out);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new WorkerUsageError(
      `cannot write ${out}: ${(cause as Error).message}; free some space or check the folder`,
      {
        cause,
      },
    );
  }
}
