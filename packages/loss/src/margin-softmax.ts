import * as tf from '@tensorflow/tfjs-core';
import { sampleOfClasses } from './class-sample.ts';
import type { ClassShard, LossResult, ShardableLoss } from './contract.ts';
import { largest } from './distances.ts';
import { constantOf, detached } from './custom-gradient.ts';
import { LossInputError } from './errors.ts';
import type { Exponents } from './exponents.ts';
import { logSumExp, softplus } from './log-sum-exp.ts';
import { lossResult } from './result.ts';
import { shardableLoss } from './shardable-loss.ts';

// Shapes: B = samples, C = classes in these logits (a shard's share of them, when sharded).

export interface MarginSoftmaxDefinition {
  readonly name: string;
  readonly logits: 'cosine' | 'inner';
  readonly exponents: Exponents;
  /** Share of the target spread evenly over all classes, as PyTorch's cross-entropy has it. Only for exponents −s and s. */
  readonly labelSmoothing?: number;
  /** Whether the own class is in the sum that a softmax divides by. Default true; Proxy-NCA leaves it out. */
  readonly ownInSum?: boolean;
  /** Rows of class weights for each class, of which the most similar counts. Default 1. */
  readonly weightsPerClass?: number;
}

/** A class-level loss of the softmax family: any `Exponents` at K = 1. */
export function marginSoftmax(definition: MarginSoftmaxDefinition): ShardableLoss {
  const { name, logits, weightsPerClass = 1 } = definition;
  return shardableLoss({ name, logits, weightsPerClass }, (logits_BM, labels_B, directed_B, shard) =>
    evaluate(definition, mostSimilar(name, logits_BM, weightsPerClass), labels_B, directed_B, shard),
  );
}

/**
 * log(1 + Σ_j exp(negative(s_j)) · exp(positive(s_y))): the cross-entropy of the transformed logits, with the own class outside
 * the sum, where a loss of 1e-14 still has all its digits.
 */
function evaluate(
  definition: MarginSoftmaxDefinition,
  logits_BC: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  directed_B: tf.Tensor1D,
  shard?: ClassShard,
): LossResult {
  const { exponents, labelSmoothing = 0, ownInSum = true } = definition;
  const numClasses = shard?.numClasses ?? logits_BC.shape[1];
  const here_BC = ownClasses(labels_B, shard?.firstClass ?? 0, logits_BC.shape[1]);

  const [own_B] = overRanks([[tf.sum<tf.Tensor1D>(tf.mul(logits_BC, here_BC), 1), 'sum']], shard);
  const positive_B = exponents.positive(own_B!);
  const negative_BC = exponents.negative(logits_BC);

  // A constant as a whole: with a shard it goes through the gather that the loss depends on, and a comparison has no gradient.
  const past_BC = constantOf([negative_BC, positive_B], () =>
    tf.cast(tf.less(negative_BC, tf.expandDims(tf.neg(positive_B), 1)), 'float32'),
  );
  const [negative_B, sum_B, numPast_B] = overRanks(
    [
      [logSumExp(negative_BC, here_BC), 'logSumExp'],
      [tf.sum<tf.Tensor1D>(logits_BC, 1), 'sum'],
      [tf.sum<tf.Tensor1D>(tf.mul(past_BC, tf.sub(1, here_BC)), 1), 'sum'],
    ],
    shard,
  ) as [tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];

  const known_B = float1D(tf.logicalAnd(tf.greaterEqual(labels_B, 0), tf.less(labels_B, numClasses)));
  const used_B = tf.mul<tf.Tensor1D>(directed_B, known_B);
  const valid_B = tf.mul<tf.Tensor1D>(used_B, numClasses > 1 ? 1 : 0);

  const sharp_B = ownInSum ? softplus(tf.add(negative_B, positive_B)) : tf.add<tf.Tensor1D>(negative_B, positive_B);
  const losses_B =
    labelSmoothing === 0
      ? sharp_B
      : // log Σ exp z − (1 − ε) z_y − ε mean z
        tf.add<tf.Tensor1D>(sharp_B, tf.mul(tf.sub(own_B!, tf.div(sum_B, numClasses)), labelSmoothing));
  const others_B = tf.mul(tf.sub(detached(sum_B), detached(own_B!)), used_B);
  const numPairs = tf.mul<tf.Scalar>(tf.sum(valid_B), numClasses - 1);
  return lossResult(tf.mul(losses_B, valid_B), valid_B, {
    positive: { sum: tf.sum(tf.mul(detached(own_B!), used_B)), count: tf.sum(used_B) },
    negative: { sum: tf.sum(others_B), count: numPairs },
    pastBoundary: { sum: tf.sum(tf.mul(numPast_B, valid_B)), count: numPairs },
    zeroVectors: tf.sub(labels_B.shape[0], tf.sum(directed_B)),
    sample: sampleOfClasses(detached(logits_BC), detached(own_B!), here_BC, used_B),
  });
}

/** [B, C · K] → [B, C]: of the K columns of each class the largest; equal ones share the gradient. */
function mostSimilar(loss: string, logits_BM: tf.Tensor2D, weightsPerClass: number): tf.Tensor2D {
  if (weightsPerClass === 1) return logits_BM;
  const [numSamples, numColumns] = logits_BM.shape;
  if (numColumns % weightsPerClass !== 0) {
    throw new LossInputError(
      loss,
      'logits',
      `must have ${weightsPerClass} columns for each class, got ${numColumns} in all`,
    );
  }
  const logits_BCK = tf.reshape<tf.Rank.R3>(logits_BM, [numSamples, numColumns / weightsPerClass, weightsPerClass]);
  return largest(logits_BCK, tf.onesLike(logits_BCK)) as tf.Tensor2D;
}

/** 1 in the column of the sample's own class; a row of zeros where that class is elsewhere. */
export function ownClasses(labels_B: tf.Tensor1D, firstClass: number, numColumns: number): tf.Tensor2D {
  // A comparison rather than tf.oneHot: that one wants two classes or more, and on wasm it writes integers whatever its dtype.
  const class_C = tf.range(firstClass, firstClass + numColumns, 1, 'int32');
  return tf.cast(tf.equal(tf.expandDims(labels_B, 1), tf.expandDims(class_C, 0)) as tf.Tensor2D, 'float32');
}

type Combination = 'sum' | 'logSumExp';

/** Puts the parts of all ranks together, in one gather. Without a shard there is one rank and nothing to do. */
function overRanks(parts: [tf.Tensor1D, Combination][], shard?: ClassShard): tf.Tensor1D[] {
  if (shard === undefined) {
    return parts.map(([part]) => part);
  }
  const numSamples = parts[0]![0].shape[0];
  const rows_WK = shard.gather(tf.expandDims(tf.concat1d(parts.map(([part]) => part)), 0));
  return parts.map(([, combination], index) => {
    const part_WB = tf.slice2d(rows_WK, [0, index * numSamples], [rows_WK.shape[0], numSamples]);
    switch (combination) {
      case 'sum':
        return tf.sum(part_WB, 0);
      case 'logSumExp':
        return logSumExp(tf.transpose(part_WB));
    }
  });
}

function float1D(mask: tf.Tensor): tf.Tensor1D {
  return tf.cast(mask as tf.Tensor1D, 'float32');
}
