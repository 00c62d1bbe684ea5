import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import {
  amSoftmaxLoss,
  arcFaceLoss,
  assertLabels,
  circleLoss,
  classCircleLoss,
  classLogits,
  contrastiveLoss,
  normFaceLoss,
  shardedClassHead,
  softmaxLoss,
  tripletLoss,
  unifiedLoss,
} from '../src/index.ts';

const five = { gamma: 1, optimumPositive: 1, optimumNegative: 0, deltaPositive: 1, deltaNegative: 0 };

describe('options', () => {
  it.each<[string, () => unknown, string]>([
    [
      'γ of 0',
      () => circleLoss({ gamma: 0, margin: 0.4 }),
      'circle: gamma must be a finite number greater than 0, got 0',
    ],
    [
      'all problems at once',
      () => classCircleLoss({ gamma: -1, margin: Number.NaN }),
      'got -1; margin must be a finite number, got NaN',
    ],
    ['both forms', () => circleLoss({ ...five, margin: 0.4 } as never), 'exclude each other'],
    [
      'four of five',
      () => circleLoss({ ...five, deltaNegative: undefined } as never),
      'deltaNegative must be a finite number, got undefined',
    ],
    [
      'unknown reduction',
      () => circleLoss({ gamma: 1, margin: 0, reduction: 'sum' as never }),
      'one of anchor-mean, pooled, pooled-triangle, got sum',
    ],
    ['unified γ', () => unifiedLoss({ gamma: Infinity }), 'unified: gamma'],
    [
      'label smoothing of 1',
      () => softmaxLoss({ labelSmoothing: 1 }),
      'labelSmoothing must be from 0 to below 1, got 1',
    ],
    ['NormFace γ', () => normFaceLoss({ gamma: '64' as never }), 'norm-face: gamma'],
    ['AM-Softmax margin', () => amSoftmaxLoss({ margin: Number.NaN }), 'am-softmax: margin'],
    ['ArcFace margin past π/2', () => arcFaceLoss({ margin: 2 }), 'margin must be from 0 to π/2 radians, got 2'],
    [
      'unknown mining',
      () => tripletLoss({ mining: 'easy' as never }),
      'mining must be one of hard, semi-hard, got easy',
    ],
    ['contrastive margin of 0', () => contrastiveLoss({ margin: 0 }), 'contrastive: margin'],
    [
      'a shard past the classes',
      () => shardedClassHead(softmaxLoss(), { firstClass: 4, numClasses: 4, gather: (row) => row }),
      'got 4 of 4',
    ],
  ])('refuses %s', (_name, make, message) => {
    expect(make).toThrow(expect.objectContaining({ code: 'CIRCLET_LOSS_OPTIONS' }));
    expect(make).toThrow(message);
  });
});

describe('inputs', () => {
  const embeddings = tf.zeros<tf.Rank.R2>([4, 2]);
  const labels = tf.zeros<tf.Rank.R1>([4], 'int32');
  const cases: [string, tf.Tensor, tf.Tensor, string][] = [
    [
      'labels [B, 1], which would broadcast to a loss of 0',
      embeddings,
      tf.zeros([4, 1], 'int32'),
      'labels must have rank 1, got [4, 1]',
    ],
    ['float labels', embeddings, tf.zeros([4]), 'labels must be int32, got float32'],
    ['a label too few', embeddings, tf.zeros([3], 'int32'), 'one entry per row of embeddings, got 3 for [4, 2]'],
    ['a vector', tf.zeros([4]), labels, 'must be a matrix with at least one row and column, got [4]'],
    ['an empty batch', tf.zeros([0, 2]), tf.zeros([0], 'int32'), 'got [0, 2]'],
    ['integer embeddings', tf.zeros([4, 2], 'int32'), labels, 'must be float32, got int32'],
  ];
  it.each(cases)('refuses %s', (_name, x, y, message) => {
    for (const loss of [circleLoss(), unifiedLoss(), tripletLoss(), contrastiveLoss()]) {
      const run = () => loss(x as tf.Tensor2D, y as tf.Tensor1D);
      expect(run).toThrow(expect.objectContaining({ code: 'CIRCLET_LOSS_INPUT' }));
      expect(run).toThrow(message);
    }
    for (const loss of [classCircleLoss(), softmaxLoss()]) {
      const run = () => loss(x as tf.Tensor2D, y as tf.Tensor1D);
      expect(run).toThrow(message.replace('embeddings', 'logits'));
    }
  });

  it('refuses a directed_B that would broadcast over the batch', () => {
    const run = (shape: number[]) => () =>
      classCircleLoss()(embeddings, labels, tf.ones<tf.Rank.R1>(shape as [number]));
    expect(run([1])).toThrow('class-circle: directed must be float32 of shape [4], got float32 of [1]');
    expect(run([4, 1])).toThrow(expect.objectContaining({ code: 'CIRCLET_LOSS_INPUT' }));
    expect(run([4])).not.toThrow();
  });

  it.each(['cosine', 'inner'] as const)('refuses class weights of another dimension: %s', (logits) => {
    expect(() => classLogits[logits](embeddings, tf.zeros([3, 5]))).toThrow(
      'weights must be [classes, 2] for embeddings of 2 dimensions, got [3, 5]',
    );
  });
});

describe('assertLabels', () => {
  it('names the first label out of range and where it is', () => {
    expect(() => assertLabels(Int32Array.of(0, 4, 5, -1), 5)).toThrow('from 0 to 4, got 5 at index 2');
    expect(() => assertLabels([0.5], 5)).toThrow('got 0.5 at index 0');
    expect(() => assertLabels([0, 4], 5)).not.toThrow();
  });
});
