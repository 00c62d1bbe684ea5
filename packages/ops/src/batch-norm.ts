import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';
import { synchronisedBatchNorm } from './synchronised-batch-norm.ts';

// Shapes: C = channels, the last axis; statistics are over all others, N values each.

export interface BatchNormOptions {
  /** Added to the variance. */
  readonly epsilon: number;
}

export interface BatchNormTrainingOptions extends BatchNormOptions {
  /** Statistics over all ranks, through urgent all-reduces. Default false. */
  readonly synchronised?: boolean;
}

export interface BatchNormTrainingResult<X extends tf.Tensor> {
  readonly y: X;
  /** Batch mean, [C]. No gradient flows through it. */
  readonly mean: tf.Tensor1D;
  /** Batch variance with N − 1 in the denominator, [C]: what running averages take, as in PyTorch. No gradient either. */
  readonly variance: tf.Tensor1D;
}

/**
 * Batch normalisation with the batch's own statistics: y = (x − mean) / √(biased variance + ε) · scale + offset
 * (Ioffe & Szegedy 2015).
 *
 * @param x rank 2 [B, C] or rank 4 [B, H, W, C]
 * @throws OpInputError for another rank, and for one value per channel, whose y is 0 whatever x is
 */
export function batchNormTraining<X extends tf.Tensor>(
  x: X,
  scale: tf.Tensor1D,
  offset: tf.Tensor1D,
  options: BatchNormTrainingOptions,
): BatchNormTrainingResult<X> {
  mustBeImagesOrRows('batchNormTraining', x);
  const { epsilon, synchronised = false } = options;
  const images = asImages(x);
  if (synchronised) {
    const { y, mean, variance } = synchronisedBatchNorm(images, scale, offset, epsilon);
    return { y: tf.reshape(y, x.shape) as X, mean, variance };
  }
  if (x.size === images.shape[3]) {
    throw new OpInputError(
      'batchNormTraining',
      `expected at least 2 values per channel, got shape [${x.shape.join(', ')}]: their variance is 0 and the output constant; use a shard size of at least 2`,
    );
  }
  const [y, mean, variance] = runKernel(BATCH_NORM_TRAINING, { x: images, scale, offset }, { epsilon });
  return {
    y: tf.reshape(y as tf.Tensor, x.shape) as X,
    mean: mean as tf.Tensor1D,
    variance: variance as tf.Tensor1D,
  };
}

export function mustBeImagesOrRows(op: string, x: tf.Tensor): void {
  if (x.rank !== 2 && x.rank !== 4) {
    throw new OpInputError(op, `expected x of rank 2 or 4, got shape [${x.shape.join(', ')}]`);
  }
}

/** [B, C] as [B, 1, 1, C]. */
export function asImages(x: tf.Tensor): tf.Tensor4D {
  return x.rank === 4 ? (x as tf.Tensor4D) : tf.reshape(x, [x.shape[0] ?? 0, 1, 1, x.shape[1] ?? 0]);
}

interface TrainingInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
  scale: tf.Tensor;
  offset: tf.Tensor;
}

interface GradientInputs extends tf.NamedTensorMap {
  dy: tf.Tensor;
  x: tf.Tensor;
  scale: tf.Tensor;
  reserve1: tf.Tensor;
  reserve2: tf.Tensor;
  reserve3: tf.Tensor;
}

const AXES = [0, 1, 2];

/**
 * Outputs: y, mean, unbiased variance, and three reserves whose meaning belongs to the backend (TensorFlow's differ between
 * CPU and GPU): the gradient gets back exactly what the forward gave. Here they are mean, biased variance and nothing.
 */
const BATCH_NORM_TRAINING: KernelDefinition<TrainingInputs> = {
  name: 'CircletBatchNormTraining',
  composed: ({ x, scale, offset }, attributes) => {
    const count = x.size / (x.shape[3] ?? 1);
    const mean = tf.mean(x, AXES);
    const centred = tf.sub(x, mean);
    const biased = tf.mean(tf.square(centred), AXES);
    const inverse = tf.rsqrt(tf.add(biased, attributes['epsilon'] as number));
    const y = tf.add(tf.mul(centred, tf.mul(inverse, scale)), offset);
    return [y, mean, tf.mul(biased, count / (count - 1)), tf.clone(mean), biased, tf.zeros([1])];
  },
  gradient: {
    inputsToSave: ['x', 'scale'],
    outputsToSave: [false, false, false, true, true, true],
    gradFunc: (dys, saved, attributes) => {
      const [x, scale, reserve1, reserve2, reserve3] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      const dy = firstGradient(dys);
      const inputs = { dy, x, scale, reserve1, reserve2, reserve3 };
      const [dx, dScale, dOffset] = runKernel(BATCH_NORM_TRAINING_GRADIENT, inputs, attributes) as [
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
      ];
      return { x: () => dx, scale: () => dScale, offset: () => dOffset };
    },
  },
};

/** dx = scale/√(v+ε) · (dy − mean(dy) − x̂ · mean(dy · x̂)), x̂ = (x − mean)/√(v+ε). */
const BATCH_NORM_TRAINING_GRADIENT: KernelDefinition<GradientInputs> = {
  name: 'CircletBatchNormTrainingGradient',
  composed: ({ dy, x, scale, reserve1: mean, reserve2: biased }, attributes) => {
    const inverse = tf.rsqrt(tf.add(biased, attributes['epsilon'] as number));
    const normalised = tf.mul(tf.sub(x, mean), inverse);
    const dScale = tf.sum(tf.mul(dy, normalised), AXES);
    const dOffset = tf.sum(dy, AXES);
    const count = x.size / (x.shape[3] ?? 1);
    const centred = tf.sub(tf.sub(dy, tf.div(dOffset, count)), tf.mul(normalised, tf.div(dScale, count)));
    return [tf.mul(centred, tf.mul(inverse, scale)), dScale, dOffset];
  },
};
