import { classHead, type ClassLevelLoss, type EmbeddingMemory, type LossResult, type MemoryLoss } from '@circlet/loss';
import { fp32 } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { LossInput, Losses, WeightedLoss } from './losses.ts';

// Shapes: B = samples of the shard or, where gathered, of the global batch; D = embedding dimension; C = classes.

/** The four figures that are reported: mean s_p, mean s_n, share past the boundary, valid anchors. */
export const NUM_STATISTICS = 4;

export interface Objective {
  /** What is differentiated. */
  readonly value: tf.Scalar;
  /** [NUM_STATISTICS], without gradient; of the first loss. */
  readonly statistics: tf.Tensor1D;
  /** As LossResult has it, of the first loss; null where it is computed elsewhere. */
  readonly sample_2RK: tf.Tensor3D | null;
  /** [B, D], without gradient: what of the global batch a memory is to keep, where it is gathered in the step. */
  readonly remembered_BD?: tf.Tensor2D;
}

/**
 * Class-level losses of one shard, as its share of the global mean: shard values and gradients add up to those of the whole
 * batch, whoever computes them.
 */
export function classObjective(
  losses: readonly WeightedLoss<ClassLevelLoss>[],
  outputs: Readonly<Record<LossInput, tf.Tensor2D>>,
  head_CD: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  globalBatch: number,
): Objective {
  return fp32(() => {
    const results = losses.map(({ loss, weight, input }) => {
      const result = classHead(loss)(outputs[input], head_CD, labels_B);
      return { value: tf.mul<tf.Scalar>(tf.sum(result.losses_B), weight / globalBatch), result };
    });
    // Means add up by share; the number of anchors as it is.
    const first = results[0]?.result;
    return {
      value: sumOf(results),
      statistics: statisticsOf(first, labels_B.size / globalBatch, 1),
      sample_2RK: first?.sample_2RK ?? null,
    };
  });
}

/**
 * Pair-level losses over the embeddings of the global batch, which every rank computes alike.
 * @param numRanks how many compute it: the statistics are divided by it, so that they too can be summed over ranks
 * @param memory for the losses that have one
 */
export function pairObjective(
  losses: Losses['pairLevel'],
  gathered_BD: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  numRanks: number,
  memory?: EmbeddingMemory,
): Objective {
  return fp32(() => {
    const results = losses.map(({ loss, weight, remembers }) => {
      const result = remembers ? (loss as MemoryLoss)(gathered_BD, labels_B, memory) : loss(gathered_BD, labels_B);
      return { value: tf.mul<tf.Scalar>(result.loss, weight), result };
    });
    return shareOfRanks(results, numRanks);
  });
}

interface WeightedResult {
  readonly value: tf.Scalar;
  readonly result: LossResult;
}

/** Of results that every rank has alike: the whole value, and statistics whose sum over ranks are those of the batch. */
export function shareOfRanks(results: readonly WeightedResult[], numRanks: number): Objective {
  const first = results[0]?.result;
  return {
    value: sumOf(results),
    statistics: statisticsOf(first, 1 / numRanks, 1 / numRanks),
    sample_2RK: first?.sample_2RK ?? null,
  };
}

/** The sum of the values, with the statistics of the first. */
export function sumOfObjectives(terms: readonly Objective[]): Objective {
  const [first] = terms;
  const remembered_BD = terms.find((term) => term.remembered_BD !== undefined)?.remembered_BD;
  return {
    value: fp32(() => sumOf(terms)),
    statistics: first?.statistics ?? tf.zeros([NUM_STATISTICS]),
    sample_2RK: first?.sample_2RK ?? null,
    ...(remembered_BD === undefined ? {} : { remembered_BD }),
  };
}

function sumOf(results: readonly { readonly value: tf.Scalar }[]): tf.Scalar {
  return tf.addN(results.map(({ value }) => value));
}

function statisticsOf(result: LossResult | undefined, share: number, anchors: number): tf.Tensor1D {
  if (result === undefined) return tf.zeros([NUM_STATISTICS]);
  const { meanPositive, meanNegative, pastBoundary, validAnchors } = result.statistics;
  return tf.stack([
    tf.mul(meanPositive, share),
    tf.mul(meanNegative, share),
    tf.mul(pastBoundary, share),
    tf.mul(validAnchors, anchors),
  ]) as tf.Tensor1D;
}
