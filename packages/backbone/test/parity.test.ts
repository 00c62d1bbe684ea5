import '@tensorflow/tfjs'; // the cpu backend and the gradients of tfjs's own ops, which tfjs-core alone does not register
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ForwardContext, type Network } from '../src/index.ts';
import { build, golden, type GoldenCase, goldenValue } from './support/golden.ts';
import { pattern } from './support/pattern.ts';

beforeAll(async () => {
  tf.env().set('PROD', true); // no advice to install another backend
  await tf.setBackend('cpu');
});

/**
 * PyTorch computed in float64, the cpu backend in float32. Some fifty layers, with batch norms over as few as 4 values per
 * channel behind them, leave about 1e-5 relative; 1e-3 of the largest value has two decades to spare and still
 * fails for a wrong epsilon, padding, layout or variance.
 */
const TOLERANCE = 1e-3;
/** PyTorch's own float32 is up to 1.9e-3 away from its float64 here, where a ReLU's input changes sign by rounding. */
const GRADIENT_TOLERANCE = 5e-3;

describe.each(golden.cases.map((one) => [JSON.stringify(one.options), one] as const))('%s', (_, one) => {
  const network = build(one);

  it('has the parameters and running statistics of PyTorch, in its order', () => {
    expect(network.parameters.map(({ name }) => name)).toEqual(Object.keys(one.gradients));
    expect(network.buffers.map(({ name }) => name)).toEqual(Object.keys(one.statistics));
  });

  it('embeds as PyTorch with running statistics', () => {
    tf.tidy(() => {
      const { embeddings_BD } = network.forward(images(one), context(network, one, { training: false }));
      expectClose(embeddings_BD.dataSync(), one.inference.flat());
    });
  });

  it('embeds the same with its batch norms folded', () => {
    tf.tidy(() => {
      const plain = context(network, one, { training: false });
      const expected = network.forward(images(one), plain).embeddings_BD.dataSync();
      const given: Record<string, tf.Tensor | undefined> = { ...plain.parameters, ...plain.buffers };
      const read = new Set<string>();
      const folded = Object.fromEntries(
        network.folded.map(({ name, shape, value }) => {
          const tensor = value((source) => {
            read.add(source);
            return given[source] as tf.Tensor;
          });
          expect(tensor.shape, name).toEqual(shape);
          return [name, tensor];
        }),
      );
      expect([...read].sort()).toEqual(Object.keys(given).sort());
      const forward = { ...plain, parameters: folded, buffers: folded, folded: true };
      const actual = network.forward(images(one), forward).embeddings_BD.dataSync();
      const scale = Math.max(...expected.map(Math.abs));
      const worst = Math.max(...expected.map((value, index) => Math.abs(value - (actual[index] ?? NaN))));
      // The same sums, rounded elsewhere, through twenty layers and more: 1e-6 as a rule.
      expect(worst).toBeLessThan(2e-5 * scale);
    });
  });

  it('gives the embeddings, features and batch statistics of PyTorch while training', () => {
    const statistics = new Map<string, Float32Array>();
    const recordStatistics: ForwardContext['recordStatistics'] = (...both) => {
      for (const { buffer, value } of both) {
        expect(statistics.has(buffer), buffer).toBe(false);
        statistics.set(buffer, Float32Array.from(value.dataSync()));
      }
    };
    tf.tidy(() => {
      const result = network.forward(images(one), { ...context(network, one, { training: true }), recordStatistics });
      expectClose(result.embeddings_BD.dataSync(), one.embeddings.flat());
      expectClose(result.features_BD.dataSync(), one.features.flat());
    });
    expect([...statistics.keys()].sort()).toEqual(Object.keys(one.statistics).sort());
    Object.entries(one.statistics).forEach(([name, expected], index) => {
      const values = statistics.get(name) ?? new Float32Array();
      const weights = pattern(3000 + index, values.length);
      expectNear(dot(values, weights), expected, length(values), name);
    });
  });

  it('has the gradients of PyTorch', () => {
    const names = Object.keys(one.gradients);
    const { value, grads } = tf.valueAndGrads((...tensors: tf.Tensor[]) => {
      const parameters = Object.fromEntries(names.map((name, index) => [name, tensors[index] as tf.Tensor]));
      const forward = context(network, one, { training: true });
      const { embeddings_BD, features_BD } = network.forward(images(one), { ...forward, parameters });
      const weighted = (x: tf.Tensor, key: number) => tf.sum(tf.mul(x, tf.tensor(pattern(key, x.size), x.shape)));
      return tf.add<tf.Scalar>(weighted(embeddings_BD, 1001), weighted(features_BD, 1002));
    })(names.map((name) => context(network, one, { training: true }).parameters[name] as tf.Tensor));
    expectNear(value.dataSync()[0] ?? NaN, one.loss, Math.max(1, Math.abs(one.loss)), 'loss');
    const largest = Math.max(...Object.values(one.gradients).map(([, norm]) => norm));
    names.forEach((name, index) => {
      const [product, norm] = one.gradients[name] ?? [NaN, NaN];
      const values = grads[index]?.dataSync() ?? new Float32Array();
      // A bias before a batch norm has gradient 0 up to rounding, so small ones are held to the largest.
      const scale = Math.max(norm, 1e-3 * largest);
      expectNear(length(values), norm, scale, `${name}, length`, GRADIENT_TOLERANCE);
      expectNear(
        dot(values, pattern(2000 + index, values.length)),
        product,
        scale,
        `${name}, product`,
        GRADIENT_TOLERANCE,
      );
    });
  });
});

function images({ options, batch }: GoldenCase): tf.Tensor4D {
  const shape: [number, number, number, number] = [batch, ...options.inputShape];
  return tf.tensor4d(
    pattern(
      1000,
      shape.reduce((a, b) => a * b, 1),
    ),
    shape,
  );
}

/** The golden parameters; running statistics only where they may be read. */
function context(network: Network, one: GoldenCase, { training }: { training: boolean }): ForwardContext {
  const order = [...Object.keys(one.gradients), ...Object.keys(one.statistics)];
  const tensors = (specs: readonly { name: string; shape: readonly number[] }[]) =>
    Object.fromEntries(
      specs.map(({ name, shape }) => [name, tf.tensor(goldenValue(name, order.indexOf(name), shape), [...shape])]),
    );
  const buffers = training ? {} : tensors(network.buffers);
  return { parameters: tensors(network.parameters), buffers, training, batchNorm: 'per-shard' };
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  const worst = Math.max(...expected.map((value, index) => Math.abs(value - (actual[index] ?? NaN))));
  expect(worst).toBeLessThan(TOLERANCE * scale);
}

function expectNear(actual: number, expected: number, scale: number, what: string, tolerance = TOLERANCE): void {
  expect(Math.abs(actual - expected), `${what}: ${actual} against ${expected}`).toBeLessThan(tolerance * scale);
}

const dot = (a: ArrayLike<number>, b: Float32Array): number => b.reduce((sum, v, i) => sum + v * (a[i] ?? NaN), 0);
const length = (a: ArrayLike<number>): number => Math.sqrt(dot(a, Float32Array.from(a)));
