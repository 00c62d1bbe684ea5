import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './custom-gradient.ts';

// Shapes: B = samples, D = embedding dimension, C = classes.

/**
 * The square of the norm (1e-6) below which a vector has no direction. Dividing by a smaller norm would only blow up rounding
 * noise: libraries that divide by max(norm, 1e-12) or so return gradients of 1e14 for a zero vector.
 */
const SMALLEST_SQUARED_NORM = 1e-12;

export interface UnitRows {
  /** x / ‖x‖; rows without a direction become 0 and get no gradient. */
  readonly unit_BD: tf.Tensor2D;
  /** 1 where the row has a direction, else 0. A row with NaN counts as one, so that the loss shows it. */
  readonly directed_B: tf.Tensor1D;
}

export function unitRows(x_BD: tf.Tensor2D): UnitRows {
  const { inverse: inverse_B1, directed: directed_B1 } = inverseNorms(x_BD);
  const unit_BD = withGradient([x_BD], () => {
    const value = tf.mul<tf.Tensor2D>(x_BD, inverse_B1);
    return {
      value,
      saved: [value, inverse_B1],
      // The part of the gradient along x cannot change the direction.
      gradient: (dy, [unit, inverse]) => [
        tf.mul(inverse!, tf.sub(dy, tf.mul(unit!, tf.sum(tf.mul(dy, unit!), 1, true)))),
      ],
    };
  });
  return { unit_BD, directed_B: tf.squeeze(directed_B1, [1]) };
}

/** `directed_B` of `unitRows`, alone. */
export function directedRows(x_BD: tf.Tensor2D): tf.Tensor1D {
  return tf.squeeze(inverseNorms(x_BD).directed, [1]);
}

/**
 * Cosines of unit rows to the rows of `weights_CD`.
 *
 * The weights are not normalised themselves: scaling the products costs [B, C] instead of [C, D], and the gradient of the norm
 * is the column sum of dy · cosine.
 */
export function rowCosines(unit_BD: tf.Tensor2D, weights_CD: tf.Tensor2D): tf.Tensor2D {
  const inverse_C = tf.squeeze<tf.Tensor1D>(inverseNorms(weights_CD).inverse, [1]);
  return withGradient([unit_BD, weights_CD], () => {
    const value = tf.mul<tf.Tensor2D>(tf.matMul(unit_BD, weights_CD, false, true), inverse_C);
    return {
      value,
      saved: [unit_BD, weights_CD, inverse_C, value],
      gradient: (dy, [unit, weights, inverse, cosines]) => {
        const scaled_BC = tf.mul(dy, inverse!);
        const along_C1 = tf.expandDims(tf.mul(tf.sum(tf.mul(dy, cosines!), 0), tf.square(inverse!)), 1);
        return [
          tf.matMul(scaled_BC, weights!),
          tf.sub(tf.matMul(scaled_BC, unit!, true, false), tf.mul(weights!, along_C1)),
        ];
      },
    };
  });
}

function inverseNorms(x: tf.Tensor2D): { inverse: tf.Tensor2D; directed: tf.Tensor2D } {
  // Constants for the gradient, and computed where tfjs records nothing: a comparison on the path from x to the loss has no
  // gradient function, which tfjs refuses even if the gradient is not used.
  const constant = (compute: (squared: tf.Tensor2D, none: tf.Tensor2D) => tf.Tensor2D): tf.Tensor2D =>
    withGradient([x], () => {
      const squared = tf.sum<tf.Tensor2D>(tf.square(x), 1, true);
      const none = tf.cast<tf.Tensor2D>(tf.less(squared, SMALLEST_SQUARED_NORM), 'float32');
      return { value: compute(squared, none), saved: [x], gradient: (_dy, [input]) => [tf.zerosLike(input!)] };
    });
  return {
    inverse: constant((squared, none) => tf.mul(tf.rsqrt(tf.add(squared, none)), tf.sub(1, none))),
    directed: constant((_squared, none) => tf.sub(1, none)),
  };
}
