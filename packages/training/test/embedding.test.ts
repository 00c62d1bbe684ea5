import { iresnet, type Network, resnet50 } from '@circlet/backbone';
import { type Engine, tensorflowEngine } from '@circlet/tensorflow';
import type * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { normalise } from '../src/forward.ts';
import { createTrainer, type TrainerState } from '../src/index.ts';
import { testRuntime } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const COUNT = 32;

const networks: readonly (readonly [string, Network])[] = [
  ['IResNet18', iresnet({ depth: 18, inputShape: [16, 16, 3], widthMultiplier: 0.25, embeddingDimension: 16 })],
  ['ResNet50', resnet50({ inputShape: [16, 16, 3], widthMultiplier: 0.125 })],
];

it.each(networks)('of %s with folded batch norms is that of the network as it was trained', async (_name, network) => {
  const engine = tensorflowEngine(testRuntime());
  const images = batchOf({ size: COUNT, numClasses: 4, pixels: 16 * 16 });
  const shared = { losses: [LOSSES['class-circle']], optimizer: { kind: 'sgd', learningRate: 0.01 } };
  const common = { engine, group: null, network, numClasses: 4, numShards: 1, totalSteps: 10, stepsPerEpoch: 5 };
  await using trainer = createTrainer({ ...common, recipe: tinyRecipe({ ...shared, 'batch.global': COUNT }) });
  // Until running statistics, scales and offsets are something else than 0 and 1.
  for (let step = 0; step < 3; step += 1) await trainer.apply(await trainer.gradients([images]));
  const state = await trainer.snapshot();
  const expected = await unfolded(engine, network, state, images.images);
  const size = Math.max(...expected.map(Math.abs));

  const actual = await trainer.embed(images.images, COUNT);
  const worst = Math.max(...actual.map((value, index) => Math.abs(value - (expected[index] ?? NaN))));
  // The same sums, rounded elsewhere, through as many layers.
  expect(worst).toBeLessThan(1e-4 * size);

  const recipe = tinyRecipe({ ...shared, 'batch.global': COUNT, precision: 'bf16' });
  await using low = createTrainer({ ...common, recipe });
  await low.restore(state);
  const rounded = await low.embed(images.images, COUNT);
  const dimension = network.embeddingDimension;
  for (let row = 0; row < COUNT; row += 1) {
    const of = (values: Float32Array): Float32Array => values.subarray(row * dimension, (row + 1) * dimension);
    expect(cosine(of(rounded), of(expected))).toBeGreaterThan(0.99);
  }
});

/** The network in evaluation, each batch norm by itself. */
async function unfolded(
  engine: Engine,
  network: Network,
  { tensors }: TrainerState,
  images: Uint8Array,
): Promise<Float32Array> {
  const variables = Object.fromEntries(
    [...network.parameters, ...network.buffers].map(({ name, shape }) => [
      name,
      engine.createVariable(name, { shape, dtype: 'float32' }, tensors.get(name)?.values as Float32Array),
    ]),
  );
  using program = engine.compile({
    name: 'unfolded',
    precision: 'fp32',
    ports: false,
    inputs: { images: { shape: [COUNT, ...network.inputShape], dtype: 'uint8' } },
    variables,
    body: ({ inputs, variables: values }) => ({
      embeddings: network.forward(normalise(inputs['images'] as tf.Tensor, tinyRecipe().data.normalization), {
        parameters: values,
        buffers: values,
        training: false,
        batchNorm: 'per-shard',
      }).embeddings_BD,
    }),
  });
  const { embeddings } = await program.run({ images });
  return (await embeddings?.read()) as Float32Array;
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array): number => x.reduce((sum, value, i) => sum + value * (y[i] ?? NaN), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
