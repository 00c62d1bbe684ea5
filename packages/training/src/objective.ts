import { classLogits } from '@circlet/loss';
import { fp32 } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import type { WeightedLoss, Losses } from './losses.ts';
import type { ClassLevelLoss, LossResult } from '@circlet/loss';

// Shapes: B = samples of the shard or, where gathered, of the global batch; D = embedding dimension; C = classes.

/** The four figures that are reported: mean s_p, mean s_n, share past the boundary, valid anchors. */
export const NUM_STATISTICS = 4;

export interface Objective {
  /** What is differentiated. */
  readonly value: tf.Scalar;
  /** [NUM_STATISTICS], without gradient. */
  readonly statistics: tf.Tensor1D;
}

/**
 * Class-level losses of one shard, as its share of the global mean: shard values and gradients add up to those of the whole
 * batch, whoever computes them.
 */
export function classObjective(
  losses: readonly WeightedLoss<ClassLevelLoss>[],
  outputs: Readonly<Record<'embeddings' | 'features', tf.Tensor2D>>,
  head_DC: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  globalBatch: number,
): Objective {
  return fp32(() => {
    const results = losses.map(({ loss, weight, input }) => {
      const result = loss(classLogits[loss.logits](outputs[input], head_DC), labels_B);
      return { value: tf.mul(tf.sum(result.losses_B), weight / globalBatch) as tf.Scalar, result };
    });
    const share = labels_B.size / globalBatch;
    const [first] = results;
    return {
      value: tf.addN(results.map(({ value }) => value)) as tf.Scalar,
      // Means add up by share; the number of anchors as it is.
      statistics: statisticsOf(first?.result as LossResult, share, 1),
    };
  });
}

/** Pair-level losses over the embeddings of the global batch, which every rank computes alike. */
export function pairObjective(losses: Losses['pairLevel'], gathered_BD: tf.Tensor2D, labels_B: tf.Tensor1D, numRanks: number): Objective {
  return fp32(() => {
    const results = losses.map(({ loss, weight }) => {
      const result = loss(gathered_BD, labels_B);
      return { value: tf.mul(result.loss, weight) as tf.Scalar, result };
    });
    const [first] = results;
    return {
      value: tf.addN(results.map(({ value }) => value)) as tf.Scalar,
      statistics: statisticsOf(first?.result as LossResult, 1 / numRanks, 1 / numRanks),
    };
  });
}

function statisticsOf({ statistics }: LossResult, share: number, anchors: number): tf.Tensor1D {
  const { meanPositive, meanNegative, pastBoundary, validAnchors } = statistics;
  return tf.stack([tf.mul(meanPositive, share), tf.mul(meanNegative, share), tf.mul(pastBoundary, share), tf.mul(validAnchors, anchors)]) as tf.Tensor1D;
}
