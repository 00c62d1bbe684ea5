import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { LossInputError } from './errors.ts';

/**
 * Holds what a loss gets to ranks, types and matching sizes: all that is known without reading a value, so the checks also work
 * while a program is traced. Labels of shape [B, 1] would broadcast to a loss of 0, hence the exact rank.
 *
 * @throws LossInputError
 */
export function checkInputs(loss: string, matrixName: string, matrix: Tensor2D, labels_B: Tensor1D): void {
  checkMatrix(loss, matrixName, matrix);
  if (labels_B.rank !== 1) {
    throw new LossInputError(
      loss,
      'labels',
      `must have rank 1, got ${shapeOf(labels_B)}; squeeze or reshape them to [${matrix.shape[0]}]`,
    );
  }
  if (labels_B.dtype !== 'int32') {
    throw new LossInputError(
      loss,
      'labels',
      `must be int32, got ${labels_B.dtype}; create them with dtype 'int32' or cast them`,
    );
  }
  if (labels_B.shape[0] !== matrix.shape[0]) {
    throw new LossInputError(
      loss,
      'labels',
      `must have one entry per row of ${matrixName}, got ${labels_B.shape[0]} for ${shapeOf(matrix)}`,
    );
  }
}

/** @throws LossInputError unless there is one float32 number per label */
export function checkDirected(loss: string, directed_B: Tensor1D, labels_B: Tensor1D): void {
  if (directed_B.rank !== 1 || directed_B.size !== labels_B.size || directed_B.dtype !== 'float32') {
    throw new LossInputError(
      loss,
      'directed',
      `must be float32 of shape [${labels_B.size}], got ${directed_B.dtype} of ${shapeOf(directed_B)}`,
    );
  }
}

/** @throws LossInputError unless it is a float32 matrix with at least one row and one column */
export function checkMatrix(loss: string, name: string, matrix: Tensor2D): void {
  if (matrix.rank !== 2 || matrix.size === 0) {
    throw new LossInputError(loss, name, `must be a matrix with at least one row and column, got ${shapeOf(matrix)}`);
  }
  if (matrix.dtype !== 'float32') {
    throw new LossInputError(loss, name, `must be float32, got ${matrix.dtype}; cast it first`);
  }
}

/**
 * Holds class indices on the host to 0 … numClasses − 1. A loss cannot: inside a traced program labels have no values yet, and
 * it leaves samples with other labels out without a word.
 *
 * @throws LossInputError naming the first label that does not fit
 */
export function assertLabels(labels: ArrayLike<number>, numClasses: number): void {
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index] as number;
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new LossInputError(
        'assertLabels',
        'labels',
        `must be integers from 0 to ${numClasses - 1}, got ${label} at index ${index}; map identities to 0 … classes − 1`,
      );
    }
  }
}

function shapeOf(tensor: Tensor): string {
  return `[${tensor.shape.join(', ')}]`;
}
