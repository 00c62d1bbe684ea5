import { type Dataset } from '../contract.ts';
import { TooFewImagesError } from '../errors.ts';
import { countUp, keyedRandom, randomUse, shuffle } from '../random.ts';
import { checkBatch, type PlannedSampler, plannedSampler, remembered, type ShuffledPlan } from './plan.ts';

/**
 * All images in a new order each epoch: position p of an epoch is entry p of a permutation drawn from (seed, epoch), and
 * step s takes positions s·B … s·B + B − 1. The last images of the order, fewer than a global batch, are dropped; each
 * epoch drops others.
 *
 * An epoch's order is kept as one array (40 MB and about a second for 10 million images).
 *
 * @throws DataOptionsError, BatchNotDivisibleError, TooFewImagesError
 */
export function shuffledSampler(dataset: Pick<Dataset, 'name' | 'items'>, plan: ShuffledPlan): PlannedSampler {
  const { seed, globalBatch, shardSize } = plan;
  checkBatch({ globalBatch, shardSize }, seed, globalBatch, shardSize);
  const numItems = dataset.items.length;
  const stepsPerEpoch = Math.floor(numItems / globalBatch);
  if (stepsPerEpoch === 0) throw new TooFewImagesError(dataset.name, globalBatch, numItems);
  const orderOf = remembered((epoch) => shuffle(countUp(numItems), keyedRandom(seed, randomUse.epochOrder, epoch)));
  const numDropped = numItems - stepsPerEpoch * globalBatch;
  const notes = [
    `shuffled: ${stepsPerEpoch} steps of ${globalBatch} images an epoch, ${numDropped} of ${numItems} images left out, others each epoch`,
  ];
  return plannedSampler({ kind: 'shuffled', ...plan }, globalBatch, stepsPerEpoch, notes, (epoch, step) =>
    orderOf(epoch).subarray(step * globalBatch, (step + 1) * globalBatch),
  );
}
