import { type EmbeddingMemory, shardedClassHead } from '@circlet/loss';
import { allGather, fp32, withSummedGradient } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { HeadPlan } from './head-plan.ts';
import { type Objective, pairObjective, shareOfRanks, sumOfObjectives } from './objective.ts';
import type { LossInput } from './losses.ts';
import type { TrainingPlan } from './training-plan.ts';

// Shapes: B = samples of the global batch; D = embedding dimension; R = class weights of this rank that take part.

/** What the losses over the global batch compare with. */
export interface BatchLossInputs {
  /** [B]. */
  readonly labels_B: tf.Tensor1D;
  /** Class weights of this rank; null where the head is not sharded. */
  readonly head_RD: tf.Tensor2D | null;
  /** Undefined where the recipe has none. */
  readonly memory: EmbeddingMemory | undefined;
}

/** The inputs of losses that are computed over the embeddings of the global batch. */
export function batchLossInputs({ losses, head }: Pick<TrainingPlan, 'losses' | 'head'>): LossInput[] {
  const weighted = [...losses.pairLevel, ...(head?.sharded === true ? losses.classLevel : [])];
  return [...new Set(weighted.map(({ input }) => input))];
}

/**
 * Losses over the global batch: pair-level ones, and class-level ones whose class weights are spread over ranks. Every rank
 * computes the same value, and has the whole gradient of the embeddings.
 *
 * @param gathered [B, D] for each of `batchLossInputs`
 * @param numRanks how many compute it: the statistics are divided by it, so that they too can be summed over ranks
 */
export function batchObjective(
  plan: TrainingPlan,
  gathered: Readonly<Partial<Record<LossInput, tf.Tensor2D>>>,
  inputs: BatchLossInputs,
  numRanks: number,
): Objective {
  const { losses } = plan;
  const terms: Objective[] = [];
  const [pairLevel] = losses.pairLevel;
  if (pairLevel !== undefined) {
    const gathered_BD = gathered[pairLevel.input] as tf.Tensor2D;
    terms.push(pairObjective(losses.pairLevel, gathered_BD, inputs.labels_B, numRanks, inputs.memory));
  }
  if (inputs.head_RD !== null)
    terms.push(shardedClassObjective(plan, gathered, inputs.labels_B, inputs.head_RD, numRanks));
  return sumOfObjectives(terms);
}

/** Each rank compares all samples with its own classes; what the loss needs of the others are a few numbers per sample. */
function shardedClassObjective(
  { losses, head, rank, ranks, recipe }: TrainingPlan,
  gathered: Readonly<Partial<Record<LossInput, tf.Tensor2D>>>,
  labels_B: tf.Tensor1D,
  head_RD: tf.Tensor2D,
  numRanks: number,
): Objective {
  const { rowsInStep, weightsPerClass } = head as HeadPlan;
  const total = (rows: readonly number[]): number => rows.reduce((sum, count) => sum + count, 0);
  const shard = {
    firstClass: total(rowsInStep.slice(0, rank)) / weightsPerClass,
    numClasses: total(rowsInStep) / weightsPerClass,
    gather: (row: tf.Tensor2D): tf.Tensor2D => allGather(row, { name: 'head/parts', counts: ranks.map(() => 1), rank }),
  };
  return fp32(() => {
    const results = losses.classLevel.map(({ loss, weight, input }) => {
      // This rank's classes pull at all embeddings: their gradient is summed over ranks.
      const whole_BD = withSummedGradient(gathered[input] as tf.Tensor2D, { name: 'head/embeddings' });
      const result = shardedClassHead(loss, shard)(whole_BD, head_RD, labels_B);
      return { value: tf.mul<tf.Scalar>(tf.sum(result.losses_B), weight / recipe.batch.global), result };
    });
    return shareOfRanks(results, numRanks);
  });
}
