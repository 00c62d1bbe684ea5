import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import type { LossResult, PairLevelLoss } from './contract.ts';
import { detached } from './custom-gradient.ts';
import type { Exponents } from './exponents.ts';
import { checkInputs } from './inputs.ts';
import { EXCLUDED, logSumExp, softplus } from './log-sum-exp.ts';
import { pairMasks, pairTallies, upperTriangle } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';
import { unitRows } from './unit-vectors.ts';

// Shapes: B = samples of the batch, each an anchor and a partner of the others; D = embedding dimension.

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

/** L = log(1 + Σ_j exp(negative(s_n^j)) · Σ_i exp(positive(s_p^i))) over the cosines within the batch. */
export function pairLevel(name: string, exponents: Exponents, reduction: PairReduction): PairLevelLoss {
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const { unit_BD, directed_B } = unitRows(embeddings_BD);
      const cosines_BB = tf.matMul<tf.Tensor2D>(unit_BD, unit_BD, false, true);
      const masks = pairMasks(labels_B, directed_B);
      const positive_BB = exponents.positive(cosines_BB);
      const negative_BB = exponents.negative(cosines_BB);

      const once_BB = reduction === 'pooled-triangle' ? upperTriangle(labels_B.shape[0]) : undefined;
      const kept = (mask_BB: tf.Tensor2D): tf.Tensor2D => (once_BB === undefined ? mask_BB : tf.mul(mask_BB, once_BB));
      const positive_B = logSumExp(positive_BB, tf.sub(1, kept(masks.positive_BB)));
      const negative_B = logSumExp(negative_BB, tf.sub(1, kept(masks.negative_BB)));
      const losses_B =
        reduction === 'anchor-mean'
          ? softplus(tf.add(positive_B, negative_B))
          : // Every valid anchor carries the pooled loss, so that their mean is it.
            softplus(tf.add(overAnchors(positive_B), overAnchors(negative_B)));

      const hardest_B1 = tf.max(tf.sub(detached(positive_BB), tf.mul(tf.sub(1, masks.positive_BB), EXCLUDED)), 1, true);
      const past_BB = tf.less<tf.Tensor2D>(detached(negative_BB), tf.neg(hardest_B1));
      return lossResult(
        tf.mul(losses_B, masks.valid_B),
        masks.valid_B,
        pairTallies(masks, cosines_BB, past_BB, directed_B),
      );
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}

/** The log-sum over all anchors, of their log-sums: [B] → [1]. */
function overAnchors(sums_B: tf.Tensor1D): tf.Tensor1D {
  return logSumExp(tf.expandDims(sums_B, 0) as tf.Tensor2D);
}
