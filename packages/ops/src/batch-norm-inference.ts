import * as tf from '@tensorflow/tfjs-core';
import { asImages, type BatchNormOptions, mustBeImagesOrRows } from './batch-norm.ts';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

/**
 * Normalisation with given statistics, as in evaluation: y = (x − mean) / √(variance + ε) · scale + offset.
 * The statistics are constants for the gradient.
 *
 * @param x rank 2 [B, C] or rank 4 [B, H, W, C]
 * @throws OpInputError for another rank
 */
export function batchNormInference<X extends tf.Tensor>(
  x: X,
  scale: tf.Tensor1D,
  offset: tf.Tensor1D,
  mean: tf.Tensor1D,
  variance: tf.Tensor1D,
  options: BatchNormOptions,
): X {
  mustBeImagesOrRows('batchNormInference', x);
  const inputs = { x: asImages(x), scale, offset, mean, variance };
  const [y] = runKernel(BATCH_NORM_INFERENCE, inputs, { epsilon: options.epsilon });
  return tf.reshape(y as tf.Tensor, x.shape) as X;
}

interface InferenceInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
  scale: tf.Tensor;
  offset: tf.Tensor;
  mean: tf.Tensor;
  variance: tf.Tensor;
}

const AXES = [0, 1, 2];

const BATCH_NORM_INFERENCE: KernelDefinition<InferenceInputs> = {
  name: 'CircletBatchNormInference',
  composed: ({ x, scale, offset, mean, variance }, attributes) => {
    const factor = tf.mul(scale, tf.rsqrt(tf.add(variance, attributes['epsilon'] as number)));
    return [tf.add(tf.mul(x, factor), tf.sub(offset, tf.mul(mean, factor)))];
  },
  gradient: {
    inputsToSave: ['x', 'scale', 'mean', 'variance'],
    gradFunc: (dys, saved, attributes) => {
      const [x, scale, mean, variance] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      const dy = firstGradient(dys);
      const inverse = () => tf.rsqrt(tf.add(variance, attributes['epsilon'] as number));
      return {
        x: () => tf.mul(dy, tf.mul(scale, inverse())),
        scale: () => tf.sum(tf.mul(dy, tf.mul(tf.sub(x, mean), inverse())), AXES),
        offset: () => tf.sum(dy, AXES),
        mean: () => tf.zerosLike(mean),
        variance: () => tf.zerosLike(variance),
      };
    },
  },
};
