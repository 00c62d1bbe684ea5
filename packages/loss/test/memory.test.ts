import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import {
  circleLoss,
  contrastiveLoss,
  type EmbeddingMemory,
  emptyMemory,
  type MemoryLoss,
  multiSimilarityLoss,
  remember,
  tripletLoss,
  unifiedLoss,
} from '../src/index.ts';
import { deviation, evaluate, float2D, gaussianRows, int32 } from './support/tensors.ts';

const D = 5;
const [now, before] = [gaussianRows(6, D, 1), gaussianRows(7, D, 2)];
const [labelsNow, labelsBefore] = [
  [0, 0, 1, 1, 2, 3],
  [0, 2, 2, 1, 0, 4, 3],
];

const LOSSES: MemoryLoss[] = [
  circleLoss({ gamma: 16, margin: 0.25 }),
  circleLoss({ gamma: 16, margin: 0.25, mining: { kind: 'hard' } }),
  unifiedLoss({ gamma: 16 }),
  tripletLoss({ mining: 'hard' }),
  tripletLoss({ mining: 'semi-hard' }),
  tripletLoss({ mining: 'hard', normalize: false }),
  contrastiveLoss(),
  contrastiveLoss({ normalize: false, margin: 4 }),
  multiSimilarityLoss(),
];

const memoryOf = (rows: number[][], labels: number[]): EmbeddingMemory => ({
  embeddings_MD: float2D(rows),
  labels_M: int32(labels),
});

describe.each(LOSSES.map((loss, index) => [`${loss.name} (${index})`, loss] as const))(
  '%s with a memory',
  (_name, loss) => {
    const memory = memoryOf(before, labelsBefore);
    const withMemory = evaluate((x, y) => loss(x, y, memory), now, labelsNow);

    it('gives each anchor the loss it has in a batch of both', () => {
      const both = evaluate(loss, [...now, ...before], [...labelsNow, ...labelsBefore]);
      expect(deviation(withMemory.losses, both.losses.slice(0, now.length))).toBeLessThan(1e-5);
      expect(withMemory.valid).toEqual(both.valid.slice(0, now.length));
    });

    it('takes the memory for constants: the gradient is that of the anchors alone', () => {
      const masked = evaluate(
        (x, y) => {
          const fixed = tf.concat2d([tf.slice2d(x, [0, 0], [now.length, D]), float2D(before)], 0);
          const { losses_B, valid_B, ...rest } = loss(fixed, y);
          const first = (v: tf.Tensor1D) => tf.slice1d(v, 0, now.length);
          return { ...rest, losses_B, valid_B, loss: tf.div(tf.sum(first(losses_B)), tf.sum(first(valid_B))) };
        },
        [...now, ...before],
        [...labelsNow, ...labelsBefore],
      );
      expect(deviation(withMemory.gradient, masked.gradient.slice(0, now.length * D))).toBeLessThan(1e-4);
    });

    it('is as without while nothing is in it', () => {
      const empty = evaluate((x, y) => loss(x, y, emptyMemory(4, D)), now, labelsNow);
      const without = evaluate(loss, now, labelsNow);
      expect(empty.loss).toBeCloseTo(without.loss, 5);
      expect(empty.statistics['zeroVectors']).toBe(0);
    });
  },
);

describe('remember', () => {
  it('keeps the newest, and drops as many of the oldest', () => {
    tf.tidy(() => {
      let memory = emptyMemory(5, 1);
      for (const batch of [
        [1, 2],
        [3, 4],
        [5, 6],
      ]) {
        memory = remember(memory, float2D(batch.map((value) => [value])), int32(batch));
      }
      expect([...memory.embeddings_MD.dataSync()]).toEqual([5, 6, 3, 4, 1]);
      expect([...memory.labels_M.dataSync()]).toEqual([5, 6, 3, 4, 1]);
      const large = remember(memory, float2D([[7], [8], [9], [10], [11], [12]]), int32([7, 8, 9, 10, 11, 12]));
      expect([...large.labels_M.dataSync()]).toEqual([7, 8, 9, 10, 11]);
    });
  });

  it('refuses what does not go together', () => {
    expect(() => emptyMemory(0, 1.5)).toThrow('capacity must be a positive integer, got 0; dimension must be');
    const memory = emptyMemory(3, 2);
    expect(() => remember(memory, tf.zeros([2, 3]), int32([0, 0]))).toThrow(
      'remember: memory must have embeddings of 3 dimensions as the batch, got 2',
    );
    expect(() => circleLoss()(tf.zeros([2, 3]), int32([0, 0]), memory)).toThrow('circle: memory must have');
    const broken = { ...memory, labels_M: int32([1]) };
    expect(() => circleLoss()(tf.zeros([2, 2]), int32([0, 0]), broken)).toThrow('one entry per row of memory, got 1');
  });
});
