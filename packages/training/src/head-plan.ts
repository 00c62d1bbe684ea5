import { classRange } from '@circlet/loss';
import type { Recipe } from '@circlet/recipe';
import { TrainingPlanError } from './errors.ts';

/** Which class weights a rank holds, and how many of them a step uses. */
export interface HeadPlan {
  /** C, over all ranks. */
  readonly numClasses: number;
  /** Whether each rank holds only a range of the classes. */
  readonly sharded: boolean;
  /** Rows that each class has, one behind the other. */
  readonly weightsPerClass: number;
  /** This rank's first row among those of all ranks. */
  readonly firstRow: number;
  /** Over all ranks. */
  readonly totalRows: number;
  /** Rows of this rank. */
  readonly numRows: number;
  /** Rows of each rank that take part in a step: all of them, or a sample. */
  readonly rowsInStep: readonly number[];
  /** Whether a step uses a sample of the rows (Partial FC, An et al., CVPR 2022). */
  readonly sampled: boolean;
}

/**
 * @param weightsPerClass of the class-level losses, which share the head
 * @throws TrainingPlanError (`CIRCLET_TRAINING_PLAN`) with fewer classes than ranks to spread them over
 */
export function planHead(
  recipe: Recipe,
  numClasses: number,
  rank: number,
  numRanks: number,
  weightsPerClass = 1,
): HeadPlan {
  const { sharded, sampleRate } = recipe.head;
  const totalRows = numClasses * weightsPerClass;
  const whole = { numClasses, sharded, weightsPerClass, totalRows };
  if (!sharded) return { ...whole, firstRow: 0, numRows: totalRows, rowsInStep: [totalRows], sampled: false };
  if (numClasses < numRanks) {
    throw new TrainingPlanError(
      `expected at least one class for each of ${numRanks} workers that share the head, got ${numClasses} classes; set head.sharded to false`,
    );
  }
  const ranges = Array.from({ length: numRanks }, (_, other) => {
    const { firstClass, numRows } = classRange(numClasses, other, numRanks);
    return { firstRow: firstClass * weightsPerClass, numRows: numRows * weightsPerClass };
  });
  const rowsInStep = ranges.map(({ numRows }) => sampleSize(numRows, sampleRate, recipe.batch.global));
  const own = ranges[rank] as (typeof ranges)[number];
  return { ...whole, ...own, rowsInStep, sampled: sampleRate < 1 };
}

/** One size for all steps, because programs have static shapes: large enough for a batch whose samples all have their classes here. */
function sampleSize(numRows: number, sampleRate: number, globalBatch: number): number {
  return Math.min(numRows, Math.max(Math.ceil(numRows * sampleRate), globalBatch));
}
