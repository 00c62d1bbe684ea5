import * as tf from '@tensorflow/tfjs-core';
import { checkInputs, checkMatrix } from './inputs.ts';
import { LossInputError, LossOptionsError } from './errors.ts';
import { unitRows } from './unit-vectors.ts';

// Shapes: B = samples of the batch, M = places of the memory, D = embedding dimension.

/**
 * Embeddings of past batches, the newest first: cross-batch memory (Wang et al., CVPR 2020). Embeddings drift slowly once the
 * learning rate has fallen, so those of some hundred steps ago still are partners worth comparing with.
 *
 * Two tensors of fixed shape, so a compiled step can take and return them. Places that nothing was put in yet hold zeros, which have
 * no direction and are left out as every such vector is.
 */
export interface EmbeddingMemory {
  readonly embeddings_MD: tf.Tensor2D;
  /** int32. */
  readonly labels_M: tf.Tensor1D;
}

/** @throws LossOptionsError */
export function emptyMemory(capacity: number, dimension: number): EmbeddingMemory {
  const problems = Object.entries({ capacity, dimension })
    .filter(([, value]) => !(Number.isInteger(value) && value > 0))
    .map(([name, value]) => `${name} must be a positive integer, got ${value}`);
  if (problems.length > 0) throw new LossOptionsError('emptyMemory', problems);
  return { embeddings_MD: tf.zeros([capacity, dimension]), labels_M: tf.zeros([capacity], 'int32') };
}

/**
 * The memory with a batch put in and as many of the oldest dropped. A pure function: dispose of the old one yourself.
 *
 * Where several devices share a batch, each puts in the gathered embeddings of all, in the order of their ranks: all memories
 * then are the same.
 *
 * @throws LossInputError
 */
export function remember(memory: EmbeddingMemory, embeddings_BD: tf.Tensor2D, labels_B: tf.Tensor1D): EmbeddingMemory {
  checkInputs('remember', 'embeddings', embeddings_BD, labels_B);
  checkMemory('remember', memory, embeddings_BD);
  const [capacity, dimension] = memory.embeddings_MD.shape;
  return tf.tidy(() => {
    const embeddings = tf.concat2d([embeddings_BD, memory.embeddings_MD], 0);
    const labels = tf.concat1d([labels_B, memory.labels_M]);
    return {
      embeddings_MD: tf.slice2d(embeddings, [0, 0], [capacity, dimension]),
      labels_M: tf.slice1d(labels, 0, capacity),
    } as EmbeddingMemory & tf.TensorContainerObject;
  });
}

/** A memory as losses compare with it: constants, with the rows that have a direction. */
export interface Remembered {
  readonly embeddings_MD: tf.Tensor2D;
  readonly unit_MD: tf.Tensor2D;
  readonly labels_M: tf.Tensor1D;
  readonly directed_M: tf.Tensor1D;
}

/** @throws LossInputError where it does not go with the batch */
export function remembered(
  loss: string,
  memory: EmbeddingMemory | undefined,
  embeddings_BD: tf.Tensor2D,
): Remembered | undefined {
  if (memory === undefined) return undefined;
  checkMemory(loss, memory, embeddings_BD);
  const { embeddings_MD, labels_M } = memory;
  const { unit_BD: unit_MD, directed_B: directed_M } = unitRows(embeddings_MD);
  return { embeddings_MD, unit_MD, labels_M, directed_M };
}

function checkMemory(loss: string, { embeddings_MD, labels_M }: EmbeddingMemory, embeddings_BD: tf.Tensor2D): void {
  checkMatrix(loss, 'memory', embeddings_MD);
  checkInputs(loss, 'memory', embeddings_MD, labels_M);
  const [wanted, dimension] = [embeddings_BD.shape[1], embeddings_MD.shape[1]];
  if (wanted !== dimension) {
    throw new LossInputError(
      loss,
      'memory',
      `must have embeddings of ${wanted} dimensions as the batch, got ${dimension}`,
    );
  }
}
