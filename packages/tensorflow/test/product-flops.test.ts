import * as tf from '@tensorflow/tfjs-core';
import { conv2d } from '@circlet/ops';
import { expect, it } from 'vitest';
import { productFlops } from '../src/compile/product-flops.ts';
import { tensorflowEngine } from '../src/index.ts';
import { testRuntime } from './support/engine.ts';

it.each([
  // Two of each: a multiplication and an addition. 4·4·3 outputs of 3·3·2 weights each, for one image.
  [
    'Conv2D',
    [
      [1, 4, 4, 2],
      [3, 3, 2, 3],
    ],
    [1, 4, 4, 3],
    2 * 48 * 18,
  ],
  ['Conv2DBackpropInput', [[4], [3, 3, 2, 3], [1, 4, 4, 3]], [1, 4, 4, 2], 2 * 48 * 18],
  ['Conv2DBackpropFilter', [[1, 4, 4, 2], [4], [1, 4, 4, 3]], [3, 3, 2, 3], 2 * 48 * 18],
  [
    'MatMul',
    [
      [5, 7],
      [7, 3],
    ],
    [5, 3],
    2 * 5 * 7 * 3,
  ],
  // The first operand transposed.
  [
    'MatMul',
    [
      [7, 5],
      [7, 3],
    ],
    [5, 3],
    2 * 5 * 7 * 3,
  ],
  [
    'BatchMatMulV2',
    [
      [2, 5, 7],
      [2, 7, 3],
    ],
    [2, 5, 3],
    2 * 2 * 5 * 7 * 3,
  ],
  ['Relu', [[5, 7]], [5, 7], 0],
] as const)('counts %s of %j', (op, inputs, output, expected) => {
  expect(productFlops(op, inputs, output)).toBe(expected);
});

it('of a traced step counts forward and backward, but not the gradient of the images', () => {
  const engine = tensorflowEngine(testRuntime());
  const filter = (name: string, shape: number[]) =>
    engine.createVariable(name, { shape, dtype: 'float32' }, new Float32Array(shape.reduce((a, b) => a * b, 1)));
  using first = filter('first', [3, 3, 2, 4]);
  using second = filter('second', [3, 3, 4, 4]);
  using program = engine.compile({
    name: 'flops',
    precision: 'fp32',
    ports: false,
    inputs: { images: { shape: [1, 8, 8, 2], dtype: 'float32' } },
    variables: { first, second },
    body: ({ inputs, variables }) => {
      const loss = (...filters: tf.Tensor[]): tf.Scalar => {
        const [a, b] = filters as [tf.Tensor4D, tf.Tensor4D];
        const x = conv2d(inputs['images'] as tf.Tensor4D, a, { stride: 1, padding: 1 });
        return tf.sum(conv2d(x, b, { stride: 1, padding: 1 }));
      };
      const { grads } = tf.valueAndGrads(loss)([variables['first'] as tf.Tensor, variables['second'] as tf.Tensor]);
      return { first: grads[0] as tf.Tensor, second: grads[1] as tf.Tensor };
    },
  });
  const firstForward = 2 * (64 * 4) * (9 * 2);
  const secondForward = 2 * (64 * 4) * (9 * 4);
  expect(program.flops).toBe(2 * firstForward + 3 * secondForward);
});
