import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import { failOn, numberProblems, wordProblems } from './circle-parameters.ts';
import type { LossResult, PairLevelLoss } from './contract.ts';
import { constantOf, detached } from './custom-gradient.ts';
import { batchGeometry, largest, smallest } from './distances.ts';
import { hinge } from './hinge.ts';
import { checkInputs } from './inputs.ts';
import { type PairMasks, pairMasks, pairTallies } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

// Shapes: B = samples of the batch, as anchors, positives and negatives.

export interface TripletOptions {
  /**
   * - `hard` (default): the farthest positive against the nearest negative of each anchor (Hermans et al., 2017, Eq. 5).
   * - `semi-hard`: every positive against the nearest negative that is farther than it, or the farthest of all if there is none
   *   (Schroff et al., CVPR 2015, section 3.2), averaged over the anchor's positives. Takes memory of B³.
   */
  readonly mining?: 'hard' | 'semi-hard';
  /** How much farther the negative is to be, in units of distance. Default 0.3, as re-ID recipes have it. */
  readonly margin?: number;
  /** Whether embeddings are scaled to unit length first. Default true. */
  readonly normalize?: boolean;
}

/** [d(a, p) − d(a, n) + m]₊ with Euclidean distances. @throws LossOptionsError */
export function tripletLoss(options: TripletOptions = {}): PairLevelLoss {
  const { mining = 'hard', margin = 0.3, normalize = true } = options;
  const name = `triplet-${mining}`;
  failOn('triplet', [
    ...wordProblems('mining', mining, ['hard', 'semi-hard']),
    ...numberProblems({ margin }, ['margin']),
  ]);
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const { cosines_BB, distances_BB, directed_B } = batchGeometry(embeddings_BD, normalize);
      const masks = pairMasks(labels_B, directed_B);
      const losses_B = (mining === 'hard' ? batchHard : semiHard)(distances_BB, masks, margin);
      const farthest_B1 = tf.expandDims(largest(detached(distances_BB), masks.positive_BB), 1);
      const past_BB = tf.greater<tf.Tensor2D>(detached(distances_BB), tf.add(farthest_B1, margin));
      return lossResult(finite(losses_B, masks), masks.valid_B, pairTallies(masks, cosines_BB, past_BB, directed_B));
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}

function batchHard(distances_BB: tf.Tensor2D, masks: PairMasks, margin: number): tf.Tensor1D {
  const positive_B = largest(distances_BB, masks.positive_BB);
  const negative_B = smallest(distances_BB, masks.negative_BB);
  return hinge(tf.add(tf.sub(positive_B, negative_B), margin)) as tf.Tensor1D;
}

function semiHard(distances_BB: tf.Tensor2D, masks: PairMasks, margin: number): tf.Tensor1D {
  // Third axis: the negative.
  const toNegative_B1B = tf.expandDims(distances_BB, 1);
  const negative_B1B = tf.expandDims(masks.negative_BB, 1);
  const farther_BBB = constantOf([distances_BB, negative_B1B], () =>
    tf.mul(tf.cast(tf.greater(toNegative_B1B, tf.expandDims(distances_BB, 2)), 'float32'), negative_B1B),
  );
  const any_BB = constantOf([farther_BBB], () => tf.greater(tf.max(farther_BBB, 2), 0));
  const nearest_BB = smallest(tf.tile(toNegative_B1B, [1, distances_BB.shape[0], 1]), farther_BBB);
  const farthest_B1 = tf.expandDims(largest(distances_BB, masks.negative_BB), 1);
  const negative_BB = tf.where(any_BB, nearest_BB, tf.mul(farthest_B1, tf.onesLike(nearest_BB)));
  const losses_BB = hinge(tf.add(tf.sub(distances_BB, negative_BB), margin));
  const kept_BB = tf.where(above0(masks.positive_BB), losses_BB, tf.zerosLike(losses_BB));
  return tf.div(tf.sum(kept_BB, 1), tf.maximum(masks.numPositive_B, 1));
}

/** Anchors that lack a positive or a negative have ∓1e30 in place of a distance: cut them out rather than multiply by 0. */
function finite(losses_B: tf.Tensor1D, masks: PairMasks): tf.Tensor1D {
  return tf.where(above0(masks.valid_B), losses_B, tf.zerosLike(losses_B));
}

function above0(mask: tf.Tensor): tf.Tensor {
  return constantOf([mask], () => tf.greater(mask, 0));
}
