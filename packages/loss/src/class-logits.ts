import * as tf from '@tensorflow/tfjs-core';
import type { ClassLogits } from './contract.ts';
import { LossInputError } from './errors.ts';
import { checkMatrix } from './inputs.ts';
import { rowCosines, unitRows } from './unit-vectors.ts';

/**
 * [B, D] × [C, D]ᵀ → [B, C].
 *
 * - `cosine`: of embeddings and class weights. Either may have any length; one without a direction (norm below 1e-6) gives
 *   cosines of exactly 0 and gets no gradient.
 * - `inner`: plain products.
 *
 * @throws LossInputError
 */
export const classLogits: { readonly cosine: ClassLogits; readonly inner: ClassLogits } = {
  cosine: (embeddings_BD, weights_CD) => {
    checkSizes(embeddings_BD, weights_CD);
    return tf.tidy(() => rowCosines(unitRows(embeddings_BD).unit_BD, weights_CD));
  },
  inner: (embeddings_BD, weights_CD) => {
    checkSizes(embeddings_BD, weights_CD);
    return tf.matMul(embeddings_BD, weights_CD, false, true);
  },
};

function checkSizes(embeddings_BD: tf.Tensor2D, weights_CD: tf.Tensor2D): void {
  checkMatrix('classLogits', 'embeddings', embeddings_BD);
  checkMatrix('classLogits', 'weights', weights_CD);
  const [dimension, weightDimension] = [embeddings_BD.shape[1], weights_CD.shape[1]];
  if (dimension !== weightDimension) {
    throw new LossInputError(
      'classLogits',
      'weights',
      `must be [classes, ${dimension}] for embeddings of ${dimension} dimensions, got [${weights_CD.shape.join(', ')}]`,
    );
  }
}
