import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '@tensorflow/tfjs'; // the cpu backend
import { bnInception, type ForwardContext, iresnet, mgn, type Network, resnet50 } from '@circlet/backbone';
import type { TensorMap } from '@circlet/training/checkpoint';
import { loadGraphModel } from '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import * as ort from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportNetwork } from '../src/index.ts';
import { foldBatchNorms } from '../src/graph/fold-batch-norms.ts';
import { inOrder } from '../src/graph/graph.ts';
import { recordNetwork } from '../src/graph/record-network.ts';
import { encodeOnnx } from '../src/onnx/write-onnx.ts';
import { pattern, plausibleTensors } from './support/values.ts';

beforeAll(async () => {
  tf.env().set('PROD', true); // no advice to install another backend
  await tf.setBackend('cpu');
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
});

const folder = mkdtempSync(join(tmpdir(), 'circlet-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BATCH = 3;

const networks: readonly (readonly [string, Network, number])[] = [
  ['iresnet18', iresnet({ depth: 18, widthMultiplier: 0.125, embeddingDimension: 16, inputShape: [32, 16, 3] }), 8],
  ['resnet50 for re-ID', resnet50({ widthMultiplier: 0.125, inputShape: [64, 32, 3] }), 1],
  [
    'resnet50 for retrieval',
    resnet50({ widthMultiplier: 0.125, inputShape: [32, 32, 1], lastStride: 2, bnNeck: false, embeddingDimension: 24, pooling: 'gem-learned' }),
    0,
  ],
  ['bn-inception', bnInception({ widthMultiplier: 0.125, inputShape: [64, 35, 3], embeddingDimension: 24 }), 0],
  ['mgn', mgn({ widthMultiplier: 0.125, inputShape: [96, 32, 3], embeddingDimension: 32 }), 8],
]; // prettier-ignore

function embed(network: Network, tensors: TensorMap, images: Float32Array): Float32Array {
  return tf.tidy(() => {
    const given = (specs: readonly { readonly name: string; readonly shape: readonly number[] }[]) =>
      Object.fromEntries(
        specs.map(({ name, shape }) => [name, tf.tensor(tensors.get(name)?.values as Float32Array, [...shape])]),
      );
    const context: ForwardContext = {
      parameters: given(network.parameters),
      buffers: given(network.buffers),
      training: false,
      batchNorm: 'per-shard',
    };
    const images_BHWC = tf.tensor4d(images, [BATCH, ...network.inputShape] as [number, number, number, number]);
    return network.forward(images_BHWC, context).embeddings_BD.dataSync<'float32'>().slice();
  });
}

/** BHWC to BCHW. */
function channelsFirst(images: Float32Array, [h, w, c]: readonly [number, number, number]): Float32Array {
  return Float32Array.from(images, (_, i) => {
    const [x, y, channel, image] = [i % w, Math.floor(i / w) % h, Math.floor(i / (w * h)) % c, Math.floor(i / (w * h * c))]; // prettier-ignore
    return images[((image * h + y) * w + x) * c + channel] as number;
  });
}

describe.each(networks)('%s', (_, network, numNorms) => {
  const tensors = plausibleTensors(network);
  const images = pattern(99, BATCH * network.inputShape.reduce((a, b) => a * b, 1));

  it.each([false, true])('gives the same embeddings in ONNX Runtime, norms folded: %s', async (isFolded) => {
    const recorded = await recordNetwork(network, tensors);
    const graph = isFolded ? foldBatchNorms(recorded) : recorded;
    const norms = inOrder(graph).filter((value) => value.kind === 'computed' && value.op.kind === 'batchNorm');
    expect(norms).toHaveLength(isFolded ? numNorms : network.buffers.length / 2);
    const bytes = encodeOnnx(graph, { version: '0.1.0', metadata: { 'circlet.mean': '127.5' } });
    const session = await ort.InferenceSession.create(bytes);
    try {
      const [h, w, c] = network.inputShape;
      const given = new ort.Tensor('float32', channelsFirst(images, network.inputShape), [BATCH, c, h, w]);
      const { embeddings } = await session.run({ images: given });
      expect(embeddings?.dims).toEqual([BATCH, network.embeddingDimension]);
      expectNear(embeddings?.data as Float32Array, embed(network, tensors, images));
    } finally {
      await session.release();
    }
  });
});

describe.each(networks)('%s', (_, network) => {
  it.each([false, true])('gives the same embeddings as a graph model of tfjs, norms folded: %s', async (isFolded) => {
    const tensors = plausibleTensors(network);
    const images = pattern(98, BATCH * network.inputShape.reduce((a, b) => a * b, 1)); // prettier-ignore
    const options = { format: 'tfjs', fold: isFolded, version: '0.1.0', metadata: {} } as const;
    const path = join(folder, `${network.name}-${network.embeddingDimension}-${isFolded}`);
    await exportNetwork(path, network, tensors, options);
    const model = await loadGraphModel(fromFolder(path));
    const given = tf.tensor4d(images, [BATCH, ...network.inputShape] as [number, number, number, number]);
    const embeddings = model.predict(given) as tf.Tensor;
    expect(embeddings.shape).toEqual([BATCH, network.embeddingDimension]);
    expectNear(embeddings.dataSync<'float32'>(), embed(network, tensors, images));
    tf.dispose([given, embeddings]);
    model.dispose();
  });
});

/** What model.json has, as far as it is needed here. */
interface GraphModelFile {
  readonly modelTopology: object;
  readonly signature: object;
  readonly weightsManifest: [{ readonly paths: string[]; readonly weights: tf.io.WeightsManifestEntry[] }];
}

/** What a browser would fetch. */
function fromFolder(path: string): tf.io.IOHandler {
  return {
    load() {
      const model = JSON.parse(readFileSync(join(path, 'model.json'), 'utf8')) as GraphModelFile;
      const [{ paths, weights }] = model.weightsManifest;
      const data = Buffer.concat(paths.map((file) => readFileSync(join(path, file))));
      const { modelTopology, signature } = model;
      return Promise.resolve({
        modelTopology,
        signature,
        weightSpecs: weights,
        weightData: new Uint8Array(data).buffer,
      });
    },
  };
}

/** To 1e-4 of the largest. */
function expectNear(actual: Float32Array, expected: Float32Array): void {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (actual[i] ?? NaN))), 0);
  expect(scale).toBeGreaterThan(0.1);
  expect(worst).toBeLessThan(1e-4 * scale);
}
