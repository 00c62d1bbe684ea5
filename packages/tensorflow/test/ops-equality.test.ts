import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { numbers, runOnce, testEngine } from './support/engine.ts';
import { dumbGroup } from './support/ranks.ts';

// Every op of @circlet/ops in three ways: composed of tfjs's JavaScript kernels (the fallback, held to finite differences in
// packages/ops), by TensorFlow's kernels when called, and compiled. Value and gradient of Σ weights · f(inputs), with weights
// that look like no gradient of anything.

const engine = testEngine();

interface Row {
  readonly op: string;
  /** Shapes of the inputs, of which the gradient is taken. */
  readonly inputs: readonly (readonly number[])[];
  readonly f: (...inputs: tf.Tensor[]) => tf.Tensor;
  /** Of the largest entry. Default ROUNDING. */
  readonly tolerance?: number;
}

/**
 * A float32 has 24 bits: 6e-8. Sums of up to some hundred terms, in another order and with fused multiply-add, lose up to a
 * factor of 20.
 */
const ROUNDING = 1.2e-6;

/** A batch norm divides by the deviation of a few values, 1 / 0.3 here, and subtracts two means of the same size. */
const NORMALISED = 6e-6;

/** Picks and copies have no rounding at all. */
const EXACT = 0;

const epsilon = 1e-3;
const image = [2, 6, 6, 3] as const;
const seed = () => tf.tensor1d([5, -9], 'int32');
const labels = () => tf.tensor1d([0, 3, 1, 1, 2], 'int32');
const positive = (x: tf.Tensor) => tf.add(tf.abs(x), 0.3) as tf.Tensor1D;
const vector = (x: tf.Tensor) => x as tf.Tensor1D;
const index = (values: number[]) => tf.tensor2d(values, [values.length, 1], 'int32');

function norm(shape: readonly number[], which: 'y' | 'mean' | 'variance', synchronised = false): Row {
  const channels = shape.at(-1) as number;
  return {
    op: `batchNormTraining ${which} of rank ${shape.length}${synchronised ? ', synchronised alone' : ''}`,
    inputs: [shape, [channels], [channels]],
    f: (x, scale, offset) => {
      const result = ops.batchNormTraining(x, vector(scale!), vector(offset!), { epsilon, synchronised });
      // Statistics carry no gradient; y beside them does.
      return which === 'y' ? result.y : tf.concat([result[which], tf.reshape(result.y, [-1])]);
    },
    tolerance: NORMALISED,
  };
}

function convolution(size: number, stride: number, padding: number | 'same' | 'valid', pixels = 6): Row {
  return {
    op: `conv2d, filter ${size}, stride ${stride}, padding ${padding}, ${pixels} pixels`,
    inputs: [
      [2, pixels, pixels, 3],
      [size, size, 3, 4],
    ],
    f: (x, filter) => ops.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, { stride, padding }),
  };
}

/** tfjs's own ops with numeric padding, which have kernels of ours. */
function padded(op: string, f: (x: tf.Tensor4D) => tf.Tensor): Row {
  return { op, inputs: [image], f: (x) => f(x as tf.Tensor4D) };
}

