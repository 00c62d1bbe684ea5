import { type Recipe, totalSteps } from '@circlet/recipe';
import type { PositionPlan } from './record.ts';

/** What only the data tells: the recipe says the rest. */
type DataFacts = Pick<PositionPlan, 'dataFingerprint' | 'numImages' | 'stepsPerEpoch'>;

/** Which positions a recipe has trained on this data: the order that (seed, sampler, data) fix, cut off after `totalSteps`. */
export function planOf(recipe: Recipe, { dataFingerprint, numImages, stepsPerEpoch }: DataFacts): PositionPlan {
  return {
    seed: recipe.seed,
    sampler: recipe.data.sampler,
    globalBatch: recipe.batch.global,
    unseenEvery: recipe.data.unseenEvery,
    unseenBy: recipe.data.unseenBy,
    dataFingerprint,
    numImages,
    stepsPerEpoch,
    totalSteps: totalSteps(recipe, stepsPerEpoch),
  };
}

/** Where a position lies: its epoch, the step of the epoch, and its place in that step's global batch; all from 0. */
export function placeOf(
  { globalBatch, stepsPerEpoch }: PositionPlan,
  position: number,
): { readonly epoch: number; readonly step: number; readonly index: number } {
  const batch = Math.floor(position / globalBatch);
  return { epoch: Math.floor(batch / stepsPerEpoch), step: batch % stepsPerEpoch, index: position % globalBatch };
}
