import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import { failOn, numberProblems } from './circle-parameters.ts';
import type { LossResult, MemoryLoss } from './contract.ts';
import { detached } from './custom-gradient.ts';
import { batchGeometry } from './distances.ts';
import { hinge } from './hinge.ts';
import { checkInputs } from './inputs.ts';
import { type EmbeddingMemory, remembered } from './memory.ts';
import { pairMasks, pairTallies } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

export interface ContrastiveOptions {
  /** How far apart negatives are to be, in units of distance. Default 1. */
  readonly margin?: number;
  /** Whether embeddings are scaled to unit length first. Default true. */
  readonly normalize?: boolean;
}

/**
 * Contrastive loss (Hadsell et al., CVPR 2006, Eq. 4): ½ d² for positive pairs, ½ [m − d]₊² for negative pairs, with Euclidean
 * distances. Per anchor, the mean over its positives plus the mean over its negatives: the many negatives of a batch do not
 * drown the few positives.
 *
 * An anchor with only positives or only negatives is valid too; past the boundary are the negatives beyond the margin.
 *
 * @throws LossOptionsError
 */
export function contrastiveLoss(options: ContrastiveOptions = {}): MemoryLoss {
  const { margin = 1, normalize = true } = options;
  const name = 'contrastive';
  failOn(name, numberProblems({ margin }, ['margin'], { positive: true }));
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D, memory?: EmbeddingMemory): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const past = remembered(name, memory, embeddings_BD);
      const { cosines_BR, distances_BR, directed_B } = batchGeometry(embeddings_BD, normalize, past);
      const masks = pairMasks(labels_B, directed_B, past);
      const apart_BR = tf.square(distances_BR);
      const close_BR = tf.square(hinge(tf.sub(margin, distances_BR)));
      const positive_B = tf.div(tf.sum(tf.mul(apart_BR, masks.positive_BR), 1), tf.maximum(masks.numPositive_B, 1));
      const negative_B = tf.div(tf.sum(tf.mul(close_BR, masks.negative_BR), 1), tf.maximum(masks.numNegative_B, 1));
      const losses_B = tf.mul<tf.Tensor1D>(tf.add(positive_B, negative_B), 0.5);
      const valid_B = tf.minimum<tf.Tensor1D>(tf.add(masks.numPositive_B, masks.numNegative_B), 1);
      const past_BR = tf.greater<tf.Tensor2D>(detached(distances_BR), margin);
      const tallies = pairTallies({ ...masks, valid_B }, cosines_BR, past_BR, directed_B);
      return lossResult(losses_B, valid_B, tallies);
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}
