import type { SimilarityBlock } from '@circlet/evaluation';
import * as tf from '@tensorflow/tfjs-core';

/** Similarity blocks for @circlet/evaluation through the engine's matrix product. Galleries stay on the device until it is disposed of. */
export function engineSimilarity(): SimilarityBlock & Disposable {
  const galleries = new Map<Float32Array, tf.Tensor2D>();
  const similarityBlock: SimilarityBlock = async (queries_QD, gallery_GD, dimension) => {
    await tf.setBackend('tensorflow');
    let gallery = galleries.get(gallery_GD);
    if (gallery === undefined) {
      gallery = tf.tensor2d(gallery_GD, [gallery_GD.length / dimension, dimension]);
      galleries.set(gallery_GD, gallery);
    }
    const products = tf.tidy(() => {
      const queries = tf.tensor2d(queries_QD, [queries_QD.length / dimension, dimension]);
      return tf.matMul(queries, gallery, false, true);
    });
    const values = (await products.data()) as Float32Array;
    products.dispose();
    return values;
  };
  return Object.assign(similarityBlock, {
    [Symbol.dispose]() {
      galleries.forEach((gallery) => gallery.dispose());
      galleries.clear();
    },
  });
}
