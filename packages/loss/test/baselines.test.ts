import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import {
  circleLoss,
  classHead,
  liftedStructureLoss,
  multiSimilarityLoss,
  nPairLoss,
  proxyAnchorLoss,
  proxyNcaLoss,
  subCenterArcFaceLoss,
} from '../src/index.ts';
import { evaluate, float2D, gaussianRows, int32 } from './support/tensors.ts';

const labels = [0, 0, 1, 1, 2, 2];
const rows = gaussianRows(labels.length, 4, 5);

describe('the gradient is the difference of the loss', () => {
  const headOf = (loss: Parameters<typeof classHead>[0]) => (x: tf.Tensor2D, y: tf.Tensor1D) =>
    classHead(loss)(x, float2D(gaussianRows(3 * loss.weightsPerClass, 4, 8)), y);
  it.each([
    ['n-pair', nPairLoss({ normWeight: 0.1 })],
    ['lifted structure', liftedStructureLoss()],
    ['multi-similarity', multiSimilarityLoss({ beta: 5, epsilon: null })],
    ['Circle loss of hard pairs', circleLoss({ gamma: 4, margin: 0.25, detach: false, mining: { kind: 'hard' } })],
    ['Proxy-NCA', headOf(proxyNcaLoss())],
    ['Proxy-Anchor', headOf(proxyAnchorLoss({ alpha: 4 }))],
    ['sub-center ArcFace', headOf(subCenterArcFaceLoss({ gamma: 4 }))],
  ])('%s', (_name, loss) => {
    const { gradient } = evaluate(loss, rows, labels);
    const direction = gaussianRows(labels.length, 4, 6);
    const h = 1e-2; // float32: the rounding of the loss, 1e-7, stays far below the difference
    const at = (step: number) =>
      evaluate(
        loss,
        rows.map((row, i) => row.map((value, d) => value + step * direction[i]![d]!)),
        labels,
      ).loss;
    const along = gradient.reduce((sum, value, k) => sum + value * direction.flat()[k]!, 0);
    expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(along, 2);
    expect(Math.abs(along)).toBeGreaterThan(0.05);
  });
});

describe('N-pair loss', () => {
  it('takes the first two samples of each class, wherever they stand, and no other', () => {
    const loss = nPairLoss({ normWeight: 0 });
    const { losses, valid } = evaluate(
      loss,
      [rows[0]!, rows[2]!, rows[1]!, rows[3]!, rows[4]!, rows[5]!],
      [0, 1, 0, 1, 0, 7],
    );
    expect(valid).toEqual([1, 1, 0, 0, 0, 0]);
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, d) => sum + value * b[d]!, 0);
    const of = (anchor: number[], own: number[], other: number[]) =>
      Math.log1p(Math.exp(dot(anchor, other) - dot(anchor, own)));
    expect(losses[0]).toBeCloseTo(of(rows[0]!, rows[1]!, rows[3]!), 5);
    expect(losses[1]).toBeCloseTo(of(rows[2]!, rows[3]!, rows[1]!), 5);
  });
});

describe('Proxy-Anchor', () => {
  it('gives every valid sample the loss of the batch, and leaves out labels that are no class', () => {
    const { loss, losses, valid } = evaluate(
      proxyAnchorLoss(),
      [
        [0.9, 0.1],
        [0.2, 0.8],
        [0.5, 0.5],
      ],
      [0, 1, 9],
    );
    expect(valid).toEqual([1, 1, 0]);
    expect(losses).toEqual([losses[0], losses[0], 0]);
    const pull = (s: number) => Math.log1p(Math.exp(-32 * (s - 0.1)));
    // The third sample is of no class and takes no part.
    const push = (s: number) => Math.log1p(Math.exp(32 * (s + 0.1)));
    expect(loss).toBeCloseTo((pull(0.9) + pull(0.8)) / 2 + (push(0.2) + push(0.1)) / 2, 4);
  });
});

describe('sub-center ArcFace', () => {
  it('is ArcFace on the nearest of the weights of each class', () => {
    tf.tidy(() => {
      const [x, y] = [float2D([[1, 0]]), int32([0])];
      const losses = (weights: number[][], centers: number) =>
        classHead(subCenterArcFaceLoss({ centers }))(x, float2D(weights), y).losses_B.dataSync()[0];
      // Of class 0 the second row is nearer, of class 1 the first.
      expect(
        losses(
          [
            [0, 1],
            [0.9, 0.1],
            [0.6, 0.8],
            [-1, 0],
          ],
          2,
        ),
      ).toBeCloseTo(
        losses(
          [
            [0.9, 0.1],
            [0.6, 0.8],
          ],
          1,
        ) as number,
        5,
      );
    });
  });

  it('refuses weights that are no whole number of classes, and no centers', () => {
    const head = classHead(subCenterArcFaceLoss());
    expect(() =>
      head(
        float2D([[1, 0]]),
        float2D([
          [1, 0],
          [0, 1],
        ]),
        int32([0]),
      ),
    ).toThrow('sub-center-arc-face: logits must have 3 columns for each class, got 2 in all');
    expect(() => subCenterArcFaceLoss({ centers: 0 })).toThrow('centers must be a positive integer, got 0');
    expect(() => subCenterArcFaceLoss({ margin: 2 })).toThrow('margin must be from 0 to π/2 radians, got 2');
    expect(() => nPairLoss({ normWeight: -1 })).toThrow('normWeight must be at least 0, got -1');
    expect(() => liftedStructureLoss({ margin: Infinity })).toThrow('margin must be a finite number');
    expect(() => multiSimilarityLoss({ alpha: 0 })).toThrow('alpha must be a finite number greater than 0');
    expect(() => proxyNcaLoss({ scale: -1 })).toThrow('scale must be a finite number greater than 0');
    expect(() => proxyAnchorLoss({ alpha: NaN })).toThrow('alpha must be');
  });
});
