import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { recomputed, type RecomputingBackend } from '../src/index.ts';

it('is the body itself where no program is traced', async () => {
  await tf.setBackend('cpu');
  const x = tf.tensor1d([1, 2]);
  const gradient = tf.grad((y) => recomputed(() => tf.square(y)))(x);
  expect(await gradient.data()).toEqual(Float32Array.of(2, 4));
});

it('tells the backend the gradient of its result before the gradient of anything inside is computed', async () => {
  await tf.setBackend('cpu');
  const backend = tf.backend() as Partial<RecomputingBackend>;
  const told: string[] = [];
  backend.recomputedScope = (body) => ({
    result: body(),
    begin: (gradient) => void told.push(`gradient ${gradient.dataSync().join()}`),
  });
  const inside = tf.customGrad((...args) => ({
    value: tf.square(args[0] as tf.Tensor),
    gradFunc: (dy: tf.Tensor) => {
      told.push('inside');
      return tf.clone(dy);
    },
  }));
  tf.grad((y) =>
    tf.mul(
      recomputed(() => inside(y)),
      3,
    ),
  )(tf.tensor1d([1, 2]));
  delete backend.recomputedScope;
  expect(told).toEqual(['gradient 3,3', 'inside']);
});
