import * as tf from '@tensorflow/tfjs-core';
import { callable } from './callable.ts';
import type { ClassLevelLoss, ClassShard, LossResult, ShardableLoss } from './contract.ts';
import { checkDirected, checkInputs } from './inputs.ts';
import { tidyResult } from './result.ts';

/** Computes a loss of checked inputs; its tensors are tidied up. */
type ClassEvaluation = (
  logits_BC: tf.Tensor2D,
  labels_B: tf.Tensor1D,
  directed_B: tf.Tensor1D,
  shard?: ClassShard,
) => LossResult;

/** The class-level loss, whole and in shards, that `evaluate` computes. */
export function shardableLoss(
  properties: Pick<ClassLevelLoss, 'name' | 'logits' | 'weightsPerClass'>,
  evaluate: ClassEvaluation,
): ShardableLoss {
  const { name } = properties;
  const onShard = (shard?: ClassShard): ClassLevelLoss =>
    callable(
      (logits_BC: tf.Tensor2D, labels_B: tf.Tensor1D, directed_B?: tf.Tensor1D) => {
        checkInputs(name, 'logits', logits_BC, labels_B);
        if (directed_B !== undefined) checkDirected(name, directed_B, labels_B);
        return tidyResult(() => evaluate(logits_BC, labels_B, directed_B ?? tf.ones([labels_B.size]), shard));
      },
      { kind: 'class' as const, ...properties },
    );
  return callable(onShard(), { shard: onShard });
}
