import { type Recipe } from './recipe.ts';

/** Steps of a whole training: the epochs, rounded to whole steps and at least one, or fewer where `maxSteps` says so. */
export function totalSteps({ epochs, maxSteps }: Pick<Recipe, 'epochs' | 'maxSteps'>, stepsPerEpoch: number): number {
  const planned = Math.max(1, Math.round(epochs * stepsPerEpoch));
  return Math.min(planned, maxSteps ?? planned);
}
