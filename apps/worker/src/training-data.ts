import {
  type AugmentOptions,
  createSampler,
  type DatasetSplit,
  type ImageBatch,
  type ImageDataset,
  type ImageLoader,
  imageLoader,
  openDataset,
  placeOfStep,
  type PlannedSampler,
  splitClasses,
} from '@circlet/data';
import type { Recipe } from '@circlet/recipe';
import type { RankShards } from '@circlet/training';
import { WorkerUsageError } from './errors.ts';

/** The data of a run as this rank sees it. */
export interface TrainingData extends AsyncDisposable {
  readonly dataset: ImageDataset;
  readonly split: DatasetSplit;
  readonly sampler: PlannedSampler;
  readonly totalSteps: number;
  /** This rank's shards of a step; the following steps are announced to the decoders. */
  batches(step: number): Promise<ImageBatch[]>;
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
  /** Pixels and labels of evaluation images, by position in the unseen set. */
  evaluation(items: Int32Array): Promise<ImageBatch>;
}

/** Steps decoded ahead. */
const AHEAD = 3;

export async function openTrainingData(
  recipe: Recipe,
  dataPath: string,
  numShards: number,
  own: RankShards,
): Promise<TrainingData> {
  const dataset = await openSource(recipe, dataPath);
  const split = splitDataset(dataset, recipe.data.unseenEvery);
  const { global } = recipe.batch;
  const shardSize = global / numShards;
  const { sampler: kind, augmentation } = recipe.data;
  const sampler = createSampler(
    split.train,
    kind === 'shuffled'
      ? { kind: 'shuffled', seed: recipe.seed, globalBatch: global, shardSize }
      : { kind: 'pk', seed: recipe.seed, classesPerBatch: kind.P, imagesPerClass: kind.K, shardSize },
  );
  const planned = Math.round(recipe.epochs * sampler.stepsPerEpoch);
  const totalSteps = Math.max(1, Math.min(planned, recipe.maxSteps ?? planned));
  const shape = shapeOf(recipe);
  const loader: ImageLoader = imageLoader(split.train, {
    shape,
    seed: recipe.seed,
    augment: augmentOptions(augmentation),
    prefetch: AHEAD * Math.max(1, own.count),
  });
  let unseenLoader: ImageLoader | null = null;
  const requests = (step: number) => {
    const place = placeOfStep(sampler, step);
    return Array.from({ length: own.count }, (_, index) => {
      const shard = own.first + index;
      return { items: sampler.shard(place.epoch, place.step, shard), augment: { ...place, shard } };
    });
  };
  let announced = -1;
  return {
    dataset,
    split,
    sampler,
    totalSteps,
    skipped: loader.skipped,
    async batches(step) {
      for (let ahead = Math.max(step, announced + 1); ahead < Math.min(step + AHEAD, totalSteps); ahead++) {
        requests(ahead).forEach((request) => loader.prefetch(request));
        announced = ahead;
      }
      return Promise.all(requests(step).map((request) => loader.load(request)));
    },
    evaluation(items) {
      unseenLoader ??= imageLoader(split.unseen as ImageDataset, { shape, seed: recipe.seed, prefetch: 0 });
      return unseenLoader.load({ items, augment: null });
    },
    async [Symbol.asyncDispose]() {
      await loader[Symbol.asyncDispose]();
      await unseenLoader?.[Symbol.asyncDispose]();
      await dataset[Symbol.asyncDispose]();
    },
  };
}

/** Padding is white, as the paper that emoji are drawn on. */
function augmentOptions({ flip, cropPadding, grey, erase }: Recipe['data']['augmentation']): AugmentOptions {
  return {
    flip,
    grey,
    erase: { share: erase },
    ...(cropPadding === 0 ? {} : { padCrop: { pixels: cropPadding, fill: 255 } }),
  };
}

export function shapeOf(recipe: Recipe): { height: number; width: number; channels: 1 | 3 } {
  const [height, width, channels] = recipe.model.inputShape;
  return { height, width, channels };
}

async function openSource(recipe: Recipe, dataPath: string): Promise<ImageDataset> {
  const source = dataPath === '' ? recipe.data.source : dataPath;
  if (source === null) {
    throw new WorkerUsageError(
      `recipe ${recipe.name} names no data; give a folder or zip file of images with --data=PATH`,
    );
  }
  return openDataset(source);
}

/** Every n-th class of the sorted names is unseen; with 2, the odd ones. */
function splitDataset(dataset: ImageDataset, unseenEvery: number): DatasetSplit {
  if (unseenEvery === 0) {
    return splitClasses(dataset, { kind: 'none' });
  }
  if (unseenEvery === 2) {
    return splitClasses(dataset, { kind: 'even-odd-classes' });
  }
  const folders = dataset.classes.filter((_, index) => index % unseenEvery === unseenEvery - 1);
  return splitClasses(dataset, { kind: 'unseen-folders', folders });
}
