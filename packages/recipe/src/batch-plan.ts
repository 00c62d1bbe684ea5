import { RecipeBatchError } from './errors.ts';
import { type Recipe } from './recipe.ts';

/**
 * V, the number of shards of a global batch: `batch.global / batch.shardSize`, or the smallest number of equal shards of which
 * every worker at the start gets one (128 samples on 3 workers: 4 shards of 32).
 * Fixed for the whole job; a later resize changes who runs what, never a shape.
 * @throws RecipeBatchError (`CIRCLET_RECIPE_BATCH`) when the shards would not be equal, or workers are more than samples
 */
export function shardCount(
  recipe: { readonly batch: Pick<Recipe['batch'], 'global' | 'shardSize'> },
  workersAtStart: number,
): number {
  const { global, shardSize } = recipe.batch;
  if (shardSize !== null) {
    if (global % shardSize === 0) return global / shardSize;
    throw new RecipeBatchError(
      `batch.global: expected a multiple of batch.shardSize, ${shardSize}, got ${global}; set batch.shardSize to a divisor of the global batch`,
    );
  }
  if (workersAtStart > global) {
    throw new RecipeBatchError(
      `batch.global: expected at least one sample for each of ${workersAtStart} workers, got ${global}; use fewer workers or a larger batch`,
    );
  }
  let numShards = workersAtStart;
  while (global % numShards !== 0) numShards += 1;
  return numShards;
}
