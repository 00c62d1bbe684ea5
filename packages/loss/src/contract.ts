import type { Scalar, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import type { EmbeddingMemory } from './memory.ts';

// Shapes: B = anchors in the batch, D = embedding dimension, C = classes.

/** Means over the batch, as scalars, without gradient. */
export interface LossStatistics {
  /** Mean s_p over positive pairs; 0 when there are none. */
  readonly meanPositive: Scalar;
  /** Mean s_n over negative pairs; 0 when there are none. */
  readonly meanNegative: Scalar;
  /**
   * Share of pairs past the decision boundary, 0 to 1: of all (anchor, negative) pairs of valid anchors, those that are
   * separated from the anchor's hardest positive as the loss asks for (a lone pair there would lose less than ln 2).
   */
  readonly pastBoundary: Scalar;
  readonly validAnchors: Scalar;
  /** Embeddings without a direction (norm below 1e-6): left out as anchors and as partners. */
  readonly zeroVectors: Scalar;
}

export interface LossResult {
  /** Mean of `losses_B` over valid anchors (or what the loss's reduction option says); 0 when no anchor is valid. */
  readonly loss: Scalar;
  /** Loss of each anchor; 0 where it is not valid. */
  readonly losses_B: Tensor1D;
  /** 1 where the anchor counts, else 0 (float32): sum(losses_B)/sum(valid_B) over shards is the loss of the whole batch. */
  readonly valid_B: Tensor1D;
  readonly statistics: LossStatistics;
  /**
   * Some of what was compared, without gradient: [0] similarities of the first R anchors with K partners or classes, [1] what they
   * are: 1 positive, −1 negative, 0 neither.
   */
  readonly sample_2RK: Tensor3D;
}

/** Compares every anchor with every other sample of the batch. Embeddings need not be normalised. */
export interface PairLevelLoss {
  readonly kind: 'pair';
  readonly name: string;
  /** Labels are int32; equal label = same class, any values. */
  (embeddings_BD: Tensor2D, labels_B: Tensor1D): LossResult;
}

/** A pair-level loss whose partners may be embeddings of past batches too. */
export interface MemoryLoss extends PairLevelLoss {
  /** @param memory further partners, as constants (`remember`); none is an anchor. Default: none. */
  (embeddings_BD: Tensor2D, labels_B: Tensor1D, memory?: EmbeddingMemory): LossResult;
}

/** Compares every sample with every class weight. */
export interface ClassLevelLoss {
  readonly kind: 'class';
  readonly name: string;
  /** `cosine`: normalised embeddings and weights; `inner`: plain products (softmax). */
  readonly logits: 'cosine' | 'inner';
  /** Rows of class weights, and columns of logits, that each class has, one behind the other. */
  readonly weightsPerClass: number;
  /**
   * logits_BC come from `classLogits`; labels are int32 class indices, a label outside 0 … C − 1 leaves its sample out.
   *
   * @param directed_B 0 for embeddings without a direction, which are left out and counted, else 1. `classHead` passes it for
   *   cosines: they are 0 for such an embedding, but also for one that is orthogonal to every weight. Default: all have one.
   */
  (logits_BC: Tensor2D, labels_B: Tensor1D, directed_B?: Tensor1D): LossResult;
}

/** Where some of the classes live, when their weights are spread over several ranks. */
export interface ClassShard {
  /** The class of this rank's first column of logits. */
  readonly firstClass: number;
  /** Over all ranks. */
  readonly numClasses: number;
  /**
   * [1, K] of this rank → [ranks, K], in rank order. Its gradient is this rank's own row: every rank computes the same loss from
   * the same numbers, so summing gradients over ranks here would multiply them.
   */
  readonly gather: (row: Tensor2D) => Tensor2D;
}

/** A class-level loss whose classes may be spread over ranks. */
export interface ShardableLoss extends ClassLevelLoss {
  /** The same loss where each rank has the logits of its own classes only; `shardedClassHead` puts it to use. */
  shard(shard: ClassShard): ClassLevelLoss;
}

/** `weights_CD`: one row per class, as torch.nn.Linear keeps them. */
export type ClassLogits = (embeddings_BD: Tensor2D, weights_CD: Tensor2D) => Tensor2D;
