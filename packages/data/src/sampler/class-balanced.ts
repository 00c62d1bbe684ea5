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
  const imageAt = (epoch: number, position: number): number => {
    const classIndex = usable[orderOf(epoch)[position] as number] as number;
    const images = itemsOfClass(byClass, classIndex).slice();
    // Every cycle visits every class once.
    const visit = Math.floor(position / usable.length);
    const round = Math.floor(visit / images.length);
    shuffle(images, keyedRandom(seed, randomUse.imagesOfClass, epoch, classIndex, round));
    return images[visit % images.length] as number;
  };
  const notes = [
    `class-balanced: ${stepsPerEpoch} steps of ${globalBatch} images an epoch, ${usable.length} classes as often as each other`,
  ];
  return plannedSampler({ kind: 'class-balanced', ...plan }, globalBatch, stepsPerEpoch, notes, (epoch, step) =>
    Int32Array.from({ length: globalBatch }, (_, index) => imageAt(epoch, step * globalBatch + index)),
  );
}
