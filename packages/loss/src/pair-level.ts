import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import type { LossResult, MemoryLoss } from './contract.ts';
import { detached } from './custom-gradient.ts';
import { batchCosines } from './distances.ts';
import type { Exponents } from './exponents.ts';
import { checkInputs } from './inputs.ts';
import { EXCLUDED, logSumExp, softplus } from './log-sum-exp.ts';
import { type EmbeddingMemory, remembered } from './memory.ts';
import { minePairs, type PairMining } from './mining.ts';
import { pairMasks, pairTallies, upperTriangle } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

// Shapes: B = samples of the batch, each an anchor; R = their partners: the batch and the memory; D = embedding dimension.

/**
 * - `anchor-mean`: one log-sum per anchor, as the paper's equations have it, and the mean over anchors with at least one
 *   positive and one negative.
 * - `pooled`: one log-sum over all ordered pairs of the batch; every unordered pair counts twice.
 * - `pooled-triangle`: one log-sum over all unordered pairs (i < j).
 *
 * The loss of one batch only: pooled sums of two batches cannot be put together to that of both.
 */
export type PairReduction = 'anchor-mean' | 'pooled' | 'pooled-triangle';

export const PAIR_REDUCTIONS: readonly PairReduction[] = ['anchor-mean', 'pooled', 'pooled-triangle'];

export interface PairLevelOptions {
  readonly reduction: PairReduction;
  readonly mining: PairMining | undefined;
}

/** L = log(1 + Σ_j exp(negative(s_n^j)) · Σ_i exp(positive(s_p^i))) over the cosines within the batch, and to the memory. */
export function pairLevel(name: string, exponents: Exponents, { reduction, mining }: PairLevelOptions): MemoryLoss {
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D, memory?: EmbeddingMemory): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const past = remembered(name, memory, embeddings_BD);
      const { cosines_BR, directed_B } = batchCosines(embeddings_BD, past);
      const masks = pairMasks(labels_B, directed_B, past);
      const mined = minePairs(masks, cosines_BR, mining);
      const positive_BR = exponents.positive(cosines_BR);
      const negative_BR = exponents.negative(cosines_BR);

      const once_BR = reduction === 'pooled-triangle' ? upperTriangle(...cosines_BR.shape) : undefined;
      const kept = (mask_BR: tf.Tensor2D): tf.Tensor2D => (once_BR === undefined ? mask_BR : tf.mul(mask_BR, once_BR));
      const positive_B = logSumExp(positive_BR, tf.sub(1, kept(mined.positive_BR)));
      const negative_B = logSumExp(negative_BR, tf.sub(1, kept(mined.negative_BR)));
      const losses_B =
        reduction === 'anchor-mean'
          ? softplus(tf.add(positive_B, negative_B))
          : // Every valid anchor carries the pooled loss, so that their mean is it.
            softplus(tf.add(overAnchors(positive_B), overAnchors(negative_B)));

      const hardest_B1 = tf.max(tf.sub(detached(positive_BR), tf.mul(tf.sub(1, masks.positive_BR), EXCLUDED)), 1, true);
      const past_BR = tf.less<tf.Tensor2D>(detached(negative_BR), tf.neg(hardest_B1));
      return lossResult(
        tf.mul(losses_B, masks.valid_B),
        masks.valid_B,
        pairTallies(masks, cosines_BR, past_BR, directed_B),
      );
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}

/** The log-sum over all anchors, of their log-sums: [B] → [1]. */
function overAnchors(sums_B: tf.Tensor1D): tf.Tensor1D {
  return logSumExp(tf.expandDims(sums_B, 0) as tf.Tensor2D);
}
