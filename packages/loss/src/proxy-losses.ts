import * as tf from '@tensorflow/tfjs-core';
import { sampleOfClasses } from './class-sample.ts';
import { failOn, numberProblems } from './circle-parameters.ts';
import type { ClassShard, LossResult, ShardableLoss } from './contract.ts';
import { constantOf, detached } from './custom-gradient.ts';
import { linearExponents } from './exponents.ts';
import { logSumExp, softplus } from './log-sum-exp.ts';
import { marginSoftmax, ownClasses } from './margin-softmax.ts';
import { lossResult } from './result.ts';
import { shardableLoss } from './shardable-loss.ts';

// Shapes: B = samples, C = classes in these logits (a shard's share of them, when sharded).

export interface ProxyNcaOptions {
  /** Factor on the squared distances. Default 1, as in the paper. */
  readonly scale?: number;
}

/**
 * Proxy-NCA (Movshovitz-Attias et al., ICCV 2017, Eq. 4), of unit vectors, where d² = 2 − 2 cos θ:
 *
 *     L = −log(exp(−d²(x, p_y)) / Σ_{z≠y} exp(−d²(x, p_z)))
 *
 * The own proxy is not in the sum, so the loss falls below 0. @throws LossOptionsError
 */
export function proxyNcaLoss(options: ProxyNcaOptions = {}): ShardableLoss {
  const { scale = 1 } = options;
  const name = 'proxy-nca';
  failOn(name, numberProblems({ scale }, ['scale'], { positive: true }));
  return marginSoftmax({ name, logits: 'cosine', exponents: linearExponents(2 * scale, 0), ownInSum: false });
}

export interface ProxyAnchorOptions {
  /** α: scale of the cosines. Default 32. */
  readonly alpha?: number;
  /** δ: margin. Default 0.1. */
  readonly margin?: number;
}

/**
 * Proxy-Anchor (Kim et al., CVPR 2020, Eq. 4): every proxy compares all samples of the batch.
 *
 *     L = 1/|P⁺| Σ_{p∈P⁺} log(1 + Σ_{x∈X⁺} exp(−α(s(x, p) − δ))) + 1/|P| Σ_p log(1 + Σ_{x∈X⁻} exp(α(s(x, p) + δ)))
 *
 * P⁺ are the proxies whose class is in the batch. Every valid sample carries the loss of the batch, so that their mean is it; the
 * losses of two parts of a batch cannot be put together to that of both. Past the boundary are the negatives below −δ.
 *
 * @throws LossOptionsError
 */
export function proxyAnchorLoss(options: ProxyAnchorOptions = {}): ShardableLoss {
  const { alpha = 32, margin = 0.1 } = options;
  const name = 'proxy-anchor';
  failOn(name, [
    ...numberProblems({ alpha }, ['alpha'], { positive: true }),
    ...numberProblems({ margin }, ['margin']),
  ]);
  return shardableLoss({ name, logits: 'cosine', weightsPerClass: 1 }, (...inputs) =>
    proxyAnchor({ alpha, margin }, ...inputs),
  );
}

function proxyAnchor(
  { alpha, margin }: Required<ProxyAnchorOptions>,
  logits_BC: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  directed_B: tf.Tensor1D,
  shard?: ClassShard,
): LossResult {
  const numClasses = shard?.numClasses ?? logits_BC.shape[1];
  const inRange = tf.logicalAnd(tf.greaterEqual(labels_B, 0), tf.less(labels_B, numClasses)) as tf.Tensor1D;
  const used_B = tf.mul<tf.Tensor1D>(directed_B, tf.cast(inRange, 'float32'));
  const valid_B = tf.mul<tf.Tensor1D>(used_B, numClasses > 1 ? 1 : 0);
  const used_B1 = tf.expandDims(used_B, 1);
  const here_BC = ownClasses(labels_B, shard?.firstClass ?? 0, logits_BC.shape[1]);
  const positive_BC = tf.mul<tf.Tensor2D>(here_BC, used_B1);
  const negative_BC = tf.mul<tf.Tensor2D>(tf.sub(1, here_BC), used_B1);

  const overSamples = (exponents_BC: tf.Tensor2D, mask_BC: tf.Tensor2D): tf.Tensor1D =>
    softplus(logSumExp(tf.transpose(exponents_BC), tf.transpose(tf.sub<tf.Tensor2D>(1, mask_BC))));
  const positive_C = overSamples(tf.mul(tf.sub(logits_BC, margin), -alpha), positive_BC);
  const negative_C = overSamples(tf.mul(tf.add(logits_BC, margin), alpha), negative_BC);

  const constants_BC = detached(logits_BC);
  // A constant as a whole: with a shard it goes through the gather that the loss depends on, and a comparison has no gradient.
  const past_BC = constantOf([logits_BC], () => tf.cast(tf.less(logits_BC, -margin), 'float32'));
  const [pull, numPulled, push, own, others, numPast] = overRanks(
    [
      tf.sum(positive_C),
      tf.sum(tf.minimum(tf.sum(positive_BC, 0), 1)),
      tf.sum(negative_C),
      tf.sum(tf.mul(constants_BC, positive_BC)),
      tf.sum(tf.mul(constants_BC, negative_BC)),
      tf.sum(tf.mul(past_BC, negative_BC)),
    ],
    shard,
  ) as [tf.Scalar, tf.Scalar, tf.Scalar, tf.Scalar, tf.Scalar, tf.Scalar];
  const loss = tf.add(tf.div(pull, tf.maximum(numPulled, 1)), tf.div(push, numClasses));
  const numPairs = tf.mul<tf.Scalar>(tf.sum(valid_B), numClasses - 1);
  return lossResult(tf.mul(valid_B, loss), valid_B, {
    positive: { sum: own, count: tf.sum(used_B) },
    negative: { sum: others, count: numPairs },
    pastBoundary: { sum: numPast, count: numPairs },
    zeroVectors: tf.sub(labels_B.shape[0], tf.sum(directed_B)),
    sample: sampleOfClasses(
      constants_BC,
      tf.sum<tf.Tensor1D>(tf.mul(constants_BC, here_BC), 1),
      here_BC,
      used_B,
      tf.mul<tf.Tensor1D>(used_B, tf.sum(here_BC, 1)),
    ),
  });
}

/** Sums over all ranks, in one gather. */
function overRanks(sums: tf.Tensor[], shard?: ClassShard): tf.Tensor[] {
  if (shard === undefined) return sums;
  const rows_WK = shard.gather(tf.expandDims(tf.stack(sums), 0) as tf.Tensor2D);
  return tf.unstack(tf.sum(rows_WK, 0));
}