const ROWS: readonly Row[] = [
  ...(['y', 'mean', 'variance'] as const).flatMap((which) => [norm(image, which), norm([5, 3], which)]),
  ...(['y', 'mean', 'variance'] as const).map((which) => norm(image, which, true)),
  {
    op: 'batchNormInference of rank 4',
    inputs: [image, [3], [3]],
    f: (x, scale, offset) =>
      ops.batchNormInference(x!, vector(scale!), vector(offset!), tf.tensor1d([0.1, 0, -1]), tf.tensor1d([2, 0.5, 1]), {
        epsilon,
      }),
  },
  {
    op: 'batchNormInference of rank 2',
    inputs: [[5, 3], [3], [3]],
    f: (x, scale, offset) =>
      ops.batchNormInference(
        x!,
        vector(scale!),
        vector(offset!),
        tf.tensor1d([0.1, 0, -1]),
        positive(tf.tensor1d([2, 0.5, 1])),
        { epsilon },
      ),
  },
  { op: 'prelu of rank 4', inputs: [image, [3]], f: (x, alpha) => ops.prelu(x!, vector(alpha!)) },
  { op: 'prelu of rank 2', inputs: [[5, 3], [3]], f: (x, alpha) => ops.prelu(x!, vector(alpha!)) },
  convolution(3, 1, 1),
  convolution(3, 2, 1),
  convolution(3, 2, 1, 7),
  convolution(1, 2, 0),
  convolution(3, 1, 'same'),
  convolution(3, 2, 'same'),
  convolution(3, 2, 'valid', 7),
  convolution(3, 1, 2),
  convolution(2, 2, 1),
  ...[
    { size: 3, stride: 2, padding: 1 },
    { size: 2, stride: 2, padding: 0 },
    { size: 3, stride: 1, padding: 1 },
  ].map((options) => padded(`maxPool ${JSON.stringify(options)}`, (x) => ops.maxPool(x, options))),
  padded('maxPool of negative values, where padding must not win', (x) =>
    ops.maxPool(tf.sub(x, 5), { size: 3, stride: 2, padding: 1 }),
  ),
  padded('tf.avgPool with VALID', (x) => tf.avgPool(x, 3, 2, 'valid')),
  {
    op: 'tf.conv2d with numeric padding',
    inputs: [image, [3, 3, 3, 2]],
    f: (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 2, 1, 'NHWC', 1, 'floor'),
  },
  {
    op: 'softmaxCrossEntropy',
    inputs: [[5, 4]],
    f: (x) => ops.softmaxCrossEntropy(x as tf.Tensor2D, labels()),
  },
  {
    op: 'softmaxCrossEntropy of large logits, smoothed',
    inputs: [[5, 4]],
    f: (x) => ops.softmaxCrossEntropy(tf.mul(x as tf.Tensor2D, 300), labels(), { labelSmoothing: 0.1 }),
  },
  { op: 'dropout', inputs: [image], f: (x) => ops.dropout(x!, { rate: 0.4, seed: seed() }), tolerance: EXACT },
  { op: 'relu', inputs: [image], f: (x) => ops.relu(x!), tolerance: EXACT },
  { op: 'sumOfSquares', inputs: [image], f: (x) => ops.sumOfSquares(x!) },
  {
    op: 'stopGradient',
    inputs: [[5, 3]],
    f: (x) => tf.mul(x!, ops.stopGradient(tf.square(x!))),
  },
  { op: 'fp32', inputs: [[5, 3]], f: (x) => ops.fp32(() => tf.sigmoid(x!)) },
  {
    op: 'recomputed',
    inputs: [[5, 3]],
    // The sine of the square: its gradient needs the square, which is not kept.
    f: (x) => ops.recomputed(() => tf.sin(tf.square(x!))),
  },
  ...[image, [5, 3]].map((shape) => ({
    op: `biasAdd of rank ${shape.length}`,
    inputs: [shape, [3]],
    f: (x?: tf.Tensor, bias?: tf.Tensor) => ops.biasAdd(x!, vector(bias!)),
  })),
  { op: 'allReduce alone', inputs: [[5, 3]], f: (x) => ops.allReduce(x!), tolerance: EXACT },
  { op: 'withSummedGradient alone', inputs: [[5, 3]], f: (x) => ops.withSummedGradient(x!), tolerance: EXACT },
  {
    op: 'allGather alone',
    inputs: [[5, 3]],
    f: (x) => ops.allGather(x!, { counts: [5], rank: 0 }),
    tolerance: EXACT,
  },
  { op: 'topk', inputs: [[5, 4]], f: (x) => tf.topk(x!, 2).values, tolerance: EXACT },
  { op: 'gatherND', inputs: [[5, 3]], f: (x) => tf.gatherND(x!, index([4, 0, 2, 0])) },
  { op: 'scatterND', inputs: [[4, 3]], f: (x) => tf.scatterND(index([1, 0, 1, 4]), x!, [5, 3]) },
  { op: 'flipLeftRight', inputs: [image], f: (x) => tf.image.flipLeftRight(x as tf.Tensor4D), tolerance: EXACT },
  {
    op: 'einsum',
    inputs: [
      [5, 3],
      [4, 3],
    ],
    f: (x, y) => tf.einsum('ij,kj->ik', x!, y!),
  },
  { op: 'gather', inputs: [[5, 3]], f: (x) => tf.gather(x!, tf.tensor1d([4, 0, 4, 1], 'int32')) },
  { op: 'unsortedSegmentSum', inputs: [[5, 3]], f: (x) => tf.unsortedSegmentSum(x!, labels(), 4) },
];

