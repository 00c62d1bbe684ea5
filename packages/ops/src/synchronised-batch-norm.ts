import * as tf from '@tensorflow/tfjs-core';
import { allReduce } from './collectives.ts';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';
import { fp32 } from './precision.ts';

// Shapes: C = channels; N = values per channel over all ranks.

interface SynchronisedResult {
  readonly y: tf.Tensor4D;
  readonly mean: tf.Tensor1D;
  readonly variance: tf.Tensor1D;
}

/**
 * Batch normalisation with the statistics of all ranks together. Two urgent ports forward (sums and count, then squared
 * deviations), one backward (the two sums of the gradient). Mean first: E[x²] − mean² in one pass would lose the variance's
 * digits in fp32.
 *
 * The gradients of scale and offset are this rank's share, like those of all parameters; they are summed over ranks with them.
 */
export function synchronisedBatchNorm(
  x_BHWC: tf.Tensor4D,
  scale: tf.Tensor1D,
  offset: tf.Tensor1D,
  epsilon: number,
): SynchronisedResult {
  return fp32(() => {
    const [y, mean, variance] = runKernel(SYNCHRONISED_BATCH_NORM, { x: x_BHWC, scale, offset }, { epsilon });
    return { y: y as tf.Tensor4D, mean: mean as tf.Tensor1D, variance: variance as tf.Tensor1D };
  });
}

interface Inputs extends tf.NamedTensorMap {
  x: tf.Tensor;
  scale: tf.Tensor;
  offset: tf.Tensor;
}

const AXES = [0, 1, 2];

/** Outputs: y, mean, unbiased variance, 1/√(biased variance + ε), N. */
const SYNCHRONISED_BATCH_NORM: KernelDefinition<Inputs> = {
  name: 'CircletSynchronisedBatchNorm',
  composed: ({ x, scale, offset }, attributes) => {
    const channels = x.shape[3] ?? 0;
    const own = tf.concat([tf.sum(x, AXES), tf.fill([1], x.size / channels)]);
    const sums = allReduce(own, { name: 'batchNorm/sums', lane: 'urgent' });
    const count = tf.slice(sums, channels, 1);
    const mean = tf.div(tf.slice(sums, 0, channels), count);
    const centred = tf.sub(x, mean);
    const squares = allReduce(tf.sum(tf.square(centred), AXES), { name: 'batchNorm/squares', lane: 'urgent' });
    const inverse = tf.rsqrt(tf.add(tf.div(squares, count), attributes['epsilon'] as number));
    const y = tf.add(tf.mul(centred, tf.mul(inverse, scale)), offset);
    return [y, mean, tf.div(squares, tf.sub(count, 1)), inverse, count];
  },
  gradient: {
    inputsToSave: ['x', 'scale'],
    outputsToSave: [false, true, false, true, true],
    // As for one rank (batch-norm.ts), with both means over all ranks.
    gradFunc: (dys, saved) => {
      const [x, scale, mean, inverse, count] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      const dy = firstGradient(dys);
      const channels = x.shape[3] ?? 0;
      const normalised = tf.mul(tf.sub(x, mean), inverse);
      const dScale = tf.sum(tf.mul(dy, normalised), AXES);
      const dOffset = tf.sum(dy, AXES);
      const sums = allReduce(tf.concat([dOffset, dScale]), { name: 'batchNorm/gradient', lane: 'urgent' });
      const meanOffset = tf.div(tf.slice(sums, 0, channels), count);
      const meanScale = tf.div(tf.slice(sums, channels, channels), count);
      const centred = tf.sub(tf.sub(dy, meanOffset), tf.mul(normalised, meanScale));
      const dx = tf.mul(centred, tf.mul(inverse, scale));
      return { x: () => dx, scale: () => dScale, offset: () => dOffset };
    },
  },
};
