import * as tf from '@tensorflow/tfjs-core';
import type { LossResult } from '../../src/index.ts';

export type Loss = (x: tf.Tensor2D, labels: tf.Tensor1D) => LossResult;

export const int32 = (labels: readonly number[]): tf.Tensor1D => tf.tensor1d([...labels], 'int32');

export const float2D = (rows: readonly (readonly number[])[]): tf.Tensor2D => tf.tensor2d(rows.map((row) => [...row]));

/** Everything a loss gives, on the host, with the gradient of the loss by the matrix. */
export function evaluate(loss: Loss, rows: readonly (readonly number[])[], labels: readonly number[]) {
  return tf.tidy(() => {
    const [x, y] = [float2D(rows), int32(labels)];
    const result = loss(x, y);
    const gradient = tf.grad((z) => loss(z as tf.Tensor2D, y).loss)(x);
    const statistics = Object.fromEntries(
      Object.entries(result.statistics).map(([name, scalar]) => [name, (scalar as tf.Scalar).dataSync()[0]!]),
    );
    return {
      loss: result.loss.dataSync()[0]!,
      losses: [...result.losses_B.dataSync()],
      valid: [...result.valid_B.dataSync()],
      gradient: [...gradient.dataSync()],
      statistics,
    };
  });
}

/** The largest deviation, as a share of the largest expected number. */
export function deviation(actual: readonly number[], expected: readonly number[]): number {
  const scale = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, k) => Math.abs(value - actual[k]!))) / scale;
}

/** Reproducible, normally distributed, and in float32 already, so that both precisions start from the same numbers. */
export function gaussianRows(numRows: number, dimension: number, seed: number): number[][] {
  return tf.tidy(() => tf.randomNormal<tf.Rank.R2>([numRows, dimension], 0, 1, 'float32', seed).arraySync());
}
