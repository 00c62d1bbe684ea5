import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import { failOn, numberProblems } from './circle-parameters.ts';
import type { LossResult, PairLevelLoss } from './contract.ts';
import { above0 } from './custom-gradient.ts';
import { batchGeometry, pastFarthest } from './distances.ts';
import { hinge } from './hinge.ts';
import { checkInputs } from './inputs.ts';
import { logSumExp, softplus } from './log-sum-exp.ts';
import { pairMasks, pairTallies } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

// Shapes: B = samples of the batch. Rows and columns are the two samples of a pair.

export interface LiftedStructureOptions {
  /** α: how much farther than a positive pair its negatives are to be, in units of distance. Default 1. */
  readonly margin?: number;
  /** Whether embeddings are scaled to unit length first. Default true; the paper's are as they are. */
  readonly normalize?: boolean;
}

/**
 * Lifted structure (Oh Song et al., CVPR 2016, Eq. 4), over the positive pairs (i, j) with the negatives of both:
 *
 *     J_ij = log(Σ_k exp(α − d_ik) + Σ_l exp(α − d_jl)) + d_ij,    L = mean of ½ [J_ij]₊²
 *
 * Every pair of the batch counts the same, however many its class has: the loss of an anchor is its share of that mean.
 *
 * @throws LossOptionsError
 */
export function liftedStructureLoss(options: LiftedStructureOptions = {}): PairLevelLoss {
  const { margin = 1, normalize = true } = options;
  const name = 'lifted-structure';
  failOn(name, numberProblems({ margin }, ['margin']));
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const {
        cosines_BR: cosines_BB,
        distances_BR: distances_BB,
        directed_B,
      } = batchGeometry(embeddings_BD, normalize);
      const masks = pairMasks(labels_B, directed_B);
      const { positive_BR: positive_BB, negative_BR: negative_BB, valid_B } = masks;
      const negative_B = logSumExp(tf.sub<tf.Tensor2D>(margin, distances_BB), tf.sub(1, negative_BB));
      const own_B1 = tf.expandDims(negative_B, 1);
      // log(exp a + exp b) = a + softplus(b − a).
      const both_BB = tf.add(own_B1, softplus(tf.sub(tf.expandDims(negative_B, 0), own_B1)));
      const losses_BB = tf.mul(tf.square(hinge(tf.add(both_BB, distances_BB))), 0.5);
      // No product: without negatives J is past the range of its square.
      const counted_BB = tf.mul<tf.Tensor2D>(positive_BB, tf.expandDims(valid_B, 1));
      const kept_BB = tf.where(above0(counted_BB), losses_BB, tf.zerosLike(losses_BB));
      const share = tf.div(tf.sum(valid_B), tf.maximum(tf.sum(counted_BB), 1));
      const past_BB = pastFarthest(distances_BB, positive_BB, margin);
      return lossResult(
        tf.mul(tf.sum<tf.Tensor1D>(kept_BB, 1), share),
        valid_B,
        pairTallies(masks, cosines_BB, past_BB, directed_B),
      );
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}
