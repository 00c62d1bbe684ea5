import type { Network } from '@circlet/backbone';
import {
  arcFaceLoss,
  circleLoss,
  classCircleLoss,
  classHead,
  type LossResult,
  normFaceLoss,
  softmaxLoss,
  tripletLoss,
} from '@circlet/loss';
import { batchNormTraining, conv2d, fp32, prelu } from '@circlet/ops';
import { applyOverrides, parseRecipe } from '@circlet/recipe';
import { type Precision, startRuntime, tensorflowEngine, type TensorSpec } from '@circlet/tensorflow';
import { createTrainer } from '@circlet/training';
import '@tensorflow/tfjs'; // the gradients of tfjs's own ops, which tfjs-core alone does not register
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';

// Shapes: B = samples, D = embedding dimension, C = classes.
// In a bf16 step, whatever stands behind the embeddings is float32: bf16's three digits, times γ = 256 in an exponent, would
// be no gradient at all.

const engine = tensorflowEngine(startRuntime({ intraOpThreads: 1 }));
const [B, D, C, PIXELS] = [16, 8, 5, 6];
const labels = Int32Array.from({ length: B }, (_, sample) => sample % C);

type Head = (embeddings_BD: tf.Tensor2D, weights_CD: tf.Tensor2D, labels_B: tf.Tensor1D) => LossResult;

const HEADS: Readonly<Record<string, Head>> = {
  'class-level Circle loss, γ 256': classHead(classCircleLoss({ gamma: 256, margin: 0.25 })),
  'pair-level Circle loss, γ 80': (embeddings_BD, _weights, labels_B) =>
    circleLoss({ gamma: 80, margin: 0.4 })(embeddings_BD, labels_B),
  softmax: classHead(softmaxLoss()),
  NormFace: classHead(normFaceLoss({ gamma: 64 })),
  ArcFace: classHead(arcFaceLoss({ gamma: 64, margin: 0.5 })),
  triplet: (embeddings_BD, _weights, labels_B) => tripletLoss({ margin: 0.3, mining: 'hard' })(embeddings_BD, labels_B),
};

function numbers(size: number, seed: number): Float32Array {
  return Float32Array.from({ length: size }, (_, index) => {
    const x = Math.sin((index + 1) * 12.9898 + seed * 78.233) * 43758.5453;
    return 2 * (x - Math.floor(x)) - 1;
  });
}

const float32 = (...shape: number[]): TensorSpec => ({ shape, dtype: 'float32' });

async function run(
  precision: Precision,
  inputs: Readonly<Record<string, readonly [TensorSpec, Float32Array | Int32Array]>>,
  body: (inputs: Readonly<Record<string, tf.Tensor>>) => Record<string, tf.Tensor>,
): Promise<Readonly<Record<string, readonly number[]>>> {
  using program = engine.compile({
    name: 'head',
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, [spec]]) => [name, spec])),
    variables: {},
    precision,
    ports: false,
    body: (scope) => body(scope.inputs),
  });
  const outputs = await program.run(
    Object.fromEntries(Object.entries(inputs).map(([name, [, values]]) => [name, values])),
  );
  const read = await Promise.all(
    Object.entries(outputs).map(async ([name, tensor]) => [name, [...(await tensor.read())]] as const),
  );
  Object.values(outputs).forEach((tensor) => tensor[Symbol.dispose]());
  return Object.fromEntries(read);
}

/** Loss and gradients of a head alone. */
function headAlone(head: Head) {
  return ({ embeddings, weights, labels }: Readonly<Record<string, tf.Tensor>>): Record<string, tf.Tensor> => {
    const f = (e: tf.Tensor, w: tf.Tensor) =>
      // The weights take part, with a gradient of 0, where the loss is one of pairs.
      tf.add<tf.Scalar>(head(e as tf.Tensor2D, w as tf.Tensor2D, labels as tf.Tensor1D).loss, tf.mul(tf.sum(w), 0));
    const { value, grads } = tf.valueAndGrads(f)([embeddings!, weights!]);
    return { loss: value, embeddingGradient: grads[0]!, weightGradient: grads[1]! };
  };
}

/** A whole step: convolution, batch norm, PReLU, linear layer, then the head inside fp32 or not. */
function step(head: Head, scope: <T>(body: () => T) => T) {
  return (inputs: Readonly<Record<string, tf.Tensor>>): Record<string, tf.Tensor> => {
    let embeddings_BD: tf.Tensor2D | undefined;
    // A zero that the head adds to the embeddings: its gradient is the one that leaves the head for the network.
    const f = (filter: tf.Tensor, linear: tf.Tensor, weights: tf.Tensor, zero: tf.Tensor) => {
      const wide = conv2d(inputs['images'] as tf.Tensor4D, filter as tf.Tensor4D, { stride: 2, padding: 1 });
      const { y } = batchNormTraining(wide, tf.ones([6]), tf.zeros([6]), { epsilon: 1e-5 });
      const flat: tf.Tensor2D = tf.reshape(prelu(y, tf.fill([6], 0.25)), [B, -1]);
      const embeddings = tf.matMul<tf.Tensor2D>(flat, linear as tf.Tensor2D);
      embeddings_BD = tf.keep(tf.clone(embeddings));
      return scope(() =>
        tf.add<tf.Scalar>(
          head(tf.add(embeddings, zero), weights as tf.Tensor2D, inputs['labels'] as tf.Tensor1D).loss,
          tf.mul(tf.sum(weights), 0),
        ),
      );
    };
    const { filter, linear, weights } = inputs;
    const { value, grads } = tf.valueAndGrads(f)([filter!, linear!, weights!, tf.zeros([B, D])]);
    return { loss: value, weightGradient: grads[2]!, embeddingGradient: grads[3]!, embeddings: embeddings_BD! };
  };
}