/** The value, then the gradient by each input. */
function valueAndGradients({ f }: Row, inputs: readonly tf.Tensor[]): tf.Tensor[] {
  const value = f(...inputs);
  const weights = tf.tensor(numbers(value.size, 77), value.shape);
  return [value, ...tf.grads((...xs) => tf.sum(tf.mul(f(...xs), weights)))([...inputs])];
}

async function eagerly(backend: 'cpu' | 'tensorflow', row: Row): Promise<number[][]> {
  await tf.setBackend(backend);
  const outputs = tf.tidy(() =>
    valueAndGradients(
      row,
      row.inputs.map((shape, which) => tf.tensor(valuesOf(shape, which), [...shape])),
    ),
  );
  const read = await Promise.all(outputs.map(async (tensor) => [...(await tensor.data())]));
  tf.dispose(outputs);
  return read;
}

async function compiled(row: Row): Promise<number[][]> {
  const inputs = row.inputs.map(
    (shape, which) => [`input${which}`, { shape, values: valuesOf(shape, which) }] as const,
  );
  const read = await runOnce(engine, Object.fromEntries(inputs), (scope) =>
    Object.fromEntries(
      valueAndGradients(
        row,
        inputs.map(([name]) => scope.inputs[name]!),
      ).map((tensor, at) => [`output${at}`, tensor]),
    ),
  );
  return Object.keys(read).map((_, at) => [...read[`output${at}`]!]);
}

const valuesOf = (shape: readonly number[], which: number): Float32Array =>
  numbers(
    shape.reduce((product, size) => product * size, 1),
    which + 1,
  );

/** The largest difference of each output, by the largest entry of the expected one. */
function differences(actual: readonly (readonly number[])[], expected: readonly (readonly number[])[]): number[] {
  expect(actual.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  return expected.map((values, output) => {
    const scale = Math.max(...values.map(Math.abs), 1e-3);
    return Math.max(...values.map((value, at) => Math.abs(value - actual[output]![at]!) / scale));
  });
}

describe('value and gradient agree', () => {
  beforeAll(() => ops.registerMissingGradients());

  it.each(ROWS.map((row) => [row.op, row] as const))('%s', async (_op, row) => {
    const fallback = await eagerly('cpu', row);
    expect(fallback.flat().every(Number.isFinite)).toBe(true);
    for (const [how, values] of [
      ['eager', await eagerly('tensorflow', row)],
      ['compiled', await compiled(row)],
    ] as const) {
      const found = differences(values, fallback);
      expect(Math.max(...found), `${how}: ${found.join(', ')}`).toBeLessThanOrEqual(row.tolerance ?? ROUNDING);
    }
  });

  it('the average over a padded window is over the cells inside the image, in the gradient too', async () => {
    // Left out of the table: the gradient of tfjs's JavaScript kernel divides by the whole window. Here every window of 3 × 3
    // holds the whole image of 2 × 2, so that each cell's gradient is the quarter of what arrives.
    const body = (x: tf.Tensor) =>
      tf.grad((image) =>
        tf.sum(tf.mul(tf.avgPool(image as tf.Tensor4D, 3, 1, 1, 'floor'), tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]))),
      )(x);
    const x = { shape: [1, 2, 2, 1], values: Float32Array.of(5, 6, 7, 8) };
    const { gradient } = await runOnce(engine, { x }, ({ inputs }) => ({ gradient: body(inputs['x']!) }));
    expect([...gradient!]).toEqual([2.5, 2.5, 2.5, 2.5]);
    await tf.setBackend('tensorflow');
    expect([...body(tf.tensor4d([5, 6, 7, 8], [1, 2, 2, 1])).dataSync()]).toEqual([2.5, 2.5, 2.5, 2.5]);
    expect([...tf.avgPool(tf.tensor4d([5, 6, 7, 8], [1, 2, 2, 1]), 3, 1, 1, 'floor').dataSync()]).toEqual([
      6.5, 6.5, 6.5, 6.5,
    ]);
  });

  it('the table has every op of the package', () => {
    const names = ROWS.map(({ op }) => op).join(' ');
    const functions = Object.keys(ops).filter((name) => /^[a-z]/.test(name));
    // A bucket has no gradient: it is for gradients. Nor has a hash, which bit-hash.test.ts compares. The other two register and check.
    const hashes = ['bitHash', 'bitHashMultipliers', 'bitHashOf'];
    const others = ['allReduceBucket', ...hashes, 'registerMissingGradients', 'mustBeGroupOfOne'];
    expect(functions.filter((name) => !names.includes(name)).toSorted()).toEqual(others.toSorted());
  });
});

