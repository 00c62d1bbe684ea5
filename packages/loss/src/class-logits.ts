import * as tf from '@tensorflow/tfjs-core';
import type { ClassLogits } from './contract.ts';
import { LossInputError } from './errors.ts';
import { checkMatrix } from './inputs.ts';
import { columnCosines, unitRows } from './unit-vectors.ts';

/**
 * [B, D] × [D, C] → [B, C].
 *
 * - `cosine`: of embeddings and class weights. Either may have any length; one without a direction (norm below 1e-6) gives
 *   cosines of exactly 0 and gets no gradient.
 * - `inner`: plain products.
 *
 * @throws LossInputError
 */
export const classLogits: { readonly cosine: ClassLogits; readonly inner: ClassLogits } = {
  cosine: (embeddings_BD, weights_DC) => {
    checkSizes(embeddings_BD, weights_DC);
    return tf.tidy(() => columnCosines(unitRows(embeddings_BD).unit_BD, weights_DC));
  },
  inner: (embeddings_BD, weights_DC) => {
    checkSizes(embeddings_BD, weights_DC);
    return tf.matMul(embeddings_BD, weights_DC);
  },
};

function checkSizes(embeddings_BD: tf.Tensor2D, weights_DC: tf.Tensor2D): void {
  checkMatrix('classLogits', 'embeddings', embeddings_BD);
  checkMatrix('classLogits', 'weights', weights_DC);
  const [dimension, weightDimension] = [embeddings_BD.shape[1], weights_DC.shape[0]];
  if (dimension !== weightDimension) {
    throw new LossInputError(
      'classLogits',
      'weights',
      `must be [${dimension}, classes] for embeddings of ${dimension} dimensions, got [${weights_DC.shape.join(', ')}]`,
    );
  }
}
