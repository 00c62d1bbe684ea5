import type { ClassLevelLoss, PairLevelLoss } from '@circlet/loss';
import type { DeviceTensor, Engine } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';

// Shapes: B = states, each a sample that is compared with its own class weight and with another.

/** What a loss compares where an anchor has one positive and one negative: two cosines between −1 and 1. */
export interface State {
  /** s_p. */
  readonly positive: number;
  /** s_n. */
  readonly negative: number;
}

/** ∂L/∂s_p and ∂L/∂s_n, a value for each state. */
export interface ToyGradients {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** Of a class-level loss on cosines with two classes: one logit is s_p, the other s_n. */
export async function classGradients(
  engine: Engine,
  loss: ClassLevelLoss,
  states: readonly State[],
): Promise<ToyGradients> {
  const numStates = states.length;
  using program = engine.compile({
    name: `gradients of ${loss.name} at ${numStates} states`,
    inputs: { logits_B2: { shape: [numStates, 2], dtype: 'float32' } },
    variables: {},
    precision: 'fp32',
    ports: false,
    body({ inputs: { logits_B2 } }) {
      const labels_B = tf.zeros<tf.Rank.R1>([numStates], 'int32');
      const total = (logits: tf.Tensor): tf.Tensor => tf.sum(loss(logits as tf.Tensor2D, labels_B).losses_B);
      return { gradient: tf.grad(total)(logits_B2!) };
    },
  });
  const logits = Float32Array.from(states.flatMap(({ positive, negative }) => [positive, negative]));
  const values = await gradientOf(await program.run({ logits_B2: logits }));
  return {
    positive: states.map((_, index) => values[2 * index] ?? NaN),
    negative: states.map((_, index) => values[2 * index + 1] ?? NaN),
  };
}

/**
 * Of a pair-level loss, for the first of three samples: the anchor (1, 0, 0), a positive and a negative at these cosines to it, in planes
 * of their own. The gradient is that of the loss with respect to the cosines, through the embeddings that have them.
 */
export async function pairGradients(
  engine: Engine,
  loss: PairLevelLoss,
  states: readonly State[],
): Promise<ToyGradients> {
  using program = engine.compile({
    name: `gradients of ${loss.name}`,
    inputs: { state_2: { shape: [2], dtype: 'float32' } },
    variables: {},
    precision: 'fp32',
    ports: false,
    body({ inputs: { state_2 } }) {
      const anchor_13 = tf.tensor2d([1, 0, 0], [1, 3]);
      const labels_3 = tf.tensor1d([0, 0, 1], 'int32');
      const planes_23 = tf.tensor2d([0, 1, 0, 0, 0, 1], [2, 3]);
      const ofAnchor = (cosines_2: tf.Tensor): tf.Tensor => {
        const cosines_21 = tf.reshape(cosines_2, [2, 1]);
        const sines_21 = tf.sqrt(tf.sub(1, tf.square(cosines_21)));
        const others_23 = tf.add<tf.Tensor2D>(tf.mul(cosines_21, anchor_13), tf.mul(sines_21, planes_23));
        return tf.sum(tf.slice1d(loss(tf.concat2d([anchor_13, others_23], 0), labels_3).losses_B, 0, 1));
      };
      return { gradient: tf.grad(ofAnchor)(state_2!) };
    },
  });
  const positives: number[] = [];
  const negatives: number[] = [];
  for (const { positive, negative } of states) {
    const values = await gradientOf(await program.run({ state_2: Float32Array.of(positive, negative) }));
    positives.push(values[0] ?? NaN);
    negatives.push(values[1] ?? NaN);
  }
  return { positive: positives, negative: negatives };
}

async function gradientOf({ gradient }: Readonly<Record<string, DeviceTensor>>): Promise<Float32Array> {
  using value = gradient!;
  return (await value.read()) as Float32Array;
}
