import * as tf from '@tensorflow/tfjs-core';
import { detached, withGradient } from './custom-gradient.ts';
import { positivePart } from './hinge.ts';
import { EXCLUDED } from './log-sum-exp.ts';
import type { Remembered } from './memory.ts';
import { unitRows } from './unit-vectors.ts';

// Shapes: B = samples of the batch, R = partners: the batch and, behind it, the memory where there is one; D = embedding dimension.

export interface BatchCosines {
  readonly cosines_BR: tf.Tensor2D;
  /** Of the batch. */
  readonly directed_B: tf.Tensor1D;
}

export interface BatchGeometry extends BatchCosines {
  /** Euclidean, of the unit vectors or, unnormalised, of the embeddings as they are. */
  readonly distances_BR: tf.Tensor2D;
}

export function batchCosines(embeddings_BD: tf.Tensor2D, memory?: Remembered): BatchCosines {
  const { unit_BD, directed_B } = unitRows(embeddings_BD);
  const unit_RD = memory === undefined ? unit_BD : tf.concat2d([unit_BD, memory.unit_MD], 0);
  return { cosines_BR: tf.matMul(unit_BD, unit_RD, false, true), directed_B };
}

export function batchGeometry(embeddings_BD: tf.Tensor2D, normalize: boolean, memory?: Remembered): BatchGeometry {
  const cosines = batchCosines(embeddings_BD, memory);
  if (normalize) return { ...cosines, distances_BR: root(tf.mul(tf.sub(1, cosines.cosines_BR), 2)) };
  const partners_RD = memory === undefined ? embeddings_BD : tf.concat2d([embeddings_BD, memory.embeddings_MD], 0);
  const products_BR = tf.matMul(embeddings_BD, partners_RD, false, true);
  const squares_B1 = tf.sum(tf.square(embeddings_BD), 1, true);
  const squares_1R = tf.expandDims(tf.sum(tf.square(partners_RD), 1), 0);
  const squared_BR = tf.sub<tf.Tensor2D>(tf.add(squares_B1, squares_1R), tf.mul(products_BR, 2));
  return { ...cosines, distances_BR: root(squared_BR) };
}

/** √x with gradient 0 where x is rounding noise about 0: the distance of equal vectors has no gradient. */
function root(squared_BR: tf.Tensor2D): tf.Tensor2D {
  return withGradient([squared_BR], () => {
    const value = tf.sqrt<tf.Tensor2D>(positivePart(squared_BR));
    return {
      value,
      saved: [value],
      gradient: (dy, [distance]) => {
        const apart_BR = tf.greater(distance!, 1e-6);
        return [tf.where(apart_BR, tf.div(dy, tf.mul(tf.maximum(distance!, 1e-6), 2)), tf.zerosLike(dy))];
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

/** True where a partner is farther from the anchor than the farthest positive, by more than the margin. */
export function pastFarthest(distances_BR: tf.Tensor2D, positive_BR: tf.Tensor2D, margin: number): tf.Tensor2D {
  const farthest_B1 = tf.expandDims(largest(detached(distances_BR), positive_BR), 1);
  return tf.greater(detached(distances_BR), tf.add(farthest_B1, margin));
}
