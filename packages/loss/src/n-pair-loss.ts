import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import { failOn, numberProblems } from './circle-parameters.ts';
import type { LossResult, PairLevelLoss } from './contract.ts';
import { constantOf, detached } from './custom-gradient.ts';
import { batchCosines } from './distances.ts';
import { checkInputs } from './inputs.ts';
import { logSumExp, softplus } from './log-sum-exp.ts';
import { masksOf, pairMasks, type PairMasks, pairTallies, upperTriangle } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

// Shapes: B = samples of the batch. Rows are anchors, columns positives.

export interface NPairOptions {
  /** λ: weight of ¼ (‖f‖² + ‖f⁺‖²), which keeps embeddings short. Default 0.002, as TensorFlow's npairs_loss has it. */
  readonly normWeight?: number;
  /** Whether embeddings are scaled to unit length first. Default false: the paper's are as they are. */
  readonly normalize?: boolean;
}

/**
 * N-pair loss (Sohn, NIPS 2016, Eq. 7): of each class its first sample in the batch is the anchor f, its second the positive f⁺, and
 * the positives of the other classes are the negatives:
 *
 *     L_i = log(1 + Σ_{j≠i} exp(f_iᵀ f_j⁺ − f_iᵀ f_i⁺))
 *
 * Further samples of a class have no part: batches of two images a class are what it is for. Past the boundary are the negatives
 * less similar than the positive.
 *
 * @throws LossOptionsError
 */
export function nPairLoss(options: NPairOptions = {}): PairLevelLoss {
  const { normWeight = 0.002, normalize = false } = options;
  const name = 'n-pair';
  failOn(name, [
    ...numberProblems({ normWeight }, ['normWeight']),
    ...(normWeight < 0 ? [`normWeight must be at least 0, got ${normWeight}`] : []),
  ]);
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const { cosines_BR: cosines_BB, directed_B } = batchCosines(embeddings_BD);
      const products_BB = normalize ? cosines_BB : tf.matMul<tf.Tensor2D>(embeddings_BD, embeddings_BD, false, true);
      const masks = anchorsAndPositives(labels_B, directed_B);
      const own_B = tf.sum<tf.Tensor1D>(tf.mul(products_BB, masks.positive_BR), 1);
      const others_B = logSumExp(products_BB, tf.sub(1, masks.negative_BR));
      const squares_B = tf.sum<tf.Tensor1D>(tf.square(embeddings_BD), 1);
      const ofPair_B = tf.add(squares_B, tf.sum(tf.mul(tf.expandDims(squares_B, 0), masks.positive_BR), 1));
      const losses_B = tf.add<tf.Tensor1D>(softplus(tf.sub(others_B, own_B)), tf.mul(ofPair_B, normWeight / 4));
      const past_BB = tf.less<tf.Tensor2D>(detached(products_BB), tf.expandDims(detached(own_B), 1));
      const tallies = pairTallies(masks, cosines_BB, past_BB, directed_B);
      return lossResult(tf.mul(losses_B, masks.valid_B), masks.valid_B, tallies);
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}

/** Pairs of a class's first sample with its second, and with the second ones of others. */
function anchorsAndPositives(labels_B: tf.Tensor1D, directed_B: tf.Tensor1D): PairMasks {
  const { positive_BR: positive_BB, negative_BR: negative_BB } = pairMasks(labels_B, directed_B);
  const size = labels_B.shape[0];
  const roles_BB = constantOf([positive_BB], () => {
    // Of each sample, how many of its class stand before it in the batch.
    const before_B = tf.sum(tf.mul(positive_BB, upperTriangle(size, size)), 0);
    const isAnchor_B = tf.cast(tf.equal(before_B, 0), 'float32');
    const isPositive_B = tf.cast(tf.equal(before_B, 1), 'float32');
    return tf.mul<tf.Tensor2D>(tf.expandDims(isAnchor_B, 1), tf.expandDims(isPositive_B, 0));
  });
  return masksOf(tf.mul(positive_BB, roles_BB), tf.mul(negative_BB, roles_BB));
}
