import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

// Shapes: B = samples, C = classes.

export interface CrossEntropyOptions {
  /** Share of the target spread evenly over all classes, as in PyTorch; 0 ≤ value < 1. Default 0. */
  readonly labelSmoothing?: number;
}

/**
 * −Σ_c target_c · log softmax(logits)_c for each sample, by log-sum-exp.
 *
 * @param logits_BC unnormalised scores
 * @param labels_B class indices
 * @returns [B]
 * @throws OpInputError for a smoothing outside its range and shapes that do not match
 */
export function softmaxCrossEntropy(
  logits_BC: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  options: CrossEntropyOptions = {},
): tf.Tensor1D {
  const { labelSmoothing = 0 } = options;
  if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
    throw new OpInputError('softmaxCrossEntropy', `expected label smoothing from 0 to below 1, got ${labelSmoothing}`);
  }
  if (logits_BC.rank !== 2 || labels_B.rank !== 1 || logits_BC.shape[0] !== labels_B.shape[0]) {
    throw new OpInputError(
      'softmaxCrossEntropy',
      `expected logits [B, C] and labels [B], got [${logits_BC.shape.join(', ')}] and [${labels_B.shape.join(', ')}]`,
    );
  }
  const numClasses = logits_BC.shape[1];
  // tfjs's wasm backend returns int32 whatever it is asked for.
  const own_BC = tf.cast(tf.oneHot(tf.cast(labels_B, 'int32'), numClasses), 'float32');
  const targets =
    labelSmoothing === 0 ? own_BC : tf.add(tf.mul(own_BC, 1 - labelSmoothing), labelSmoothing / numClasses);
  const [losses_B] = runKernel(SOFTMAX_CROSS_ENTROPY, { logits: logits_BC, targets });
  return losses_B as tf.Tensor1D;
}

interface CrossEntropyInputs extends tf.NamedTensorMap {
  logits: tf.Tensor;
  targets: tf.Tensor;
}

/** Outputs: losses [B]; softmax(logits) − targets [B, C], the gradient of their sum. Targets add up to 1 in each row. */
const SOFTMAX_CROSS_ENTROPY: KernelDefinition<CrossEntropyInputs> = {
  name: 'CircletSoftmaxCrossEntropy',
  composed: ({ logits, targets }) => {
    const shifted = tf.sub(logits, tf.max(logits, 1, true));
    const total_B1 = tf.log(tf.sum(tf.exp(shifted), 1, true));
    const logProbabilities = tf.sub(shifted, total_B1);
    return [tf.neg(tf.sum(tf.mul(targets, logProbabilities), 1)), tf.sub(tf.exp(logProbabilities), targets)];
  },
  gradient: {
    outputsToSave: [false, true],
    gradFunc: (dys, saved) => {
      const dy_B1 = tf.expandDims(firstGradient(dys), 1);
      return { logits: () => tf.mul(saved[0] as tf.Tensor, dy_B1) };
    },
  },
};
