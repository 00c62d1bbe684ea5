import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './custom-gradient.ts';

/** [x]₊, with gradient 0 at 0. */
export function hinge<X extends tf.Tensor>(x: X): X {
  return withGradient([x], () => ({
    value: positivePart(x),
    saved: [x],
    gradient: (dy, [kept]) => [tf.mul(dy, tf.step(kept!))],
  }));
}

/**
 * [x]₊ where nothing is differentiated. Not tf.relu: that of the wasm backend makes 0 of a NaN whose sign bit is set, which is
 * what 0 · ∞ gives on x86, and a loss would hide it.
 */
export function positivePart<X extends tf.Tensor>(x: X): X {
  return tf.where(tf.less(x, 0), tf.zerosLike(x), x);
}
