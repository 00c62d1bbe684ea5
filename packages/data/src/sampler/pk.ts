import { type Dataset } from '../contract.ts';
import { type ClassIndex, indexByClass, itemsOfClass } from '../dataset/class-index.ts';
import { OneImagePerClassError, TooFewClassesError } from '../errors.ts';
import { keyedRandom, randomUse, shuffle } from '../random.ts';
import { acrossSources, sourcesOf } from './across-sources.ts';
import { classOrder } from './class-order.ts';
import { checkBatch, type PkPlan, type PlannedSampler, plannedSampler, remembered } from './plan.ts';

/**
 * P classes with K images each in every *global* batch (Hermans et al., 2017), class after class, so that pair-level
 * losses find positives and a shard, being a contiguous slice, holds whole classes where K divides its size.
 *
 * - The P classes of a batch differ. Within an epoch no class is visited twice more than another (`classOrder`).
 * - A visit takes K images of a class. The class's images are shuffled anew per round; a round gives ⌊n/K⌋ visits
 *   without repetition and leaves n mod K images out. A class with n < K images repeats: each image appears ⌊K/n⌋ or
 *   ⌈K/n⌉ times in a visit.
 * - Across sources, the images of a visit are of as many cameras as the round has left: those with most images left come first
 *   (`acrossSources`). Embeddings that tell cameras apart are of no use in re-identification.
 * - Classes with one image have no positive: they are left out and counted in `notes`.
 *
 * @throws DataOptionsError, BatchNotDivisibleError, OneImagePerClassError, TooFewClassesError
 */
export function pkSampler(dataset: Pick<Dataset, 'name' | 'classes' | 'items'>, plan: PkPlan): PlannedSampler {
  const { seed, classesPerBatch, imagesPerClass, shardSize } = plan;
  const globalBatch = classesPerBatch * imagesPerClass;
  const numImages = dataset.items.length;
  const stepsPerEpoch = plan.stepsPerEpoch ?? Math.max(1, Math.floor(numImages / globalBatch));
  checkBatch({ classesPerBatch, imagesPerClass, shardSize, stepsPerEpoch }, seed, globalBatch, shardSize);

  const byClass = indexByClass(dataset);
  const usable = classesWithPairs(byClass, dataset.classes.length);
  if (usable.length === 0) throw new OneImagePerClassError(dataset.name, dataset.classes.length);
  if (usable.length < classesPerBatch) {
    throw new TooFewClassesError(`sampler: P×K batches of ${dataset.name}`, classesPerBatch, usable.length);
  }
  const sources = plan.acrossSources === true ? sourcesOf(dataset) : null;
  const orderOf = remembered((epoch) =>
    classOrder(usable.length, classesPerBatch, stepsPerEpoch, keyedRandom(seed, randomUse.classOrder, epoch)),
  );
  const globalBatchOf = (epoch: number, step: number): Int32Array => {
    const batch = new Int32Array(globalBatch);
    const order = orderOf(epoch);
    for (let p = 0; p < classesPerBatch; p++) {
      const slot = step * classesPerBatch + p;
      const classIndex = usable[order[slot] as number] as number;
      // Every cycle of the order visits every class once, so the cycle's number is the number of the visit.
      const visit = Math.floor(slot / usable.length);
      batch.set(
        imagesOfVisit({ byClass, sources, seed }, classIndex, imagesPerClass, visit, epoch),
        p * imagesPerClass,
      );
    }
    return batch;
  };
  return plannedSampler(
    { kind: 'pk', ...plan, stepsPerEpoch },
    globalBatch,
    stepsPerEpoch,
    [describe()],
    globalBatchOf,
  );

  function describe(): string {
    const leftOut = dataset.classes.length - usable.length;
    return (
      `P×K: ${stepsPerEpoch} steps of ${classesPerBatch} classes × ${imagesPerClass} images${sources === null ? '' : ' of different sources'} an epoch` +
      (leftOut > 0 ? `; ${leftOut} classes with fewer than 2 images left out` : '')
    );
  }
}

function classesWithPairs(byClass: ClassIndex, numClasses: number): Int32Array {
  const usable: number[] = [];
  for (let c = 0; c < numClasses; c++) if (itemsOfClass(byClass, c).length >= 2) usable.push(c);
  return Int32Array.from(usable);
}

interface ClassImages {
  readonly byClass: ClassIndex;
  /** Source of each item; null: they do not matter. */
  readonly sources: Int32Array | null;
  readonly seed: number;
}

/** The K images of a class's `visit`-th visit in an epoch. */
function imagesOfVisit(
  { byClass, sources, seed }: ClassImages,
  classIndex: number,
  imagesPerClass: number,
  visit: number,
  epoch: number,
): Int32Array {
  const images = itemsOfClass(byClass, classIndex).slice();
  const visitsPerRound = Math.max(1, Math.floor(images.length / imagesPerClass));
  const round = Math.floor(visit / visitsPerRound);
  const from = (visit % visitsPerRound) * imagesPerClass;
  shuffle(images, keyedRandom(seed, randomUse.imagesOfClass, epoch, classIndex, round));
  const order = sources === null ? images : acrossSources(images, sources, imagesPerClass);
  return Int32Array.from({ length: imagesPerClass }, (_, k) => order[(from + k) % order.length] as number);
}
