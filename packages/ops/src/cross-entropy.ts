import * as tf from '@tensorflow/tfjs-core';

export interface CrossEntropyOptions {
  /** Share of the target spread evenly over all classes, as in PyTorch. Default 0. */
  readonly labelSmoothing?: number;
}

/**
 * −Σ_c target_c · log softmax(logits)_c for each sample, by log-sum-exp.
 *
 * @param logits_BC unnormalised scores
 * @param labels_B int32 class indices
 * @returns [B]
 */
export function softmaxCrossEntropy(logits_BC: tf.Tensor2D, labels_B: tf.Tensor1D, options: CrossEntropyOptions = {}): tf.Tensor1D {
  const smoothing = options.labelSmoothing ?? 0;
  const numClasses = logits_BC.shape[1];
  const own_BC = tf.oneHot(tf.cast(labels_B, 'int32'), numClasses, 1, 0, 'float32');
  const total_B = tf.logSumExp(logits_BC, 1);
  const own_B = tf.sum(tf.mul(logits_BC, own_BC), 1);
  const sharp_B = tf.sub(total_B, own_B);
  if (smoothing === 0) {
    return sharp_B as tf.Tensor1D;
  }
  const even_B = tf.sub(total_B, tf.mean(logits_BC, 1));
  return tf.add(tf.mul(sharp_B, 1 - smoothing), tf.mul(even_B, smoothing)) as tf.Tensor1D;
}
