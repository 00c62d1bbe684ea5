import type { ForwardResult, Network } from '@circlet/backbone';
import { fp32 } from '@circlet/ops';
import type { DataRecipe } from '@circlet/recipe';
import * as tf from '@tensorflow/tfjs-core';
import type { Model } from './model.ts';

export interface TrainingForward {
  readonly outputs: Readonly<Record<'embeddings' | 'features', tf.Tensor2D>>;
  /** Batch mean and variance of every batch norm, in the order of the model's buffers, laid end to end. */
  readonly batchStatistics: tf.Tensor1D;
}

/** (pixels − mean) / deviation, per channel. */
export function normalise(images_BHWC: tf.Tensor, { mean, deviation }: DataRecipe['normalization']): tf.Tensor4D {
  return tf.div(tf.sub(images_BHWC, tf.tensor1d([...mean])), tf.tensor1d([...deviation]));
}

/** The network in training mode. */
export function forwardTraining(
  model: Model,
  parameters: Readonly<Record<string, tf.Tensor>>,
  images_BHWC: tf.Tensor4D,
  batchNorm: 'per-shard' | 'synchronised',
  dropoutSeed: tf.Tensor | undefined,
): TrainingForward {
  const statistics = new Map<string, tf.Tensor>();
  const result: ForwardResult = model.network.forward(images_BHWC, {
    parameters,
    buffers: {},
    training: true,
    batchNorm,
    ...(dropoutSeed === undefined ? {} : { dropoutSeed }),
    recordStatistics(mean, variance) {
      statistics.set(mean.buffer, mean.value);
      statistics.set(variance.buffer, variance.value);
    },
  });
  const inOrder = model.buffers.map(({ name }) => statistics.get(name) as tf.Tensor1D);
  return {
    outputs: { embeddings: result.embeddings_BD, features: result.features_BD },
    batchStatistics: inOrder.length === 0 ? tf.zeros([0]) : fp32(() => tf.concat(inOrder)),
  };
}

/** The network in evaluation mode. @param folded the tensors of `network.folded` */
export function forwardFolded(
  network: Network,
  folded: Readonly<Record<string, tf.Tensor>>,
  images_BHWC: tf.Tensor4D,
): tf.Tensor2D {
  const context = {
    parameters: folded,
    buffers: folded,
    folded: true,
    training: false,
    batchNorm: 'per-shard',
  } as const;
  return network.forward(images_BHWC, context).embeddings_BD;
}
