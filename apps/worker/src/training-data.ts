import {
  type AugmentOptions,
  createSampler,
  type DatasetSplit,
  type ImageBatch,
  type ImageDataset,
  type ImageLoader,
  imageLoader,
  type ImageShape,
  openDataset,
  placeOfStep,
  type PlannedSampler,
  resumeSampler,
  type SamplerState,
  splitByParts,
  splitClasses,
} from '@circlet/data';
import { type Recipe, totalSteps } from '@circlet/recipe';
import type { JsonValue, RankShards } from '@circlet/training';
import { type ReplacedImage, replacedImages } from './replaced-images.ts';

/** The data of a run as this rank sees it. */
export interface TrainingData extends AsyncDisposable {
  readonly split: DatasetSplit;
  /** Of the whole data set: compared by the ranks before the first step. */
  readonly fingerprint: string;
  readonly sampler: PlannedSampler;
  readonly shape: ImageShape;
  readonly totalSteps: number;
  /** Deals this rank the shards that it has from now on. What was decoded ahead of others is dropped. */
  deal(own: RankShards): void;
  /** This rank's shards at a position of the global order; those after it are announced to the decoders. */
  batches(position: number): Promise<ImageBatch[]>;
  /** Evaluation images by position in the unseen set; broken ones are replaced, which `items` shows. */
  evaluation(items: Int32Array): Promise<ImageBatch>;
  /** Makes sure that the data is what a checkpoint was trained on. @throws DataChangedError */
  mustBeThatOf(samplerState: JsonValue): void;
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
  /** Broken images of the batches since the last call, each with what was trained in its place. */
  takeReplaced(): readonly ReplacedImage[];
}

/** Batches decoded ahead. */
const AHEAD = 3;

/** @throws DataError of @circlet/data for whatever is wrong with the data */
export async function openTrainingData(recipe: Recipe, source: string, numShards: number): Promise<TrainingData> {
  const dataset = await openDataset(source, { kind: recipe.data.kind });
  const split = splitDataset(dataset, recipe.data);
  const { global } = recipe.batch;
  const { sampler: kind, augmentation, maxBroken, resize } = recipe.data;
  const shared = { seed: recipe.seed, shardSize: recipe.batch.shardSize ?? global };
  const sampler = createSampler(
    split.train,
    typeof kind === 'string'
      ? { ...shared, kind, globalBatch: global }
      : {
          ...shared,
          kind: 'pk',
          classesPerBatch: kind.P,
          imagesPerClass: kind.K,
          ...(kind.cameras === true && { acrossSources: true }),
        },
  );
  const shape = shapeOf(recipe);
  const loader = imageLoader(split.train, {
    shape,
    seed: recipe.seed,
    resize,
    augment: augmentOptions(augmentation, source),
    // More than this rank's are never announced.
    prefetch: AHEAD * numShards,
    maxBroken,
  });
  let own: RankShards = { first: 0, count: 0 };
  let unseenLoader: ImageLoader | null = null;
  const requests = (position: number) => {
    const place = placeOfStep(sampler, position);
    return Array.from({ length: own.count }, (_, index) => {
      const shard = own.first + index;
      return { items: sampler.shard(place.epoch, place.step, shard), augment: { ...place, shard } };
    });
  };
  let announced = -1;
  /** A step that is tried again has its batch at hand. */
  let last: { readonly position: number; readonly batches: ImageBatch[] } | null = null;
  let replaced: ReplacedImage[] = [];
  const lastStep = totalSteps(recipe, sampler.stepsPerEpoch);
  return {
    split,
    fingerprint: dataset.fingerprint,
    sampler,
    shape,
    totalSteps: lastStep,
    deal(shards) {
      own = shards;
      announced = -1;
      last = null;
      // Of abandoned steps.
      replaced = [];
    },
    async batches(position) {
      if (last?.position === position) return last.batches;
      for (let next = Math.max(position, announced + 1); next < Math.min(position + AHEAD, lastStep); next++) {
        requests(next).forEach((request) => loader.prefetch(request));
        announced = next;
      }
      const dealt = own;
      const wanted = requests(position);
      const loaded = await Promise.all(wanted.map((request) => loader.load(request)));
      // Of a step that was abandoned meanwhile nothing stays.
      if (dealt !== own) return loaded;
      wanted.forEach(({ items, augment: { shard } }, index) => {
        const first = position * global + shard * sampler.shardSize;
        const got = loaded[index]?.items ?? items;
        replaced.push(...replacedImages(first, items, got, split.train.items, loader.skipped));
      });
      last = { position, batches: loaded };
      return loaded;
    },
    takeReplaced() {
      const taken = replaced;
      replaced = [];
      return taken;
    },
    evaluation(items) {
      unseenLoader ??= imageLoader(split.unseen as ImageDataset, {
        shape,
        seed: recipe.seed,
        resize,
        prefetch: 0,
        maxBroken,
      });
      return unseenLoader.load({ items, augment: null });
    },
    mustBeThatOf(state) {
      resumeSampler(split.train, state as unknown as SamplerState);
    },
    get skipped() {
      return [...loader.skipped, ...(unseenLoader?.skipped ?? [])];
    },
    async [Symbol.asyncDispose]() {
      await loader[Symbol.asyncDispose]();
      await unseenLoader?.[Symbol.asyncDispose]();
      await dataset[Symbol.asyncDispose]();
    },
  };
}

/** Emoji are drawn on white, photographs are padded with black, unless the recipe says otherwise. */
function augmentOptions(
  { flip, cropPadding, cropFill, grey, erase }: Recipe['data']['augmentation'],
  source: string,
): AugmentOptions {
  return {
    flip,
    grey,
    erase: { share: erase },
    padCrop: { pixels: cropPadding, fill: cropFill ?? (source === 'emoji' ? 255 : 0) },
  };
}

export function shapeOf(recipe: Recipe): ImageShape {
  const [height, width, channels] = recipe.model.inputShape;
  return { height, width, channels };
}

/** As the data set itself has it; else every n-th class, or folder of classes, of the sorted names is unseen. 0: none. */
export function splitDataset(
  dataset: ImageDataset,
  { unseenEvery, unseenBy }: Pick<Recipe['data'], 'unseenEvery' | 'unseenBy'>,
): DatasetSplit {
  const own = splitByParts(dataset);
  if (own !== null) return own;
  if (unseenEvery === 0) return splitClasses(dataset, { kind: 'none' });
  return splitClasses(dataset, { kind: 'every-nth', every: unseenEvery, by: unseenBy });
}