function difference(actual: readonly number[] | undefined, expected: readonly number[] | undefined): number {
  const scale = Math.max(...(expected ?? []).map(Math.abs), 1e-7);
  return Math.max(...(expected ?? [NaN]).map((value, index) => Math.abs(value - (actual?.[index] ?? NaN)) / scale));
}

const given = {
  images: [float32(B, PIXELS, PIXELS, 3), numbers(B * PIXELS * PIXELS * 3, 1)],
  filter: [float32(3, 3, 3, 6), numbers(3 * 3 * 3 * 6, 2)],
  linear: [float32((PIXELS / 2) ** 2 * 6, D), numbers((PIXELS / 2) ** 2 * 6 * D, 3)],
  weights: [float32(C, D), numbers(D * C, 4)],
  labels: [{ shape: [B], dtype: 'int32' }, labels],
} as const;

describe('in a bf16 step, loss and head gradients are those of the fp32 head on the same embeddings, to 1e-5', () => {
  it.each(Object.entries(HEADS))('%s', async (_name, head) => {
    const low = await run('bf16', given, step(head, fp32));
    const same = { weights: given.weights, labels: given.labels };
    const embeddings = [float32(B, D), Float32Array.from(low['embeddings'] ?? [])] as const;
    const alone = await run('fp32', { embeddings, ...same }, headAlone(head));
    expect(difference(low['loss'], alone['loss'])).toBeLessThan(1e-5);
    expect(difference(low['weightGradient'], alone['weightGradient'])).toBeLessThan(1e-5);
    // Of the pair-level losses, which have no weights, the only one.
    expect(difference(low['embeddingGradient'], alone['embeddingGradient'])).toBeLessThan(1e-5);
    expect(Math.max(...alone['embeddingGradient']!.map(Math.abs))).toBeGreaterThan(1e-4);
    // The embeddings are bf16's: this is no fp32 step in disguise.
    const high = await run('fp32', given, step(head, fp32));
    expect(difference(low['embeddings'], high['embeddings'])).toBeGreaterThan(1e-3);
  });

  it('which the head outside of fp32() misses by far', async () => {
    const head = HEADS['class-level Circle loss, γ 256'] as Head;
    const low = await run(
      'bf16',
      given,
      step(head, (body) => body()),
    );
    const embeddings = [float32(B, D), Float32Array.from(low['embeddings'] ?? [])] as const;
    const alone = await run('fp32', { embeddings, weights: given.weights, labels: given.labels }, headAlone(head));
    expect(difference(low['weightGradient'], alone['weightGradient'])).toBeGreaterThan(1e-3);
    expect(difference(low['embeddingGradient'], alone['embeddingGradient'])).toBeGreaterThan(1e-3);
  });
});

describe('the trainer', () => {
  const recipe = parseRecipe(`
name: head
model: { backbone: iresnet, depth: 18, inputShape: [1, ${D}, 1], embeddingDimension: ${D} }
losses: [{ kind: softmax }]
batch: { global: ${B} }
optimizer: { kind: sgd, learningRate: 1, momentum: 0, weightDecay: 0 }
epochs: 1
`);

  /** Embeddings are the pixels times a parameter, elementwise: the same in both precisions. */
  const pixels: Network = {
    name: 'pixels',
    inputShape: [1, D, 1],
    embeddingDimension: D,
    parameters: [
      { name: 'scale', shape: [D], role: 'weight', initializer: { kind: 'constant', value: 1 }, trainable: true },
    ],
    buffers: [],
    folded: [], // never evaluated
    forward(images_BHWC, { parameters }) {
      const embeddings_BD: tf.Tensor2D = tf.mul(tf.reshape(images_BHWC, [B, D]), parameters['scale'] as tf.Tensor1D);
      return { embeddings_BD, features_BD: embeddings_BD };
    },
  };
  const batch = {
    images: Uint8Array.from(numbers(B * D, 5), (value) => 128 + 120 * value),
    labels,
    items: new Int32Array(B),
  };

  it.each([
    ['class-circle', { kind: 'class-circle', gamma: 256, margin: 0.25 }],
    ['pair-circle', { kind: 'pair-circle', gamma: 80, margin: 0.4 }],
    ['softmax', { kind: 'softmax' }],
    ['arcface', { kind: 'arcface', scale: 64, margin: 0.5 }],
  ])('keeps the head of a bf16 step in fp32: %s', async (_name, loss) => {
    const outcome = async (precision: Precision) => {
      await using trainer = createTrainer({
        engine,
        group: null,
        recipe: applyOverrides(recipe, { precision, losses: [loss] }),
        network: pixels,
        numClasses: C,
        numShards: 1,
        totalSteps: 10,
        stepsPerEpoch: 10,
      });
      const before = await trainer.snapshot();
      const pending = await trainer.gradients([batch]);
      await trainer.apply(pending);
      const after = await trainer.snapshot();
      // With momentum 0 the step is the gradient times the rate.
      const moved = [...after.tensors].flatMap(([name, { values }]) =>
        [...values].map((value, index) => value - (before.tensors.get(name)?.values[index] ?? NaN)),
      );
      return { loss: pending.loss, moved };
    };
    const [low, high] = [await outcome('bf16'), await outcome('fp32')];
    expect(Math.abs(low.loss / high.loss - 1)).toBeLessThan(1e-5);
    expect(difference(low.moved, high.moved)).toBeLessThan(1e-5);
    expect(Math.max(...high.moved.map(Math.abs))).toBeGreaterThan(0);
  });
});
