import type { ForwardResult, Network } from '@circlet/backbone';
import { fp32 } from '@circlet/ops';
import type { DataRecipe } from '@circlet/recipe';
import * as tf from '@tensorflow/tfjs-core';
import type { LossInput } from './losses.ts';
import type { Model } from './model.ts';
import type { TrainingPlan } from './training-plan.ts';

export interface TrainingForward {
  readonly outputs: Readonly<Record<LossInput, tf.Tensor2D>>;
  /** Batch mean and variance of every batch norm, in the order of the model's buffers, laid end to end; the sum over the batches. */
  readonly batchStatistics: tf.Tensor1D;
}

/** (pixels − mean) / deviation, per channel. */
export function normalise(images_BHWC: tf.Tensor, { mean, deviation }: DataRecipe['normalization']): tf.Tensor4D {
  return tf.div(tf.sub(images_BHWC, tf.tensor1d([...mean])), tf.tensor1d([...deviation]));
}

type Tensors = Readonly<Record<string, tf.Tensor>>;

/**
 * The network in training mode over one run: batch by batch where each has statistics of its own.
 *
 * @param parameters for each batch of the run
 * @param inputs of the program: `images`, and `dropoutSeeds` [batches, 2]
 */
export function forwardRun(
  { model, recipe }: TrainingPlan,
  parameters: readonly Tensors[],
  inputs: Tensors,
): TrainingForward {
  const images_BHWC = normalise(inputs['images'] as tf.Tensor, recipe.data.normalization);
  const batches = tf.split(images_BHWC, parameters.length);
  const seeds = tf.unstack(inputs['dropoutSeeds'] as tf.Tensor);
  const forwards = parameters.map((own, index) =>
    forwardTraining(model, own, batches[index] as tf.Tensor4D, recipe.model.batchNorm, seeds[index] as tf.Tensor),
  );
  const [first, ...further] = forwards as [TrainingForward, ...TrainingForward[]];
  if (further.length === 0) return first;
  const joined = (name: LossInput) => tf.concat(forwards.map(({ outputs }) => outputs[name]));
  return {
    outputs: { embeddings: joined('embeddings'), features: joined('features') },
    batchStatistics: fp32(() => tf.addN(forwards.map(({ batchStatistics }) => batchStatistics))),
  };
}

/** The network in training mode over one batch. */
function forwardTraining(
  model: Model,
  parameters: Tensors,
  images_BHWC: tf.Tensor4D,
  batchNorm: 'per-shard' | 'synchronised',
  dropoutSeed: tf.Tensor,
): TrainingForward {
  const statistics = new Map<string, tf.Tensor>();
  const result: ForwardResult = model.network.forward(images_BHWC, {
    parameters,
    buffers: {},
    training: true,
    batchNorm,
    dropoutSeed,
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
