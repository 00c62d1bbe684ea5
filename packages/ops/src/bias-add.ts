import type * as tf from '@tensorflow/tfjs-core';
import { add } from '@tensorflow/tfjs-core';
import { type KernelDefinition, runKernel } from './kernel.ts';

/**
 * x + bias, one value per channel, for evaluation: without a gradient. An op of its own because TensorFlow fuses it, and what
 * follows it, into the convolution or matrix product before it; an ordinary sum stays a pass over memory.
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
  composed: ({ x, bias }) => [add(x, bias)],
};
