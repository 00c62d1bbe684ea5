import { availableParallelism } from 'node:os';
import { type ImageDataset, type ImageLoader, imageLoader, type ImageShape, type Item } from '@circlet/data';
import { unitEmbeddings } from '@circlet/evaluation';
import type { Recipe } from '@circlet/recipe';
import type { Trainer } from '@circlet/training';
import { withMirrorImages } from '../mirror-images.ts';
import { shapeOf } from '../training-data.ts';
import type { EmbeddedItem } from './layout.ts';

// Shapes: B = embedded images of a block, D = dimension.

/** Blocks decoded ahead, while one is embedded. */
const AHEAD = 2;

/** Each decodes four images at once. */
const CORES_PER_DECODER = 4;
const MOST_DECODERS = 8;

const MOST_IMAGES = 256;
/** Images that a program of the trainer takes at once. */
const UNIT = 32;
/** Of a block's pixels, where a unit is not larger: 64 MiB. */
const MOST_PIXEL_BYTES = 2 ** 26;

/** Some images of a data set, one after the other. */
export interface EmbeddedBlock {
  /** The image behind them. */
  readonly next: number;
  readonly items: readonly EmbeddedItem[];
  readonly rows_BD: Float32Array;
  /** Images that have no row. */
  readonly broken: readonly BrokenImage[];
  /** Rows of zeros, which have no direction. */
  readonly numZero: number;
}

export interface BrokenImage {
  readonly item: number;
  readonly id: string;
  readonly reason: string;
}

export interface EmbedImagesOptions {
  readonly dataset: ImageDataset;
  readonly loader: Pick<ImageLoader, 'load' | 'prefetch' | 'skipped'>;
  readonly trainer: Pick<Trainer, 'embed'>;
  readonly dimension: number;
  /** Images of a block. */
  readonly blockImages: number;
  /** The first image that is wanted: a multiple of `blockImages`. */
  readonly first: number;
  readonly unitLength: boolean;
}

export interface EmbedDatasetOptions {
  readonly recipe: Recipe;
  readonly trainer: Pick<Trainer, 'embed'>;
  /** The first image that is wanted: 0, or what a block named as its next. Default: 0. */
  readonly first?: number;
  readonly unitLength: boolean;
  /** Whether the embedding of an image's mirror image is added. */
  readonly mirrored: boolean;
  /** Broken images before it gives up. */
  readonly maxBroken: number;
}

/** Decodes and embeds a data set as its model's recipe says. @throws as `embeddedBlocks` */
export async function* embedDataset(
  dataset: ImageDataset,
  { recipe, trainer, first = 0, unitLength, mirrored, maxBroken }: EmbedDatasetOptions,
): AsyncGenerator<EmbeddedBlock> {
  const shape = shapeOf(recipe);
  const processes = Math.min(MOST_DECODERS, Math.max(1, Math.floor(availableParallelism() / CORES_PER_DECODER)));
  await using loader = imageLoader(dataset, {
    shape,
    seed: recipe.seed,
    resize: recipe.data.resize,
    prefetch: AHEAD,
    processes,
    maxBroken,
  });
  yield* embeddedBlocks({
    dataset,
    loader,
    trainer: mirrored ? withMirrorImages(trainer, shape) : trainer,
    dimension: recipe.model.embeddingDimension,
    blockImages: blockImagesOf(shape),
    first,
    unitLength,
  });
}

/**
 * Images of a block: always the same for the same shape, so that one that goes on has the blocks of one that was never interrupted.
 */
export function blockImagesOf({ height, width, channels }: ImageShape): number {
  const fitting = Math.floor(MOST_PIXEL_BYTES / (height * width * channels * UNIT));
  return UNIT * Math.max(1, Math.min(MOST_IMAGES / UNIT, fitting));
}

/**
 * Embeds the images of a data set in its order, in the memory of a few blocks.
 * @throws EmbeddingNotFiniteError for NaN or ±Infinity, and whatever data and trainer throw
 */
export async function* embeddedBlocks(options: EmbedImagesOptions): AsyncGenerator<EmbeddedBlock> {
  const { dataset, loader, trainer, dimension, blockImages, first, unitLength } = options;
  const numImages = dataset.items.length;
  const request = (begin: number) => ({
    items: Int32Array.from({ length: Math.min(blockImages, numImages - begin) }, (_, index) => begin + index),
    augment: null,
  });
  let announced = first;
  for (let begin = first; begin < numImages; begin += blockImages) {
    for (; announced < Math.min(numImages, begin + (1 + AHEAD) * blockImages); announced += blockImages) {
      loader.prefetch(request(announced));
    }
    const wanted = request(begin);
    const batch = await loader.load(wanted);
    const all = await trainer.embed(batch.images, wanted.items.length);
    const isWhole = (index: number): boolean => batch.items[index] === wanted.items[index];
    const kept = [...wanted.items.keys()].filter(isWhole);
    const rows_BD = new Float32Array(kept.length * dimension);
    kept.forEach((index, row) =>
      rows_BD.set(all.subarray(index * dimension, (index + 1) * dimension), row * dimension),
    );
    const unit = unitEmbeddings(rows_BD, dimension, 'embedding of image', begin);
    const reasonOf = (id: string): string => loader.skipped.find((one) => one.id === id)?.reason ?? 'broken';
    yield {
      next: begin + wanted.items.length,
      items: kept.map((index) => named(dataset, begin + index)),
      rows_BD: unitLength ? unit.values : rows_BD,
      numZero: unit.numZero,
      broken: [...wanted.items.keys()]
        .filter((index) => !isWhole(index))
        .map((index) => ({ item: begin + index, id: named(dataset, begin + index).id }))
        .map(({ item, id }) => ({ item, id, reason: reasonOf(id) })),
    };
  }
}

function named({ items, classes }: ImageDataset, index: number): EmbeddedItem {
  const { id, classIndex } = items.at(index) as Item;
  return { item: index, id, class: classes[classIndex] ?? '' };
}
