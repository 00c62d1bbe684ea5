import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerMissingGradients } from '../src/index.ts';
import { useBackend } from './support/backends.ts';
import { expectGradient, numbers } from './support/numbers.ts';

describe('gradients that tfjs-core lacks', () => {
  beforeAll(async () => {
    await useBackend('cpu');
    registerMissingGradients();
    registerMissingGradients();
  });

  it.each<[string, (x: tf.Tensor, y: tf.Tensor) => tf.Tensor]>([
    ['topk', (x) => tf.topk(x, 2).values],
    ['gatherND, rows picked twice', (x) => tf.gatherND(x, tf.tensor2d([[0], [2], [0]], [3, 1], 'int32'))],
    ['scatterND', (x) => tf.scatterND(tf.tensor2d([[1], [0], [1], [4]], [4, 1], 'int32'), x, [5, 3])],
    ['flipLeftRight', (x) => tf.image.flipLeftRight(tf.reshape(x, [1, 4, 3, 1]))],
    ['einsum of two', (x, y) => tf.einsum('ij,kj->ik', x, y)],
    ['einsum with a batch label', (x, y) => tf.einsum('ij,ij->i', x, y)],
    ['einsum of one', (x) => tf.einsum('ij->ji', x)],
  ])('%s', (_name, f) => {
    const [x, y] = [numbers([4, 3], 1), numbers([4, 3], 2)];
    if (f.length === 2) {
      expectGradient((a, b) => f(a, b), [x, y]);
    } else {
      expectGradient((a) => f(a, y), [x]);
    }
  });

  it('refuses an einsum it cannot differentiate', () => {
    expect(() => tf.grad((x) => tf.sum(tf.einsum('ij->i', x)))(numbers([3, 3], 1))).toThrow(/Einsum of 'ij->i'/);
  });
});
