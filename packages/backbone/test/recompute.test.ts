import '@tensorflow/tfjs-backend-cpu';
import type { RecomputingBackend } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { bnInception, initialBuffers, initialParameters, iresnet, mgn, type Network, resnet50 } from '../src/index.ts';

let numRecomputed = 0;

beforeAll(async () => {
  tf.env().set('PROD', true); // no advice to install another backend
  await tf.setBackend('cpu');
  const backend = tf.backend() as Partial<RecomputingBackend>;
  backend.recomputedScope = (body) => {
    numRecomputed += 1;
    return { result: body(), begin: () => undefined };
  };
});

afterEach(() => (numRecomputed = 0));

function forward(network: Network, training: boolean): void {
  const tensors = (specs: Network['parameters'] | Network['buffers'], values: ReadonlyMap<string, Float32Array>) =>
    Object.fromEntries(specs.map(({ name, shape }) => [name, tf.tensor(values.get(name)!, [...shape])]));
  tf.tidy(() => {
    network.forward(tf.ones([2, ...network.inputShape]), {
      parameters: tensors(network.parameters, initialParameters(network, 1)),
      buffers: tensors(network.buffers, initialBuffers(network)),
      training,
      batchNorm: 'per-shard',
    });
  });
}

const small = { widthMultiplier: 0.0625, embeddingDimension: 4 } as const;

it.each([
  ['IResNet18', iresnet({ ...small, depth: 18, inputShape: [16, 16, 3], recompute: [2, 4] }), 4],
  ['IResNet18 without', iresnet({ ...small, depth: 18, inputShape: [16, 16, 3] }), 0],
  ['ResNet50', resnet50({ ...small, inputShape: [32, 32, 3], recompute: [3] }), 6],
  ['MGN', mgn({ widthMultiplier: 0.0625, embeddingDimension: 8, inputShape: [96, 16, 3], recompute: [4] }), 9],
  ['BN-Inception', bnInception({ ...small, inputShape: [32, 32, 3], recompute: [1, 3] }), 5],
])('every block of the stages that are named is recomputed, in training alone: %s', (_name, network, numBlocks) => {
  forward(network, true);
  expect(numRecomputed).toBe(numBlocks);
  forward(network, false);
  expect(numRecomputed).toBe(numBlocks);
});
