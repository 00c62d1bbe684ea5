import type { Group } from '@circlet/collective';
import type { RetrievalScores } from '@circlet/evaluation';
import type { Recipe } from '@circlet/recipe';
import { ofRankZero } from './of-rank-zero.ts';
import type { Progress } from './progress.ts';

export interface Validation {
  isDue(step: number): boolean;
  /** Scores the weights as they are. */
  run(): Promise<void>;
  /** Whether those of this step are the best so far and to be kept. */
  isBestAt(step: number): boolean;
  /** Whether the best is so many validations back that the recipe ends training. */
  readonly hasStalled: boolean;
}

export interface ValidationDependencies {
  readonly settings: Recipe['validation'];
  readonly stepsPerEpoch: number;
  readonly group: Group;
  readonly progress: Progress;
  readonly step: () => number;
  /** Scores on rank 0, null elsewhere and where nothing is unseen. */
  readonly evaluate: () => Promise<RetrievalScores | null>;
}

/** Validation on unseen classes every so many steps, with the best one and early stop. */
export function periodicValidation(dependencies: ValidationDependencies): Validation {
  const { settings, stepsPerEpoch, group, progress, step, evaluate } = dependencies;
  const interval = settings.everySteps > 0 ? settings.everySteps : Math.round(settings.everyEpochs * stepsPerEpoch);
  return {
    isDue: (at) => isMultiple(at, interval),
    async run() {
      const score = await ofRankZero(group, 'validation', (await evaluate())?.recallAt1 ?? 0);
      if (score > (progress.best?.score ?? -Infinity)) {
        progress.best = { step: step(), score, path: '' };
        progress.validationsSinceBest = 0;
      } else {
        progress.validationsSinceBest++;
      }
    },
    isBestAt: (at) => settings.bestCheckpoint && progress.best?.step === at,
    get hasStalled() {
      return settings.earlyStop !== null && progress.validationsSinceBest >= settings.earlyStop.patience;
    },
  };
}

/** Never for an interval of 0. */
export function isMultiple(step: number, interval: number): boolean {
  return interval > 0 && step % interval === 0;
}
