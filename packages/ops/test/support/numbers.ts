import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';

/** Reproducible numbers in (−1, 1) without structure, so that no two operands look alike. */
export function numbers(shape: readonly number[], seed: number): tf.Tensor {
  const size = shape.reduce((product, dimension) => product * dimension, 1);
  const values = Float32Array.from({ length: size }, (_, index) => {
    const x = Math.sin((index + 1) * 12.9898 + seed * 78.233) * 43758.5453;
    return 2 * (x - Math.floor(x)) - 1;
  });
  return tf.tensor(values, [...shape]);
}

/** Largest absolute difference, for messages that show how far off a value is. */
export function expectClose(actual: tf.Tensor, expected: tf.Tensor | readonly number[], tolerance: number): void {
  const a = actual.dataSync();
  const b = Array.isArray(expected) ? (expected as number[]) : (expected as tf.Tensor).dataSync();
  expect(a.length).toBe(b.length);
  let worst = 0;
  a.forEach((value, index) => {
    const difference = Math.abs(value - (b[index] as number));
    worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
  });
  expect(worst).toBeLessThanOrEqual(tolerance);
}

/**
 * Compares tfjs's gradient of Σ weights · f(x) with central differences, element by element: independent of every gradient
 * function. independent of the code under test.
 */
export function expectGradient(
  f: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: readonly tf.Tensor[],
  tolerance = 2e-2,
): void {
  const shape = f(...inputs).shape;
  const weights = numbers(shape, 99);
  const scalar = (...values: tf.Tensor[]) => tf.sum<tf.Scalar>(tf.mul(f(...values), weights));
  const gradients = tf.grads((...values: tf.Tensor[]) => scalar(...values))([...inputs]);
  // Wide enough for fp32 (rounding leaves about 1e-3 of error), narrow enough that no value here crosses a kink.
  const step = 2e-3;
  inputs.forEach((input, which) => {
    const values = input.dataSync().slice() as Float32Array;
    const numeric = Array.from(values, (value, index) => {
      const at = (shifted: number) => {
        const copy = values.slice();
        copy[index] = shifted;
        const moved = inputs.map((other, i) => (i === which ? tf.tensor(copy, input.shape) : other));
        return scalar(...moved).dataSync()[0] as number;
      };
      return (at(value + step) - at(value - step)) / (2 * step);
    });
    expectClose(gradients[which] as tf.Tensor, numeric, tolerance);
  });
}
