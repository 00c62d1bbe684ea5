import * as tf from '@tensorflow/tfjs-core';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

/**
 * max(x, 0) + α · min(x, 0) with one α per channel (He et al. 2015).
 *
 * @param x rank 2 or 4, channels last
 * @param alpha_C slope for negative values
 */
export function prelu<X extends tf.Tensor>(x: X, alpha_C: tf.Tensor1D): X {
  const [y] = runKernel(PRELU, { x, alpha: alpha_C });
  return y as X;
}

interface PreluInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
  alpha: tf.Tensor;
}

const PRELU: KernelDefinition<PreluInputs> = {
  name: 'CircletPrelu',
  composed: ({ x, alpha }) => {
    const zero = tf.scalar(0);
    return [tf.add(tf.maximum(x, zero), tf.mul(alpha, tf.minimum(x, zero)))];
  },
  gradient: {
    inputsToSave: ['x', 'alpha'],
    // Not tfjs's own prelu gradient: this one is three passes over memory instead of seven.
    gradFunc: (dys, saved) => {
      const [x, alpha] = saved as [tf.Tensor, tf.Tensor];
      const dy = firstGradient(dys);
      const axes = Array.from({ length: x.rank - 1 }, (_, axis) => axis);
      return {
        x: () => tf.where(tf.greater(x, 0), dy, tf.mul(dy, alpha)),
        alpha: () => tf.sum(tf.mul(dy, tf.minimum(x, 0)), axes),
      };
    },
  },
};

/** max(x, 0). Not tfjs's own: its gradient is eight passes over memory, in float32 whatever the program's precision; this is one. */
export function relu<X extends tf.Tensor>(x: X): X {
  const [y] = runKernel(RELU, { x });
  return y as X;
}

interface ReluInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
}

const RELU: KernelDefinition<ReluInputs> = {
  name: 'CircletRelu',
  composed: ({ x }) => [tf.relu(x)],
  gradient: {
    // The output tells where the input was positive, and the next layer keeps it anyway.
    outputsToSave: [true],
    gradFunc: (dys, saved) => {
      const [y] = saved as [tf.Tensor];
      return { x: () => runKernel(RELU_GRADIENT, { dy: firstGradient(dys), y })[0] as tf.Tensor };
    },
  },
};

interface ReluGradientInputs extends tf.NamedTensorMap {
  dy: tf.Tensor;
  y: tf.Tensor;
}

const RELU_GRADIENT: KernelDefinition<ReluGradientInputs> = {
  name: 'CircletReluGradient',
  composed: ({ dy, y }) => [tf.where(tf.greater(y, 0), dy, tf.zerosLike(dy))],
};
