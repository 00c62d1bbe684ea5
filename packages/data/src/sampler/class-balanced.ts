import { type Dataset } from '../contract.ts';
import { indexByClass, itemsOfClass } from '../dataset/class-index.ts';
import { TooFewImagesError } from '../errors.ts';
import { keyedRandom, randomUse, shuffle } from '../random.ts';
import { classOrder } from './class-order.ts';
import { checkBatch, type PlannedSampler, plannedSampler, remembered, type ShuffledPlan } from './plan.ts';

/**
 * Every class as often as any other, however many images it has: the classes come in cycles, each a new permutation of all, and each
 * visit takes the next image of the class, in a new order each time all of them have been taken. For data in which a few classes have
 * most of the images.
 *
 * An epoch is as many steps as one of the shuffled sampler. Images of small classes repeat in it, not all of large ones appear; which
 * ones, each epoch draws anew.
 *
 * @throws DataOptionsError, BatchNotDivisibleError, TooFewImagesError
 */
export function classBalancedSampler(
  dataset: Pick<Dataset, 'name' | 'classes' | 'items'>,
  plan: ShuffledPlan,
): PlannedSampler {
  const { seed, globalBatch, shardSize } = plan;
  checkBatch({ globalBatch, shardSize }, seed, globalBatch, shardSize);
  const stepsPerEpoch = Math.floor(dataset.items.length / globalBatch);
  if (stepsPerEpoch === 0) throw new TooFewImagesError(dataset.name, globalBatch, dataset.items.length);
  const byClass = indexByClass(dataset);
  const usable = dataset.classes.map((_, index) => index).filter((index) => itemsOfClass(byClass, index).length > 0);
  const numPositions = stepsPerEpoch * globalBatch;
  const orderOf = remembered((epoch) =>
    classOrder(usable.length, 1, numPositions, keyedRandom(seed, randomUse.classOrder, epoch)),
  );
  // Of each class the order last asked for: its visits of a round take one image each, and a large class is shuffled once for them.
  const orders = new Map<number, { readonly epoch: number; readonly round: number; readonly images: Int32Array }>();
  const imagesOf = (epoch: number, classIndex: number, round: number): Int32Array => {
    const known = orders.get(classIndex);
    if (known?.epoch === epoch && known.round === round) return known.images;
    const random = keyedRandom(seed, randomUse.imagesOfClass, epoch, classIndex, round);
    const images = shuffle(itemsOfClass(byClass, classIndex).slice(), random);
    orders.set(classIndex, { epoch, round, images });
    return images;
  };
  const imageAt = (epoch: number, position: number): number => {
    const classIndex = usable[orderOf(epoch)[position] as number] as number;
    const numImages = itemsOfClass(byClass, classIndex).length;
    // Every cycle visits every class once.
    const visit = Math.floor(position / usable.length);
    return imagesOf(epoch, classIndex, Math.floor(visit / numImages))[visit % numImages] as number;
  };
  const notes = [
    `class-balanced: ${stepsPerEpoch} steps of ${globalBatch} images an epoch, ${usable.length} classes as often as each other`,
  ];
  return plannedSampler({ kind: 'class-balanced', ...plan }, globalBatch, stepsPerEpoch, notes, (epoch, step) =>
    Int32Array.from({ length: globalBatch }, (_, index) => imageAt(epoch, step * globalBatch + index)),
  );
}
