import * as tf from '@tensorflow/tfjs-core';
import { detached } from './custom-gradient.ts';
import type { Tallies } from './result.ts';

// Shapes: B = samples of the batch. Rows are anchors, columns their partners.

/** Which entries of a B × B matrix are positive and negative pairs: float32, 1 or 0. */
export interface PairMasks {
  readonly positive_BB: tf.Tensor2D;
  readonly negative_BB: tf.Tensor2D;
  /** 1 where the anchor has at least one positive and one negative. */
  readonly valid_B: tf.Tensor1D;
  readonly numPositive_B: tf.Tensor1D;
  readonly numNegative_B: tf.Tensor1D;
}

/**
 * @param directed_B 0 for samples that are to be left out, as anchors and as partners
 *
 * Built from comparisons, never from JavaScript arrays: a traced program then holds B numbers instead of B².
 */
export function pairMasks(labels_B: tf.Tensor1D, directed_B: tf.Tensor1D): PairMasks {
  const same_BB = asFloat(tf.equal(tf.expandDims(labels_B, 1), tf.expandDims(labels_B, 0)));
  const index_B = tf.range(0, labels_B.shape[0]);
  const other_BB = asFloat(tf.notEqual(tf.expandDims(index_B, 1), tf.expandDims(index_B, 0)));
  const counts_BB = tf.mul(tf.expandDims(directed_B, 1), tf.expandDims(directed_B, 0));
  const positive_BB = tf.mul<tf.Tensor2D>(tf.mul(same_BB, other_BB), counts_BB);
  const negative_BB = tf.mul<tf.Tensor2D>(tf.sub(1, same_BB), counts_BB);
  const numPositive_B = tf.sum<tf.Tensor1D>(positive_BB, 1);
  const numNegative_B = tf.sum<tf.Tensor1D>(negative_BB, 1);
  const valid_B = tf.mul<tf.Tensor1D>(tf.minimum(numPositive_B, 1), tf.minimum(numNegative_B, 1));
  return { positive_BB, negative_BB, valid_B, numPositive_B, numNegative_B };
}

/** 1 above the diagonal: every unordered pair once. */
export function upperTriangle(size: number): tf.Tensor2D {
  const index_B = tf.range(0, size);
  return asFloat(tf.less(tf.expandDims(index_B, 1), tf.expandDims(index_B, 0)));
}

/** Entries of a sample, for anchors with any number of partners; a few anchors always. */
const SAMPLE_ENTRIES = 4_096;
const LEAST_ANCHORS = 8;

/** @param past_BB true where the pair lies past the decision boundary; only negatives of valid anchors are looked at */
export function pairTallies(
  masks: PairMasks,
  cosines_BB: tf.Tensor2D,
  past_BB: tf.Tensor2D,
  directed_B: tf.Tensor1D,
): Tallies {
  const { positive_BB, negative_BB, valid_B, numPositive_B, numNegative_B } = masks;
  const cosines = detached(cosines_BB);
  const judged_BB = tf.mul(negative_BB, tf.expandDims(valid_B, 1));
  return {
    positive: { sum: tf.sum(tf.mul(cosines, positive_BB)), count: tf.sum(numPositive_B) },
    negative: { sum: tf.sum(tf.mul(cosines, negative_BB)), count: tf.sum(numNegative_B) },
    pastBoundary: { sum: tf.sum(tf.mul(asFloat(past_BB), judged_BB)), count: tf.sum(tf.mul(numNegative_B, valid_B)) },
    zeroVectors: tf.sub(directed_B.shape[0], tf.sum(directed_B)),
    sample: { similarities_RK: firstAnchors(cosines), kinds_RK: firstAnchors(tf.sub(positive_BB, negative_BB)) },
  };
}

function firstAnchors(x_BB: tf.Tensor2D): tf.Tensor2D {
  const [size] = x_BB.shape;
  return tf.slice2d(x_BB, [0, 0], [Math.min(size, Math.max(LEAST_ANCHORS, Math.floor(SAMPLE_ENTRIES / size))), size]);
}

function asFloat(mask: tf.Tensor): tf.Tensor2D {
  return tf.cast(mask as tf.Tensor2D, 'float32');
}
