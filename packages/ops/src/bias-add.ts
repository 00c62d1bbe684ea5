import * as tf from '@tensorflow/tfjs-core';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

/**
 * x + bias, one value per channel. An op of its own because TensorFlow fuses it, and what follows it, into the convolution or
 * matrix product before it; an ordinary sum stays a pass over memory.
 *
 * @param x rank 2 [B, C] or rank 4 [B, H, W, C]
 */
export function biasAdd<X extends tf.Tensor>(x: X, bias_C: tf.Tensor1D): X {
  const [y] = runKernel(BIAS_ADD, { x, bias: bias_C });
  return y as X;
}

interface BiasAddInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
  bias: tf.Tensor;
}

const BIAS_ADD: KernelDefinition<BiasAddInputs> = {
  name: 'CircletBiasAdd',
  composed: ({ x, bias }) => [tf.add(x, bias)],
  gradient: {
    gradFunc: (dys) => {
      const dy = firstGradient(dys);
      return { x: () => tf.clone(dy), bias: () => tf.sum(dy, [...dy.shape.keys()].slice(0, -1)) };
    },
  },
};
