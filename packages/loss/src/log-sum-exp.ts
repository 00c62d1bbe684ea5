import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './custom-gradient.ts';

/**
 * Taken off an exponent to leave it out. Finite, because −Infinity gives NaN where a whole row is left out, and so far below
 * every exponent (γ = 1024 reaches ±4032) that two of them can still be added in float32.
 */
export const EXCLUDED = 1e30;

/**
 * log Σ_k exp(z_nk) over the k with excluded_nk = 0, for each row.
 *
 * A row with nothing left gives about −1e30, which the softplus of a loss turns into 0 with gradient 0.
 * The gradient reuses the exponentials, so that nothing of size [N, K] is computed twice.
 *
 * @param z_NK exponents
 * @param excluded_NK float32, 1 where the entry does not count, else 0; without gradient
 * @returns [N]
 */
export function logSumExp(z_NK: tf.Tensor2D, excluded_NK?: tf.Tensor2D): tf.Tensor1D {
  return withGradient([z_NK], () => {
    const kept_NK = excluded_NK === undefined ? z_NK : tf.sub(z_NK, tf.mul(excluded_NK, EXCLUDED));
    const largest_N1 = tf.max(kept_NK, 1, true);
    const terms_NK = tf.exp(tf.sub(kept_NK, largest_N1));
    const total_N1 = tf.sum(terms_NK, 1, true);
    return {
      value: tf.squeeze<tf.Tensor1D>(tf.add(largest_N1, tf.log(total_N1)), [1]),
      saved: [terms_NK, total_N1],
      gradient: (dy_N, [terms, total]) => [tf.mul(terms!, tf.div(tf.expandDims(dy_N, 1), total!))],
    };
  });
}

/** log(1 + exp x), with all digits of a small result: a converged loss is 1e-12, and its gradient follows it. */
export function softplus<X extends tf.Tensor>(x: X): X {
  return withGradient<X>([x], () => ({
    value: tf.add<X>(tf.relu(x), log1p(tf.exp(tf.neg(tf.abs(x))))),
    saved: [x],
    gradient: (dy, [kept]) => [tf.mul(dy, tf.sigmoid(kept!))],
  }));
}

/** log(1 + y) = 2 artanh(y / (2 + y)). tf.log1p of the wasm backend adds the 1 first and so returns 0 for 1e-8. */
function log1p<X extends tf.Tensor>(y: X): X {
  return tf.mul<X>(tf.atanh(tf.div(y, tf.add(y, 2))), 2);
}
