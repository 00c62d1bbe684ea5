import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { bnInception, initialBuffers, initialParameters, iresnet, type Network, resnet50 } from '../src/index.ts';
import { pattern } from './support/pattern.ts';

beforeAll(async () => {
  tf.env().set('PROD', true);
  await tf.setBackend('cpu');
});

const SMALL = { depth: 18, inputShape: [16, 16, 3], widthMultiplier: 0.25, embeddingDimension: 16 } as const;

function tensorsOf(network: Network): Record<string, tf.Tensor> {
  const values = new Map([...initialParameters(network, 3), ...initialBuffers(network)]);
  return Object.fromEntries(
    [...network.parameters, ...network.buffers].map(({ name, shape }) => [
      name,
      tf.tensor(values.get(name) as Float32Array, [...shape]),
    ]),
  );
}

function embed(network: Network, tensors: Record<string, tf.Tensor>, folded: boolean): Float32Array {
  const [height, width, channels] = network.inputShape;
  const images = tf.tensor4d(pattern(7, 2 * height * width * channels), [2, height, width, channels]);
  const given = folded
    ? Object.fromEntries(network.folded.map(({ name, value }) => [name, value((n) => tensors[n] as tf.Tensor)]))
    : tensors;
  const context = { parameters: given, buffers: given, folded, training: false, batchNorm: 'per-shard' } as const;
  return network.forward(images, context).embeddings_BD.dataSync<'float32'>();
}

it('holds for slopes of every kind: below 0, between 0 and 1, 1, and above 1', () => {
  const network = iresnet(SMALL);
  const tensors = tensorsOf(network);
  for (const { name, shape, role } of network.parameters) {
    if (role !== 'prelu') continue;
    const slopes = [-0.5, 0, 0.25, 1, 1.5, 3];
    tensors[name] = tf.tensor1d(Array.from({ length: shape[0] ?? 0 }, (_, channel) => slopes[channel % 6] as number));
  }
  const plain = embed(network, tensors, false);
  const folded = embed(network, tensors, true);
  const scale = Math.max(...plain.map(Math.abs));
  folded.forEach((value, index) => expect(Math.abs(value - (plain[index] ?? NaN))).toBeLessThan(2e-5 * scale));
});

it('leaves in IResNet the norm before each padded convolution, and in ResNet50 the neck', () => {
  const norms = (network: Network) =>
    network.folded.filter(({ name }) => name.endsWith('.running_var')).map(({ name }) => name.slice(0, -12));
  const inBlocks = [1, 2, 3, 4].flatMap((stage) => [0, 1].map((block) => `layer${stage}.${block}.bn1`));
  expect(norms(iresnet(SMALL))).toEqual(inBlocks);
  expect(norms(resnet50())).toEqual(['bottleneck']);
});

it('asks for no tensor twice', () => {
  const names = iresnet({ depth: 100 }).folded.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('folds the bias before a norm in too, and leaves no norm in BN-Inception', () => {
  const network = bnInception({ inputShape: [32, 32, 3], widthMultiplier: 0.0625, embeddingDimension: 8 });
  const tensors = tensorsOf(network);
  for (const { name, shape } of network.parameters) {
    if (name.endsWith('.bias')) tensors[name] = tf.tensor1d(pattern(name.length, shape[0] ?? 0));
  }
  const plain = embed(network, tensors, false);
  const folded = embed(network, tensors, true);
  const scale = Math.max(...plain.map(Math.abs));
  folded.forEach((value, index) => expect(Math.abs(value - (plain[index] ?? NaN))).toBeLessThan(2e-5 * scale));
  expect(network.folded.filter(({ name }) => name.endsWith('.running_var'))).toEqual([]);
});
