import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { classLogits } from './class-logits.ts';
import type { ClassLevelLoss, ClassShard, LossResult, ShardableLoss } from './contract.ts';
import { LossOptionsError } from './errors.ts';
import { tidyResult } from './result.ts';
import { directedRows } from './unit-vectors.ts';

/** Embeddings, class weights (one row per class) and labels to a loss. */
export type ClassHead = (embeddings_BD: Tensor2D, weights_CD: Tensor2D, labels_B: Tensor1D) => LossResult;

/** A class-level loss with the logits it asks for. */
export function classHead(loss: ClassLevelLoss): ClassHead {
  const logits = classLogits[loss.logits];
  return (embeddings_BD, weights_CD, labels_B) =>
    tidyResult(() => {
      const logits_BC = logits(embeddings_BD, weights_CD);
      return loss(logits_BC, labels_B, loss.logits === 'cosine' ? directedRows(embeddings_BD) : undefined);
    });
}

/**
 * A class head whose weights are spread over ranks: every rank has all samples and the rows of its own classes.
 *
 * Loss and statistics are those of the whole head, on every rank. The gradient of the weights is that of the rank's own rows;
 * the gradient of the embeddings is this rank's part, to be summed over ranks.
 *
 * @throws LossOptionsError
 */
export function shardedClassHead(loss: ShardableLoss, shard: ClassShard): ClassHead {
  const { firstClass, numClasses } = shard;
  if (!Number.isInteger(firstClass) || !Number.isInteger(numClasses) || firstClass < 0 || firstClass >= numClasses) {
    throw new LossOptionsError(loss.name, [
      `firstClass must be an integer from 0 to below numClasses, got ${firstClass} of ${numClasses}`,
    ]);
  }
  return classHead(loss.shard(shard));
}

/** Rank r of W holds ⌊C/W⌋ classes and one more if r < C mod W, in order. */
export function classRange(
  numClasses: number,
  rank: number,
  worldSize: number,
): { firstClass: number; numRows: number } {
  const [each, rest] = [Math.floor(numClasses / worldSize), numClasses % worldSize];
  return { firstClass: each * rank + Math.min(rank, rest), numRows: each + (rank < rest ? 1 : 0) };
}
