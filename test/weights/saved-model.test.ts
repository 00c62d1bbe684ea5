import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bnInception, iresnet, mgn, type Network, resnet50 } from '@circlet/backbone';
import { locateRuntime, registerTfjsBackend, startRuntime } from '@circlet/tensorflow';
import { exportNetwork } from '@circlet/weights';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSavedModels, type SavedModels } from '../../packages/tensorflow/src/eager/saved-models.ts';
import { tensorflow } from '../../packages/weights/generated/saved_model.js';
import { pattern, plausibleTensors } from '../../packages/weights/test/support/values.ts';

// What TensorFlow makes of a SavedModel that was exported, as TF_LoadSessionFromSavedModel loads it, beside the network's own forward pass.
const folder = mkdtempSync(join(tmpdir(), 'circlet-saved-'));
let models: SavedModels;
let idOf: (tensor: tf.Tensor) => number;
let valuesOf: (id: number) => Float32Array;

beforeAll(async () => {
  const runtime = startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1 });
  const { backend, eager } = registerTfjsBackend(runtime);
  expect(await tf.setBackend('tensorflow')).toBe(true);
  models = createSavedModels(runtime, eager);
  idOf = (tensor) => backend.getInputTensorIds([tensor])[0] as number;
  valuesOf = (id) => eager.tensorDataSync(id) as Float32Array;
});
afterAll(() => rmSync(folder, { recursive: true }));

const BATCH = 3;

const networks: readonly (readonly [string, Network, fold: boolean])[] = [
  ['iresnet18', iresnet({ depth: 18, widthMultiplier: 0.125, embeddingDimension: 16, inputShape: [32, 16, 3] }), false],
  ['resnet50', resnet50({ widthMultiplier: 0.125, inputShape: [64, 32, 3], pooling: 'gem-learned' }), true],
  ['bn-inception', bnInception({ widthMultiplier: 0.125, inputShape: [64, 35, 3], embeddingDimension: 24 }), true],
  ['mgn', mgn({ widthMultiplier: 0.125, inputShape: [96, 32, 3], embeddingDimension: 32 }), true],
];

describe('a SavedModel', () => {
  it.each(networks)('of %s gives the embeddings of the network', async (name, network, fold) => {
    const tensors = plausibleTensors(network);
    const path = join(folder, `${name}-${fold}`);
    await exportNetwork(path, network, tensors, { format: 'savedmodel', fold, version: '0.1.0', metadata: {} });

    const { metaGraphs } = tensorflow.SavedModel.decode(readFileSync(join(path, 'saved_model.pb')));
    const signature = metaGraphs[0]?.signatureDef?.['serving_default'];
    const [input, output] = [signature?.inputs?.['images'], signature?.outputs?.['embeddings']];
    expect(input?.tensorShape?.dim?.map(({ size }) => size)).toEqual([-1, ...network.inputShape]);
    expect(output?.tensorShape?.dim?.map(({ size }) => size)).toEqual([-1, network.embeddingDimension]);

    const images = tf.tensor4d(pattern(5, BATCH * network.inputShape.reduce((a, b) => a * b, 1)), [
      BATCH,
      ...network.inputShape,
    ]);
    const id = models.load(path, 'serve');
    const [embeddings] = models.run(id, [idOf(images)], input?.name ?? '', output?.name ?? '');
    expect(embeddings?.shape).toEqual([BATCH, network.embeddingDimension]);
    const theirs = valuesOf(embeddings?.id ?? -1);
    models.delete(id);

    const ours = forward(network, tensors, images);
    const scale = ours.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(scale).toBeGreaterThan(0.1);
    ours.forEach((value, i) => expect(Math.abs(value - (theirs[i] ?? NaN))).toBeLessThan(1e-4 * scale));
  });
});

function forward(network: Network, tensors: ReturnType<typeof plausibleTensors>, images: tf.Tensor4D): Float32Array {
  const given = (specs: Network['parameters'] | Network['buffers']) =>
    Object.fromEntries(
      specs.map(({ name, shape }) => [name, tf.tensor(tensors.get(name)?.values as Float32Array, [...shape])]),
    );
  return tf.tidy(() =>
    network
      .forward(images, {
        parameters: given(network.parameters),
        buffers: given(network.buffers),
        training: false,
        batchNorm: 'per-shard',
      })
      .embeddings_BD.dataSync<'float32'>()
      .slice(),
  );
}
