import * as tf from '@tensorflow/tfjs-core';
import type { LossResult } from './contract.ts';

/** A sum and what it is a mean over; 0 when there is nothing. */
export interface Tally {
  readonly sum: tf.Scalar;
  readonly count: tf.Scalar;
}

export interface Tallies {
  readonly positive: Tally;
  readonly negative: Tally;
  readonly pastBoundary: Tally;
  readonly zeroVectors: tf.Scalar;
  readonly sample: Sample;
}

/** Some of what was compared: rows are anchors, columns their partners or classes. */
export interface Sample {
  readonly similarities_RK: tf.Tensor2D;
  /** 1 positive, −1 negative, 0 neither. */
  readonly kinds_RK: tf.Tensor2D;
}

/** @param losses_B 0 where the anchor is not valid */
export function lossResult(losses_B: tf.Tensor1D, valid_B: tf.Tensor1D, tallies: Tallies): LossResult {
  const validAnchors = tf.sum<tf.Scalar>(valid_B);
  return {
    loss: mean({ sum: tf.sum(losses_B), count: validAnchors }),
    losses_B,
    valid_B,
    statistics: {
      meanPositive: mean(tallies.positive),
      meanNegative: mean(tallies.negative),
      pastBoundary: mean(tallies.pastBoundary),
      validAnchors,
      zeroVectors: tallies.zeroVectors,
    },
    sample_2RK: tf.stack([tallies.sample.similarities_RK, tallies.sample.kinds_RK]) as tf.Tensor3D,
  };
}

function mean({ sum, count }: Tally): tf.Scalar {
  return tf.div(sum, tf.maximum(count, 1));
}

/** `tf.tidy` for a result of several tensors. */
export function tidyResult(body: () => LossResult): LossResult {
  return tf.tidy(() => body() as LossResult & tf.TensorContainerObject);
}
