import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as ops from '../src/index.ts';
import { useBackend } from './support/backends.ts';
import { expectClose, expectGradient, numbers } from './support/numbers.ts';

const t1 = (shape: number, seed: number) => numbers([shape], seed) as tf.Tensor1D;
const t4 = (shape: readonly number[], seed: number) => numbers(shape, seed) as tf.Tensor4D;

describe.each(['cpu', 'wasm'] as const)('on tfjs %s', (backend) => {
  let tensorsBefore = 0;
  beforeEach(async () => {
    await useBackend(backend);
    tf.engine().startScope();
    tensorsBefore = tf.memory().numTensors;
  });
  afterEach(() => tf.engine().endScope());

  it('differentiates every op as finite differences do', () => {
    const rows = numbers([5, 3], 1);
    const images = t4([2, 4, 4, 2], 2);
    const awayFromZero = tf.add(images, tf.mul(tf.sign(images), 0.1));
    const [scale, offset] = [tf.add(t1(2, 3), 1.5), t1(2, 4)];
    expectGradient(
      (x, s, o) => ops.batchNormTraining(x, s as tf.Tensor1D, o as tf.Tensor1D, { epsilon: 1e-3 }).y,
      [images, scale, offset],
      4e-2,
    );
    expectGradient(
      (x, s, o) =>
        ops.batchNormTraining(x, s as tf.Tensor1D, o as tf.Tensor1D, { epsilon: 1e-3, synchronised: true }).y,
      [images, scale, offset],
      4e-2,
    );
    expectGradient(
      (x, s, o) => ops.batchNormTraining(x, s as tf.Tensor1D, o as tf.Tensor1D, { epsilon: 1e-3 }).y,
      [rows, tf.add(t1(3, 3), 1.5), t1(3, 4)],
      4e-2,
    );
    expectGradient(
      (x, s, o) =>
        ops.batchNormInference(x, s as tf.Tensor1D, o as tf.Tensor1D, t1(2, 5), tf.tensor1d([0.5, 2]), {
          epsilon: 1e-3,
        }),
      [images, scale, offset],
    );
    expectGradient((x) => ops.relu(x), [awayFromZero]);
    expectGradient((x, a) => ops.prelu(x, a as tf.Tensor1D), [awayFromZero, t1(2, 6)]);
    expectGradient(
      (x) => ops.softmaxCrossEntropy(x as tf.Tensor2D, tf.tensor1d([0, 2, 1, 1, 0], 'int32'), { labelSmoothing: 0.1 }),
      [rows],
    );
    expectGradient((x) => ops.dropout(x, { rate: 0.4, seed: tf.tensor1d([1, 2], 'int32') }), [images]);
    expectGradient((x) => ops.sumOfSquares(x), [images]);
    expectGradient((x) => ops.allReduce(x), [rows]);
    expectGradient((x) => ops.allGather(x, { counts: [5], rank: 0 }), [rows]);
  });

  it.each([
    { size: 5, filter: 3, stride: 1, padding: 1 },
    { size: 5, filter: 3, stride: 2, padding: 1 },
    { size: 6, filter: 3, stride: 2, padding: 1 },
    { size: 5, filter: 1, stride: 2, padding: 0 },
    { size: 6, filter: 2, stride: 2, padding: 'same' as const },
    { size: 7, filter: 3, stride: 2, padding: 'valid' as const },
    { size: 4, filter: 3, stride: 1, padding: 2 },
  ])('convolves and differentiates: $size cells, filter $filter, stride $stride, padding $padding', (c) => {
    const x = t4([2, c.size, c.size, 2], 1);
    const filter = t4([c.filter, c.filter, 2, 3], 2);
    const y = ops.conv2d(x, filter, { stride: c.stride, padding: c.padding });
    if (typeof c.padding === 'number') {
      expectClose(y, naiveConvolution(x, filter, c.stride, c.padding), 1e-5);
    }
    expectGradient(
      (a, b) => ops.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, { stride: c.stride, padding: c.padding }),
      [x, filter],
    );
  });

  it('normalises to mean 0 and variance 1 and reports the unbiased variance', () => {
    const x = tf.tensor2d([1, 2, 3, 6], [4, 1]);
    const { y, mean, variance } = ops.batchNormTraining(x, tf.tensor1d([1]), tf.tensor1d([0]), { epsilon: 0 });
    expectClose(mean, [3], 1e-6);
    expectClose(variance, [14 / 3], 1e-5);
    expectClose(
      y,
      [-2, -1, 0, 3].map((d) => d / Math.sqrt(3.5)),
      1e-5,
    );
    const shared = ops.batchNormTraining(x, tf.tensor1d([1]), tf.tensor1d([0]), { epsilon: 0, synchronised: true });
    expectClose(shared.variance, [14 / 3], 1e-5);
    expectClose(shared.y, y, 1e-6);
  });

  it('keeps the digits of a small variance beside a large mean', () => {
    const x = tf.tensor2d([1000, 1001, 1002, 1003], [4, 1]);
    for (const synchronised of [false, true]) {
      const { variance } = ops.batchNormTraining(x, tf.tensor1d([1]), tf.tensor1d([0]), {
        epsilon: 1e-5,
        synchronised,
      });
      expectClose(variance, [5 / 3], 1e-4);
    }
  });

  it('pools the maximum; padding never wins, not even over negative values', () => {
    const x = tf.tensor4d([-4, -3, -2, -1], [1, 2, 2, 1]);
    expectClose(ops.maxPool(x, { size: 3, stride: 2, padding: 1 }), [-1], 0);
    expectClose(ops.maxPool(x, { size: 2, stride: 1, padding: 0 }), [-1], 0);
  });

  it('has cross-entropies as the definition gives them, also for large logits', () => {
    const logits = tf.tensor2d([
      [1, 2, 3],
      [1000, 0, -1000],
    ]);
    const labels = tf.tensor1d([0, 0], 'int32');
    const total = Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3));
    expectClose(ops.softmaxCrossEntropy(logits, labels), [total - 1, 0], 1e-5);
    // ε = 0.3: 0.7 of the weight on the label, 0.1 on each class.
    expectClose(
      ops.softmaxCrossEntropy(logits, labels, { labelSmoothing: 0.3 }),
      [total - (0.8 * 1 + 0.1 * 2 + 0.1 * 3), 0.1 * 1000 + 0.1 * 2000],
      1e-4,
    );
  });

  it('drops the same cells for the same seed and keeps the expectation', () => {
    const x = tf.ones([100, 100]);
    const drop = (low: number, high: number) =>
      ops.dropout(x, { rate: 0.4, seed: tf.tensor1d([low, high], 'int32') }).dataSync();
    const first = drop(7, 1);
    expect(drop(7, 1)).toEqual(first);
    expect(drop(7, 2)).not.toEqual(first);
    expect(drop(8, 1)).not.toEqual(first);
    // 10,000 draws with p = 0.6: four standard deviations are 196.
    const kept = first.filter((value) => value !== 0);
    expect(Math.abs(kept.length - 6000)).toBeLessThan(196);
    expect(new Set(kept)).toEqual(new Set([Math.fround(1 / 0.6)]));
    expect(ops.dropout(x, { rate: 0, seed: tf.tensor1d([0, 0], 'int32') })).toBe(x);
  });

  it('draws what TensorFlow draws', () => {
    // tf.random.stateless_uniform([5], seed) of TensorFlow 2.21; dropout keeps what is at least the rate.
    const recorded = [
      [
        [1, 2],
        [0.8440604209899902, 0.19204533100128174, 0.9962232112884521, 0.16038739681243896, 0.27199018001556396],
      ],
      [
        [-5, 7],
        [0.04674673080444336, 0.2690720558166504, 0.6340388059616089, 0.6937028169631958, 0.9859296083450317],
      ],
      [
        [2147483647, -2147483648],
        [0.029565095901489258, 0.8815397024154663, 0.09603333473205566, 0.36908483505249023, 0.05799567699432373],
      ],
    ] as const;
    for (const [seed, uniform] of recorded) {
      for (const [index, value] of uniform.entries()) {
        const kept = (rate: number) =>
          ops.dropout(tf.ones([5]), { rate, seed: tf.tensor1d([...seed], 'int32') }).dataSync()[index] !== 0;
        expect(kept(value - 2 ** -23), `${index} of seed ${seed.join()}`).toBe(true);
        expect(kept(value + 2 ** -23), `${index} of seed ${seed.join()}`).toBe(false);
      }
    }
  });

  it('stops the gradient on one path only', () => {
    const x = tf.tensor1d([1, 2, 3]);
    const gradient = tf.grad((value) => tf.sum(tf.mul(value, ops.stopGradient(value))))(x);
    expectClose(gradient, [1, 2, 3], 0);
    expect(() => tf.grad((value) => tf.sum(ops.stopGradient(value)))(x)).toThrow(/Cannot compute gradient/);
  });

  it('leaves a group of one as it is', () => {
    const [a, b] = [numbers([2, 3], 1), numbers([4], 2)];
    const reduced = ops.allReduceBucket([a, b], { name: 'bucket0' });
    expectClose(reduced[0] as tf.Tensor, a, 0);
    expectClose(reduced[1] as tf.Tensor, b, 0);
    expect(reduced.map((tensor) => tensor.shape)).toEqual([[2, 3], [4]]);
    expectClose(
      ops.fp32(() => tf.add(a, 1)),
      tf.add(a, 1),
      0,
    );
  });

  it('leaves no tensor behind', () => {
    tf.tidy(() => {
      const images = t4([2, 4, 4, 2], 2);
      const { y } = ops.batchNormTraining(images, t1(2, 3), t1(2, 4), { epsilon: 1e-3, synchronised: true });
      ops.prelu(ops.dropout(y, { rate: 0.5, seed: tf.tensor1d([1, 2], 'int32') }), t1(2, 6));
    });
    expect(tf.memory().numTensors).toBe(tensorsBefore);
    const inputs = [t4([2, 4, 4, 2], 2), t1(2, 6)] as const;
    const before = tf.memory().numTensors;
    ops.prelu(...inputs).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('refuses', () => {
  beforeEach(() => useBackend('cpu'));

  it.each([
    [
      'a batch norm of one value per channel',
      () => ops.batchNormTraining(numbers([1, 1, 1, 3], 1), t1(3, 1), t1(3, 2), { epsilon: 1e-5 }),
      /at least 2 values per channel/,
    ],
    [
      'a batch norm of rank 3',
      () => ops.batchNormTraining(numbers([1, 2, 3], 1), t1(3, 1), t1(3, 2), { epsilon: 1e-5 }),
      /rank 2 or 4/,
    ],
    [
      'negative padding',
      () => ops.conv2d(t4([1, 3, 3, 1], 1), t4([3, 3, 1, 1], 2), { stride: 1, padding: -1 }),
      /padding/,
    ],
    ['a stride of 0', () => ops.conv2d(t4([1, 3, 3, 1], 1), t4([3, 3, 1, 1], 2), { stride: 0, padding: 1 }), /stride/],
    [
      'pooling of padding alone',
      () => ops.maxPool(t4([1, 3, 3, 1], 1), { size: 2, stride: 1, padding: 2 }),
      /half the size/,
    ],
    ['a dropout rate of 1', () => ops.dropout(t1(3, 1), { rate: 1, seed: tf.tensor1d([0, 0], 'int32') }), /below 1/],
    [
      'label smoothing of 1',
      () =>
        ops.softmaxCrossEntropy(numbers([2, 3], 1) as tf.Tensor2D, tf.tensor1d([0, 1], 'int32'), { labelSmoothing: 1 }),
      /smoothing/,
    ],
    [
      'labels of another length',
      () => ops.softmaxCrossEntropy(numbers([2, 3], 1) as tf.Tensor2D, tf.tensor1d([0], 'int32')),
      /labels/,
    ],
    [
      'gathering from others without them',
      () => ops.allGather(numbers([2, 3], 1), { counts: [2, 2], rank: 0 }),
      /group of one/,
    ],
  ])('%s', (_what, call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(expect.objectContaining({ code: expect.stringMatching(/^CIRCLET_OPS_/) as string }));
  });
});

/** The definition, cell by cell, in double precision. */
function naiveConvolution(x: tf.Tensor4D, filter: tf.Tensor4D, stride: number, padding: number): number[] {
  const [batch, height, width, numIn] = x.shape;
  const [filterHeight, filterWidth, , numOut] = filter.shape;
  const [xs, fs] = [x.dataSync(), filter.dataSync()];
  const outHeight = Math.floor((height + 2 * padding - filterHeight) / stride) + 1;
  const outWidth = Math.floor((width + 2 * padding - filterWidth) / stride) + 1;
  const result: number[] = [];
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < outHeight; i++)
      for (let j = 0; j < outWidth; j++)
        for (let o = 0; o < numOut; o++) {
          let sum = 0;
          for (let h = 0; h < filterHeight; h++)
            for (let w = 0; w < filterWidth; w++)
              for (let c = 0; c < numIn; c++) {
                const [row, column] = [i * stride + h - padding, j * stride + w - padding];
                if (row >= 0 && row < height && column >= 0 && column < width) {
                  const value = xs[((b * height + row) * width + column) * numIn + c] as number;
                  sum += value * (fs[((h * filterWidth + w) * numIn + c) * numOut + o] as number);
                }
              }
          result.push(sum);
        }
  return result;
}
