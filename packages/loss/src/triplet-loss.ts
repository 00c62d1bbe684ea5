import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import { failOn, numberProblems, wordProblems } from './circle-parameters.ts';
import type { LossResult, MemoryLoss } from './contract.ts';
import { above0, constantOf } from './custom-gradient.ts';
import { batchGeometry, largest, pastFarthest, smallest } from './distances.ts';
import { hinge } from './hinge.ts';
import { checkInputs } from './inputs.ts';
import { type EmbeddingMemory, remembered } from './memory.ts';
import { type PairMasks, pairMasks, pairTallies } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

// Shapes: B = samples of the batch, as anchors; R = their partners: the batch and the memory, as positives and negatives.

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
export function tripletLoss(options: TripletOptions = {}): MemoryLoss {
  const { mining = 'hard', margin = 0.3, normalize = true } = options;
  const name = `triplet-${mining}`;
  failOn('triplet', [
    ...wordProblems('mining', mining, ['hard', 'semi-hard']),
    ...numberProblems({ margin }, ['margin']),
  ]);
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D, memory?: EmbeddingMemory): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const past = remembered(name, memory, embeddings_BD);
      const { cosines_BR, distances_BR, directed_B } = batchGeometry(embeddings_BD, normalize, past);
      const masks = pairMasks(labels_B, directed_B, past);
      const losses_B = (mining === 'hard' ? batchHard : semiHard)(distances_BR, masks, margin);
      const past_BR = pastFarthest(distances_BR, masks.positive_BR, margin);
      return lossResult(finite(losses_B, masks), masks.valid_B, pairTallies(masks, cosines_BR, past_BR, directed_B));
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}

function batchHard(distances_BR: tf.Tensor2D, masks: PairMasks, margin: number): tf.Tensor1D {
  const positive_B = largest(distances_BR, masks.positive_BR);
  const negative_B = smallest(distances_BR, masks.negative_BR);
  return hinge(tf.add(tf.sub(positive_B, negative_B), margin)) as tf.Tensor1D;
}

function semiHard(distances_BR: tf.Tensor2D, masks: PairMasks, margin: number): tf.Tensor1D {
  // Third axis: the negative.
  const toNegative_B1R = tf.expandDims(distances_BR, 1);
  const negative_B1R = tf.expandDims(masks.negative_BR, 1);
  const farther_BRR = constantOf([distances_BR, negative_B1R], () =>
    tf.mul(tf.cast(tf.greater(toNegative_B1R, tf.expandDims(distances_BR, 2)), 'float32'), negative_B1R),
  );
  const any_BR = constantOf([farther_BRR], () => tf.greater(tf.max(farther_BRR, 2), 0));
  const nearest_BR = smallest(tf.tile(toNegative_B1R, [1, distances_BR.shape[1], 1]), farther_BRR);
  const farthest_B1 = tf.expandDims(largest(distances_BR, masks.negative_BR), 1);
  const negative_BR = tf.where(any_BR, nearest_BR, tf.mul(farthest_B1, tf.onesLike(nearest_BR)));
  const losses_BR = hinge(tf.add(tf.sub(distances_BR, negative_BR), margin));
  const kept_BR = tf.where(above0(masks.positive_BR), losses_BR, tf.zerosLike(losses_BR));
  return tf.div(tf.sum(kept_BR, 1), tf.maximum(masks.numPositive_B, 1));
}

/** Anchors that lack a positive or a negative have ∓1e30 in place of a distance: cut them out rather than multiply by 0. */
function finite(losses_B: tf.Tensor1D, masks: PairMasks): tf.Tensor1D {
  return tf.where(above0(masks.valid_B), losses_B, tf.zerosLike(losses_B));
}
