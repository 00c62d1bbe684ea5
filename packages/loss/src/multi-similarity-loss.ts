import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import { failOn, numberProblems } from './circle-parameters.ts';
import type { LossResult, MemoryLoss } from './contract.ts';
import { detached } from './custom-gradient.ts';
import { batchCosines } from './distances.ts';
import { checkInputs } from './inputs.ts';
import { logSumExp, softplus } from './log-sum-exp.ts';
import { type EmbeddingMemory, remembered } from './memory.ts';
import { minePairs } from './mining.ts';
import { pairMasks, pairTallies } from './pairs.ts';
import { lossResult, tidyResult } from './result.ts';

// Shapes: B = samples of the batch, as anchors; R = their partners: the batch and the memory.

export interface MultiSimilarityOptions {
  /** α: scale of the positives. Default 2. */
  readonly alpha?: number;
  /** β: scale of the negatives. Default 50. */
  readonly beta?: number;
  /** λ: where a pair weighs half of what it can. Default 0.5, as in the authors' program; their text has 1. */
  readonly base?: number;
  /** ε of the choice of pairs (`mining: 'multi-similarity'`); null: all pairs. Default 0.1. */
  readonly epsilon?: number | null;
}

/**
 * Multi-similarity loss (Wang et al., CVPR 2019, Eq. 15), with its choice of pairs (Eq. 11 and 12):
 *
 *     L = 1/α log(1 + Σ_p exp(−α(s_p − λ))) + 1/β log(1 + Σ_n exp(β(s_n − λ)))
 *
 * Past the boundary are the negatives below λ.
 *
 * @throws LossOptionsError
 */
export function multiSimilarityLoss(options: MultiSimilarityOptions = {}): MemoryLoss {
  const { alpha = 2, beta = 50, base = 0.5, epsilon = 0.1 } = options;
  const name = 'multi-similarity';
  failOn(name, [
    ...numberProblems({ alpha, beta }, ['alpha', 'beta'], { positive: true }),
    ...numberProblems({ base, epsilon: epsilon ?? 0 }, ['base', 'epsilon']),
  ]);
  const mining = epsilon === null ? undefined : ({ kind: name, epsilon } as const);
  const loss = (embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D, memory?: EmbeddingMemory): LossResult => {
    checkInputs(name, 'embeddings', embeddings_BD, labels_B);
    return tidyResult(() => {
      const past = remembered(name, memory, embeddings_BD);
      const { cosines_BR, directed_B } = batchCosines(embeddings_BD, past);
      const masks = pairMasks(labels_B, directed_B, past);
      const { positive_BR, negative_BR } = minePairs(masks, cosines_BR, mining);
      const above_BR = tf.sub<tf.Tensor2D>(cosines_BR, base);
      const side = (scale: number, mask_BR: tf.Tensor2D): tf.Tensor1D =>
        tf.div(softplus(logSumExp(tf.mul(above_BR, scale), tf.sub(1, mask_BR))), Math.abs(scale));
      const losses_B = tf.add<tf.Tensor1D>(side(-alpha, positive_BR), side(beta, negative_BR));
      const past_BR = tf.less<tf.Tensor2D>(detached(cosines_BR), base);
      const tallies = pairTallies(masks, cosines_BR, past_BR, directed_B);
      return lossResult(tf.mul(losses_B, masks.valid_B), masks.valid_B, tallies);
    });
  };
  return callable(loss, { kind: 'pair' as const, name });
}
