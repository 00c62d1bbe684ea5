import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import {
  amSoftmaxLoss,
  arcFaceLoss,
  circleLoss,
  classCircleLoss,
  classHead,
  contrastiveLoss,
  liftedStructureLoss,
  multiSimilarityLoss,
  normFaceLoss,
  nPairLoss,
  proxyAnchorLoss,
  proxyNcaLoss,
  softmaxLoss,
  subCenterArcFaceLoss,
  tripletLoss,
  unifiedLoss,
} from '../src/index.ts';
import { evaluate, float2D, int32 } from './support/tensors.ts';

// Every loss on every batch that has undone some implementation: finite always, and nothing to learn where there is nothing.

const gamma = 1024;
const PAIR_LEVEL = [
  circleLoss({ gamma, margin: 0.25 }),
  circleLoss({ gamma, margin: 0.25, detach: false }),
  circleLoss({ gamma, margin: 0.25, reduction: 'pooled' }),
  circleLoss({ gamma, margin: 0.25, reduction: 'pooled-triangle' }),
  unifiedLoss({ gamma }),
  tripletLoss({ mining: 'hard' }),
  tripletLoss({ mining: 'semi-hard' }),
  tripletLoss({ mining: 'hard', normalize: false }),
  contrastiveLoss(),
  contrastiveLoss({ normalize: false }),
  ...([{ kind: 'hard' }, { kind: 'semi-hard', margin: 0.2 }, { kind: 'multi-similarity', epsilon: 0.1 }] as const).map(
    (mining) => circleLoss({ gamma, margin: 0.25, mining }),
  ),
  multiSimilarityLoss({ beta: gamma }),
  multiSimilarityLoss({ epsilon: null }),
  liftedStructureLoss(),
  liftedStructureLoss({ normalize: false }),
  nPairLoss(),
  nPairLoss({ normalize: true, normWeight: 0 }),
].map((loss, index) => [`${loss.name} (${index})`, loss] as const);

const CLASS_LEVEL = [
  classCircleLoss({ gamma, margin: 0.25 }),
  classCircleLoss({ gamma, margin: 0.25, detach: false }),
  softmaxLoss(),
  softmaxLoss({ labelSmoothing: 0.1 }),
  normFaceLoss({ gamma }),
  amSoftmaxLoss({ gamma }),
  arcFaceLoss({ gamma }),
  proxyNcaLoss({ scale: gamma }),
  proxyAnchorLoss({ alpha: gamma }),
  subCenterArcFaceLoss({ gamma, centers: 2 }),
].map((loss, index) => [`${loss.name} (${index})`, loss] as const);

const [a, b, c] = [
  [1, 0],
  [0.6, 0.8],
  [-0.8, 0.6],
];
const zero = [0, 0];

describe.each(PAIR_LEVEL)('%s', (name, loss) => {
  const contrastive = name.startsWith('contrastive');

  it.each<[string, number[][], number[]]>([
    ['no positives', [a, b, c], [0, 1, 2]],
    ['no negatives: one class', [a, b, c], [0, 0, 0]],
    ['one sample', [a], [0]],
    ['only zero vectors', [zero, zero, zero], [0, 0, 1]],
    ['positives that are zero vectors', [zero, a, b], [0, 0, 1]],
  ])('has nothing to learn from %s', (what, rows, labels) => {
    const { loss: value, losses, gradient, statistics } = evaluate(loss, rows, labels);
    expect([...losses, ...gradient, ...Object.values(statistics)].every(Number.isFinite)).toBe(true);
    // Contrastive loss looks at positives and negatives apart: it has something to say with one of them.
    if (!contrastive || ['one sample', 'only zero vectors'].includes(what)) {
      expect(value).toBe(0);
      expect(Math.max(...gradient.map(Math.abs))).toBe(0);
      expect(statistics['validAnchors']).toBe(0);
    }
  });

  it.each<[string, number[][], number[]]>([
    ['collapsed embeddings', [b, b, b, b], [0, 0, 1, 1]],
    ['antipodal positives', [a, [-1, 0], [0, 1], [0, -1]], [0, 0, 1, 1]],
    ['a zero vector among others', [zero, b, c, a], [0, 0, 1, 1]],
    ['lengths from 1e-5 to 1e5', [[1e-5, 0], b, [-8e4, 6e4], [0, 1e5]], [0, 0, 1, 1]],
  ])('stays finite on %s', (_what, rows, labels) => {
    const { loss: value, losses, gradient, statistics } = evaluate(loss, rows, labels);
    expect([value, ...losses, ...gradient, ...Object.values(statistics)].every(Number.isFinite)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
  });
});

describe.each(CLASS_LEVEL)('%s', (_name, loss) => {
  const run = (rows: number[][], weights: number[][], labels: number[]) =>
    tf.tidy(() => {
      const ofClasses = weights.flatMap((row) => Array.from({ length: loss.weightsPerClass }, () => row));
      const [e, w, y] = [float2D(rows), float2D(ofClasses), int32(labels)];
      const head = classHead(loss);
      const result = head(e, w, y);
      const gradients = tf.grads((x, v) => head(x as tf.Tensor2D, v as tf.Tensor2D, y).loss)([e, w]);
      const numbers = [
        result.loss,
        result.losses_B,
        ...Object.values<tf.Tensor>({ ...result.statistics }),
        ...gradients,
      ];
      return {
        loss: result.loss.dataSync()[0]!,
        gradient: gradients.flatMap((gradient) => [...gradient.dataSync<'float32'>()]),
        finite: numbers.every((tensor) => tensor.dataSync().every(Number.isFinite)),
      };
    });

  it('has nothing to learn from one class', () => {
    const { loss: value, gradient, finite } = run([a, b, c], [a], [0, 0, 0]);
    expect(finite).toBe(true);
    expect(value).toBe(0);
    expect(Math.max(...gradient.map(Math.abs))).toBe(0);
  });

  it.each<[string, number[][], number[][], number[]]>([
    ['samples on their class weights', [a, c], [a, c], [0, 1]],
    ['samples opposite their class weights', [a, c], [a.map((v) => -v), c.map((v) => -v)], [0, 1]],
    ['class weights that are all the same', [b, a, c], [a, a, a], [0, 1, 2]],
    ['a zero vector among samples and weights', [zero, b], [zero, a], [0, 1]],
    ['only zero vectors', [zero, zero], [a, c], [0, 1]],
    ['no sample of a known class', [a, b], [a, c], [-1, 7]],
  ])('stays finite on %s', (_what, rows, weights, labels) => {
    expect(run(rows, weights, labels).finite).toBe(true);
  });
});
