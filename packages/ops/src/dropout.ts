import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';
import { runKernel, type KernelDefinition } from './kernel.ts';

export interface DropoutOptions {
  /** Share of values set to zero, 0 ≤ rate < 1. */
  readonly rate: number;
  /** int32 [2]: the same seed gives the same mask, on the same backend. A program takes it as an input. */
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
    const [low = 0, high = 0] = seed.dataSync();
    const values = new Float32Array(shape.reduce((product, dimension) => product * dimension, 1));
    for (let index = 0; index < values.length; index++) {
      values[index] = hash(index, low, high) / 2 ** 32;
    }
    return [tf.tensor(values, shape)];
  },
};

/** A counter hashed with the seed: MurmurHash3's finaliser, twice. */
function hash(counter: number, low: number, high: number): number {
  const mix = (value: number): number => {
    let h = value >>> 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  return mix(mix(counter ^ low) ^ high);
}