describe('synchronised batch norm over several ranks is the batch norm of the joined batch', () => {
  // Rows of x and dy on each rank; uneven, because the number of values is summed too.
  it.each([[[3, 3]], [[2, 4]], [[1, 2, 3]]])('with %j images', async (counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const shape = [total, 4, 4, 3];
    const perImage = 4 * 4 * 3;
    const [x, weights] = [valuesOf(shape, 0), valuesOf(shape, 6)];
    const [scale, offset] = [numbers(3, 11), numbers(3, 12)];
    const outputs = (x: tf.Tensor, weights: tf.Tensor, scale: tf.Tensor, offset: tf.Tensor, synchronised: boolean) => {
      const run = (a: tf.Tensor, s: tf.Tensor, o: tf.Tensor) =>
        ops.batchNormTraining(a, vector(s), vector(o), { epsilon, synchronised });
      const { y, mean, variance } = run(x, scale, offset);
      const [dx, dScale, dOffset] = tf.grads((a, s, o) => tf.sum(tf.mul(run(a!, s!, o!).y, weights)))([
        x,
        scale,
        offset,
      ]);
      return { y, mean, variance, dx: dx!, dScale: dScale!, dOffset: dOffset! };
    };

    await tf.setBackend('cpu');
    const joined = outputs(
      tf.tensor(x, shape),
      tf.tensor(weights, shape),
      tf.tensor1d(scale),
      tf.tensor1d(offset),
      false,
    );
    const expected = Object.fromEntries(Object.entries(joined).map(([name, tensor]) => [name, [...tensor.dataSync()]]));

    const groups = dumbGroup(counts.length);
    const begins = counts.map((_, rank) => counts.slice(0, rank).reduce((sum, count) => sum + count, 0));
    const read = await Promise.all(
      counts.map(async (count, rank) => {
        const own = [count, 4, 4, 3];
        const rows = (values: Float32Array) =>
          values.slice(begins[rank]! * perImage, (begins[rank]! + count) * perImage);
        const spec = { shape: own, dtype: 'float32' } as const;
        const perChannel = { shape: [3], dtype: 'float32' } as const;
        using program = engine.compile({
          name: `rank${rank}`,
          inputs: { x: spec, weights: spec, scale: perChannel, offset: perChannel },
          variables: {},
          precision: 'fp32',
          ports: true,
          body: ({ inputs }) => outputs(inputs['x']!, inputs['weights']!, inputs['scale']!, inputs['offset']!, true),
        });
        const results = await program.run(
          { x: rows(x), weights: rows(weights), scale, offset },
          { collectives: groups[rank]! },
        );
        return Object.fromEntries(
          await Promise.all(
            Object.entries(results).map(async ([name, tensor]) => [name, [...(await tensor.read())]] as const),
          ),
        );
      }),
    );

    const all = (name: string) => read.flatMap((values) => values[name]!);
    const summed = (name: string) =>
      read[0]![name]!.map((_, c) => read.reduce((sum, values) => sum + values[name]![c]!, 0));
    const actual = { y: all('y'), dx: all('dx'), dScale: summed('dScale'), dOffset: summed('dOffset') };
    for (const [name, values] of Object.entries(actual)) {
      expect(differences([values], [expected[name]!])[0], name).toBeLessThanOrEqual(NORMALISED);
    }
    for (const values of read) {
      expect(
        differences([values['mean']!, values['variance']!], [expected['mean']!, expected['variance']!]).every(
          (d) => d <= NORMALISED,
        ),
      ).toBe(true);
    }
  });
});
