import * as ops from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import type { ProgramScope } from '../src/engine.ts';
import { numbers, testEngine } from './support/engine.ts';

// Programs that a trace must refuse. Each names the op (or tfjs function) and this file with the line.

const engine = testEngine();
const weights = tf.variable(tf.tensor1d([1, 2, 3]), true, 'weights');

type Body = (scope: ProgramScope) => unknown;

const REFUSED: readonly (readonly [what: string, code: string, named: RegExp, body: Body])[] = [
  ['dataSync', 'VALUE', /reads a value/, ({ inputs: { x } }) => tf.scalar(x!.dataSync()[0] ?? 0)],
  ['arraySync', 'VALUE', /reads a value/, ({ inputs: { x } }) => tf.tensor(x!.arraySync() as number[])],
  [
    'control flow on a value',
    'VALUE',
    /reads a value/,
    ({ inputs: { x } }) => (tf.all(tf.greater(x!, 0)).dataSync()[0] === 1 ? x : tf.neg(x!)),
  ],
  [
    'a read whose error the body swallows',
    'VALUE',
    /reads a value/,
    ({ inputs: { x } }) => {
      try {
        x!.dataSync();
      } catch {
        // As a careless user might.
      }
      return x;
    },
  ],
  [
    'data(), which nobody awaits',
    'VALUE',
    /reads a value/,
    ({ inputs: { x } }) => {
      void x!.data();
      return x;
    },
  ],
  [
    'an asynchronous mask',
    'VALUE',
    /in tf\.whereAsync/,
    ({ inputs: { x } }) => {
      void tf.whereAsync(tf.greater(x!, 0));
      return x;
    },
  ],
  [
    'a shape that depends on values',
    'VALUE',
    /shape depends on values \(in Unique/,
    ({ inputs: { x } }) => tf.unique(x!).values,
  ],
  [
    'an asynchronous body',
    'PROGRAM',
    /synchronous body, got a promise/,
    async ({ inputs: { x } }) => Promise.resolve(x),
  ],
  ['dropout', 'RANDOM', /in tf\.dropout/, ({ inputs: { x } }) => tf.dropout(x!, 0.5)],
  [
    'dropout with a seed in JavaScript',
    'RANDOM',
    /in tf\.dropout/,
    ({ inputs: { x } }) => tf.dropout(x!, 0.5, undefined, 7),
  ],
  ['randomNormal', 'RANDOM', /in tf\.randomNormal/, ({ inputs: { x } }) => tf.add(x!, tf.randomNormal([3]))],
  ['randomUniform', 'RANDOM', /in tf\.randomUniform/, ({ inputs: { x } }) => tf.add(x!, tf.randomUniform([3]))],
  [
    'multinomial',
    'RANDOM',
    /in tf\.multinomial/,
    ({ inputs: { x } }) => tf.cast(tf.multinomial(x as tf.Tensor1D, 3), 'float32'),
  ],
  ['Math.random', 'RANDOM', /in Math\.random/, ({ inputs: { x } }) => tf.mul(x!, Math.random())],
  [
    'data as a constant',
    'CONSTANT',
    /shape \[1, 16385\], 65540 bytes \(in BatchMatMul/,
    ({ inputs: { x } }) =>
      tf.matMul(tf.slice(x!, 0, [1]).reshape([1, 1]), tf.tensor2d(numbers(16_385, 1), [1, 16_385])),
  ],
  [
    'tf.train',
    'ASSIGN',
    /in tf\.train's SGDOptimizer/,
    ({ inputs: { x } }) => tf.train.sgd(0.1).minimize(() => tf.sum(tf.mul(weights, x!)), true),
  ],
  [
    'Variable.assign',
    'ASSIGN',
    /'weights'/,
    ({ inputs: { x } }) => {
      weights.assign(x as tf.Tensor1D);
      return x;
    },
  ],
  [
    'the gradient of stridedSlice',
    'GRADIENT',
    /StridedSlice/,
    ({ inputs: { x } }) => tf.grad((value) => tf.sum(tf.stridedSlice(value, [0], [3], [2])))(x!),
  ],
  [
    'an unused parameter',
    'UNUSED',
    /does not depend on unused,/,
    ({ inputs: { x, unused } }) => tf.grads((a, _b) => tf.sum(tf.square(a!)))([x!, unused!])[0],
  ],
  [
    'a parameter whose path is cut',
    'UNUSED',
    /does not depend on x,/,
    ({ inputs: { x, unused } }) => tf.grads((a, b) => tf.sum(tf.mul(ops.stopGradient(a!), b!)))([x!, unused!])[0],
  ],
];

it.each(REFUSED)('refuses %s', (_what, code, named, body) => {
  const problem = attempt(body);
  expect(problem).toMatchObject({
    code: code === 'PROGRAM' ? 'CIRCLET_TENSORFLOW_PROGRAM' : `CIRCLET_TENSORFLOW_TRACE_${code}`,
    message: expect.stringMatching(named) as string,
  });
  if (code !== 'PROGRAM') {
    expect(problem?.message).toMatch(/traps-refused\.test\.ts:\d+:\d+\)/);
  }
});

it('leaves tfjs as it was', () => {
  REFUSED.forEach(([, , , body]) => attempt(body));
  expect(tf.randomNormal([2]).size).toBe(2);
  weights.assign(tf.tensor1d([4, 5, 6]));
  expect(Math.random()).toBeLessThan(1);
  expect(tf.engine().backendName).not.toBe('');
  const [gradient] = tf.grads((a, b) => tf.sum(tf.mul(a!, b!)))([tf.scalar(2), tf.scalar(3)]);
  expect(gradient?.dataSync()[0]).toBe(3);
});

it('refuses a tensor of another trace', () => {
  let smuggled: tf.Tensor | undefined;
  const body: Body = ({ inputs: { x } }) => {
    smuggled ??= tf.keep(tf.neg(x!));
    return tf.add(x!, smuggled);
  };
  expect(attempt(body)).toBeUndefined();
  expect(attempt(body)?.message).toMatch(/tensor of another trace/);
});

let programs = 0;

/** What compiling says. */
function attempt(body: Body): Error | undefined {
  const shape = [3];
  try {
    engine
      .compile({
        name: `refused${programs++}`,
        inputs: { x: { shape, dtype: 'float32' }, unused: { shape, dtype: 'float32' } },
        variables: {},
        precision: 'fp32',
        ports: false,
        body: (scope) => {
          const y = body(scope) as tf.Tensor;
          return y instanceof Promise ? (y as never) : { y };
        },
      })
      [Symbol.dispose]();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
