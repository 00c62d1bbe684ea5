import type { CheckpointsRecipe } from '@circlet/recipe';
import { isMultiple } from './validation.ts';

/** Which steps' checkpoints are saved and which are kept for good, as a recipe says. */
export interface DueCheckpoints {
  isDue(step: number): boolean;
  isKept(step: number): boolean;
}

export function dueCheckpoints(recipe: CheckpointsRecipe, stepsPerEpoch: number): DueCheckpoints {
  const { everySteps, keepEverySteps, keepEveryEpochs } = recipe;
  const interval = everySteps > 0 ? everySteps : stepsPerEpoch;
  const isKept = (step: number): boolean =>
    isMultiple(step, keepEverySteps) || isMultiple(step, keepEveryEpochs * stepsPerEpoch);
  return { isKept, isDue: (step) => isMultiple(step, interval) || isKept(step) };
}
