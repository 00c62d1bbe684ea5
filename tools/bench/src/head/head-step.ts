import type { Group } from '@circlet/collective';
import { parseRecipe, type Recipe } from '@circlet/recipe';
import type { Engine } from '@circlet/tensorflow';
import { createTrainer, type TrainerOptions } from '@circlet/training';
import * as tf from '@tensorflow/tfjs-core';
import type { HeadConfiguration } from './configuration.ts';

/** Of the first class weights. */
export const SEED = 1;

/** What a step of a head is, the same for all workers and for peers/torch_head.py. */
export interface HeadTask extends HeadConfiguration {
  readonly batch: number;
  readonly dimension: number;
  readonly sampleRate: number;
}

export interface HeadStep extends AsyncDisposable {
  /** The mean loss over the global batch. */
  run(): Promise<number>;
  weightsHash(): Promise<string>;
}

/**
 * A worker's training step, from the same trainer, with a network that takes no time: each image is an embedding's numbers, which
 * are scaled by one weight each. So what is timed is the head, the gradient of the embeddings, and what workers tell each other.
 */
export function headStep(engine: Engine, task: HeadTask, group: Group | null): HeadStep {
  const { batch, dimension, classes } = task;
  const { rank, size } = group ?? { rank: 0, size: 1 };
  const trainer = createTrainer({
    engine,
    group,
    recipe: headRecipe(task),
    network: scalingNetwork(dimension),
    numClasses: classes,
    numShards: size,
    totalSteps: 1_000,
    stepsPerEpoch: 1_000,
  });
  const shardSize = batch / size;
  const first = rank * shardSize;
  const shard = {
    images: Uint8Array.from({ length: shardSize * dimension }, (_, index) => pixel(first * dimension + index)),
    labels: Int32Array.from({ length: shardSize }, (_, index) => labelOf(first + index, task)),
    items: Int32Array.from({ length: shardSize }, (_, index) => first + index),
  };
  return {
    async run() {
      const pending = await trainer.gradients([shard]);
      await trainer.apply(pending);
      return pending.loss;
    },
    weightsHash: () => trainer.weightsHash(),
    [Symbol.asyncDispose]: () => trainer[Symbol.asyncDispose](),
  };
}

/** A byte without a pattern: Knuth's multiplicative hash of its place. As peers/torch_head.py has it. */
export function pixel(index: number): number {
  return Math.imul(index + 1, 0x9e3779b1) >>> 24;
}

/** Spread over all classes, and so over all workers. As peers/torch_head.py has it. */
export function labelOf(sample: number, { batch, classes }: Pick<HeadTask, 'batch' | 'classes'>): number {
  return Math.floor((sample * classes) / batch);
}

function headRecipe({ head, batch, sampleRate }: HeadTask): Recipe {
  return parseRecipe(`
name: head
seed: ${SEED}
model: { backbone: iresnet, inputShape: [112, 112, 1] }
losses: [{ kind: class-circle, gamma: 256, margin: 0.25 }]
head: { sharded: ${head !== 'dense'}, sampleRate: ${head === 'sampled' ? sampleRate : 1} }
batch: { global: ${batch} }
optimizer: { kind: sgd, learningRate: 0.01, momentum: 0.9, weightDecay: 5.0e-4, decayed: [weight, head], clipNorm: null }
schedule: { kind: constant }
precision: fp32
epochs: 1
`);
}

function scalingNetwork(dimension: number): NonNullable<TrainerOptions['network']> {
  return {
    name: 'scaling',
    inputShape: [1, 1, dimension],
    embeddingDimension: dimension,
    parameters: [
      {
        name: 'scale',
        shape: [dimension],
        role: 'weight',
        trainable: true,
        initializer: { kind: 'constant', value: 1 },
      },
    ],
    buffers: [],
    folded: [], // never evaluated
    forward(images_BHWC, { parameters }) {
      const rows_BD: tf.Tensor2D = tf.reshape(images_BHWC, [images_BHWC.shape[0], dimension]);
      const embeddings_BD = tf.mul<tf.Tensor2D>(rows_BD, parameters['scale'] as tf.Tensor);
      return { embeddings_BD, features_BD: embeddings_BD };
    },
  };
}
