import * as tf from '@tensorflow/tfjs-core';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

/** Σ x² over all elements, as a scalar: the squared norm of a gradient. Where the backend has a kernel, in one pass. */
export function sumOfSquares(x: tf.Tensor): tf.Scalar {
  const [sum] = runKernel(SUM_OF_SQUARES, { x });
  return sum as tf.Scalar;
}

interface SumOfSquaresInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
}

const SUM_OF_SQUARES: KernelDefinition<SumOfSquaresInputs> = {
  name: 'CircletSumOfSquares',
  composed: ({ x }) => [tf.sum(tf.square(x))],
  gradient: {
    inputsToSave: ['x'],
    gradFunc: (dys, saved) => {
      const [x] = saved as [tf.Tensor];
      return { x: () => tf.mul(tf.mul(x, 2), firstGradient(dys)) };
    },
  },
};
