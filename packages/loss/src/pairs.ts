import * as tf from '@tensorflow/tfjs-core';
import { detached } from './custom-gradient.ts';
import type { Tallies } from './result.ts';

// Shapes: B = samples of the batch, R = partners: the batch and, behind it, the memory where there is one. Rows are anchors.

/** Which entries of a B × R matrix are positive and negative pairs: float32, 1 or 0. */
export interface PairMasks {
  readonly positive_BR: tf.Tensor2D;
  readonly negative_BR: tf.Tensor2D;
  /** 1 where the anchor has at least one positive and one negative. */
  readonly valid_B: tf.Tensor1D;
  readonly numPositive_B: tf.Tensor1D;
  readonly numNegative_B: tf.Tensor1D;
}

/**
 * @param directed_B 0 for samples that are to be left out, as anchors and as partners
 * @param memory partners beside the batch; none of them is an anchor
 *
 * Built from comparisons, never from JavaScript arrays: a traced program then holds B numbers instead of B².
 */
export function pairMasks(
  labels_B: tf.Tensor1D,
  directed_B: tf.Tensor1D,
  memory?: { readonly labels_M: tf.Tensor1D; readonly directed_M: tf.Tensor1D },
): PairMasks {
  const labels_R = memory === undefined ? labels_B : tf.concat1d([labels_B, memory.labels_M]);
  const directed_R = memory === undefined ? directed_B : tf.concat1d([directed_B, memory.directed_M]);
  const same_BR = asFloat(tf.equal(tf.expandDims(labels_B, 1), tf.expandDims(labels_R, 0)));
  const [index_B, index_R] = [tf.range(0, labels_B.shape[0]), tf.range(0, labels_R.shape[0])];
  const other_BR = asFloat(tf.notEqual(tf.expandDims(index_B, 1), tf.expandDims(index_R, 0)));
  const counts_BR = tf.mul(tf.expandDims(directed_B, 1), tf.expandDims(directed_R, 0));
  return masksOf(
    tf.mul<tf.Tensor2D>(tf.mul(same_BR, other_BR), counts_BR),
    tf.mul<tf.Tensor2D>(tf.sub(1, same_BR), counts_BR),
  );
}

/** The masks of these pairs. */
export function masksOf(positive_BR: tf.Tensor2D, negative_BR: tf.Tensor2D): PairMasks {
  const numPositive_B = tf.sum<tf.Tensor1D>(positive_BR, 1);
  const numNegative_B = tf.sum<tf.Tensor1D>(negative_BR, 1);
  const valid_B = tf.mul<tf.Tensor1D>(tf.minimum(numPositive_B, 1), tf.minimum(numNegative_B, 1));
  return { positive_BR, negative_BR, valid_B, numPositive_B, numNegative_B };
}

/** 1 above the diagonal of the batch, and for all of the memory: every unordered pair once. */
export function upperTriangle(numAnchors: number, numPartners: number): tf.Tensor2D {
  const [index_B, index_R] = [tf.range(0, numAnchors), tf.range(0, numPartners)];
  return asFloat(tf.less(tf.expandDims(index_B, 1), tf.expandDims(index_R, 0)));
}

/** Entries of a sample, for anchors with any number of partners; a few anchors always. */
const SAMPLE_ENTRIES = 4_096;
const LEAST_ANCHORS = 8;

/** @param past_BR true where the pair lies past the decision boundary; only negatives of valid anchors are looked at */
export function pairTallies(
  masks: PairMasks,
  cosines_BR: tf.Tensor2D,
  past_BR: tf.Tensor2D,
  directed_B: tf.Tensor1D,
): Tallies {
  const { positive_BR, negative_BR, valid_B, numPositive_B, numNegative_B } = masks;
  const cosines = detached(cosines_BR);
  const judged_BR = tf.mul(negative_BR, tf.expandDims(valid_B, 1));
  return {
    positive: { sum: tf.sum(tf.mul(cosines, positive_BR)), count: tf.sum(numPositive_B) },
    negative: { sum: tf.sum(tf.mul(cosines, negative_BR)), count: tf.sum(numNegative_B) },
    pastBoundary: { sum: tf.sum(tf.mul(asFloat(past_BR), judged_BR)), count: tf.sum(tf.mul(numNegative_B, valid_B)) },
    zeroVectors: tf.sub(directed_B.shape[0], tf.sum(directed_B)),
    sample: { similarities_RK: firstAnchors(cosines), kinds_RK: firstAnchors(tf.sub(positive_BR, negative_BR)) },
  };
}

function firstAnchors(x_BR: tf.Tensor2D): tf.Tensor2D {
  const [numAnchors, numPartners] = x_BR.shape;
  const numRows = Math.min(numAnchors, Math.max(LEAST_ANCHORS, Math.floor(SAMPLE_ENTRIES / numPartners)));
  return tf.slice2d(x_BR, [0, 0], [numRows, numPartners]);
}

function asFloat(mask: tf.Tensor): tf.Tensor2D {
  return tf.cast(mask as tf.Tensor2D, 'float32');
}
