import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';
import { runKernel, type KernelDefinition } from './kernel.ts';
import { statelessUniform } from './philox.ts';

export interface DropoutOptions {
  /** Share of values set to zero, 0 ≤ rate < 1. */
  readonly rate: number;
  /** int32 [2]: the same seed gives the same mask, on any backend. A program takes it as an input. */
  readonly seed: tf.Tensor;
}

interface MaskInputs extends tf.NamedTensorMap {
  seed: tf.Tensor;
}

/** Zeroes values at random and scales the rest by 1/(1 − rate) (Srivastava et al. 2014). */
export function dropout<X extends tf.Tensor>(x: X, options: DropoutOptions): X {
  const { rate, seed } = options;
  if (!(rate >= 0 && rate < 1)) {
    throw new OpInputError('dropout', `expected a rate of at least 0 and below 1, got ${rate}`);
  }
  if (rate === 0) {
    return x;
  }
  const [uniform] = runKernel(STATELESS_UNIFORM, { seed }, { shape: x.shape });
  const kept = tf.cast(tf.greaterEqual(uniform as tf.Tensor, rate), 'float32');
  return tf.mul(x, tf.mul(kept, 1 / (1 - rate)));
}

/** Uniform numbers in [0, 1) that depend on the seed alone. */
const STATELESS_UNIFORM: KernelDefinition<MaskInputs> = {
  name: 'CircletStatelessUniform',
  composed: ({ seed }, attributes) => {
    const shape = attributes['shape'] as number[];
    const [first = 0, second = 0] = seed.dataSync();
    const values = statelessUniform([first, second], tf.util.sizeFromShape(shape));
    return [tf.tensor(values, shape)];
  },
};
