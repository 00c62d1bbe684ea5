import { RecipeBatchError } from './errors.ts';
import { type Recipe } from './recipe.ts';

/**
 * V, the number of shards of a global batch: `batch.global / batch.shardSize`, or as many as workers at the start.
 * Fixed for the whole job; a later resize changes who runs what, never a shape.
 * @throws RecipeBatchError (`CIRCLET_RECIPE_BATCH`) when the shards would not be equal
 */
export function shardCount(recipe: Pick<Recipe, 'batch'>, workersAtStart: number): number {
  const { global, shardSize } = recipe.batch;
  if (shardSize !== null) {
    if (global % shardSize !== 0) throw new RecipeBatchError(global, shardSize, 'batch.shardSize');
    return global / shardSize;
  }
  if (global % workersAtStart !== 0) throw new RecipeBatchError(global, workersAtStart, 'the number of workers');
  return workersAtStart;
}
