import * as tf from '@tensorflow/tfjs-core';
import { withGradient } from './custom-gradient.ts';
import { positivePart } from './hinge.ts';
import { EXCLUDED } from './log-sum-exp.ts';
import { unitRows } from './unit-vectors.ts';

// Shapes: B = samples of the batch, D = embedding dimension.

export interface BatchGeometry {
  readonly cosines_BB: tf.Tensor2D;
  /** Euclidean, of the unit vectors or, unnormalised, of the embeddings as they are. */
  readonly distances_BB: tf.Tensor2D;
  readonly directed_B: tf.Tensor1D;
}

export function batchGeometry(embeddings_BD: tf.Tensor2D, normalize: boolean): BatchGeometry {
  const { unit_BD, directed_B } = unitRows(embeddings_BD);
  const cosines_BB = tf.matMul<tf.Tensor2D>(unit_BD, unit_BD, false, true);
  if (normalize) {
    return { cosines_BB, distances_BB: root(tf.mul(tf.sub(1, cosines_BB), 2)), directed_B };
  }
  const products_BB = tf.matMul(embeddings_BD, embeddings_BD, false, true);
  const squares_B1 = tf.sum(tf.square(embeddings_BD), 1, true);
  const squared_BB = tf.sub<tf.Tensor2D>(tf.add(squares_B1, tf.transpose(squares_B1)), tf.mul(products_BB, 2));
  return { cosines_BB, distances_BB: root(squared_BB), directed_B };
}

/** √x with gradient 0 where x is rounding noise about 0: the distance of equal vectors has no gradient. */
function root(squared_BB: tf.Tensor2D): tf.Tensor2D {
  return withGradient([squared_BB], () => {
    const value = tf.sqrt<tf.Tensor2D>(positivePart(squared_BB));
    return {
      value,
      saved: [value],
      gradient: (dy, [distance]) => {
        const apart_BB = tf.greater(distance!, 1e-6);
        return [tf.where(apart_BB, tf.div(dy, tf.mul(tf.maximum(distance!, 1e-6), 2)), tf.zerosLike(dy))];
      },
    };
  });
}

/** The largest entry of each row (last axis) among those with mask 1; ties share the gradient. Rows without any: −1e30. */
export function largest(x: tf.Tensor, mask: tf.Tensor): tf.Tensor {
  return withGradient([x], () => {
    const kept = tf.sub(x, tf.mul(tf.sub(1, mask), EXCLUDED));
    const value = tf.max(kept, -1);
    const chosen = tf.mul(tf.cast(tf.equal(kept, tf.expandDims(value, -1)), 'float32'), mask);
    return {
      value,
      saved: [chosen],
      gradient: (dy, [picked]) => {
        const numPicked = tf.maximum(tf.sum(picked!, -1, true), 1);
        return [tf.mul(picked!, tf.div(tf.expandDims(dy, -1), numPicked))];
      },
    };
  });
}

/** The smallest entry of each row among those with mask 1. Rows without any: 1e30. */
export function smallest(x: tf.Tensor, mask: tf.Tensor): tf.Tensor {
  return tf.neg(largest(tf.neg(x), mask));
}
