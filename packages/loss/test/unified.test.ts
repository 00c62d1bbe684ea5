import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { amSoftmaxLoss, normFaceLoss, softmaxLoss, unifiedLoss } from '../src/index.ts';
import { cosines, pairsOf } from './support/naive-circle.ts';
import { deviation, evaluate, gaussianRows } from './support/tensors.ts';

/** An anchor (class 0) with samples at these cosines to it: positives first. */
function fan(sps: readonly number[], sns: readonly number[]) {
  const others = [...sps, ...sns].map((s, k) => [
    s,
    ...[...sps, ...sns].map((_s, axis) => (axis === k ? Math.sqrt(1 - s * s) : 0)),
  ]);
  return {
    rows: [[1, ...others.map(() => 0)], ...others],
    labels: [0, ...sps.map(() => 0), ...sns.map((_s, k) => k + 1)],
  };
}

describe('the unified loss', () => {
  it('is the double sum of Eq. 1', () => {
    const labels = [0, 0, 0, 1, 1, 2, 2];
    const rows = gaussianRows(labels.length, 5, 11);
    const similarities = cosines(rows);
    const expected = labels.map((_label, anchor) => {
      const { sps, sns } = pairsOf(similarities, labels, anchor);
      return Math.log1p(
        sps.flatMap((sp) => sns.map((sn) => Math.exp(12 * (sn - sp + 0.2)))).reduce((a, b) => a + b, 0),
      );
    });
    const { losses } = evaluate(unifiedLoss({ gamma: 12, margin: 0.2 }), rows, labels);
    expect(deviation(losses, expected)).toBeLessThan(1e-5);
  });

  it.each([
    [1, 1.890463, 1e-6],
    [10, 0.243489, 1e-5],
    [100, 0.2000000031, 1e-5],
    [1000, 0.2, 1e-5],
  ])('over γ tends to the batch-hard triplet, 0.2 (Eq. 3): γ %d', (gamma, expected, tolerance) => {
    const { rows, labels } = fan([0.5, 0.7], [0.6, 0.2, 0.45]);
    const { losses } = evaluate(unifiedLoss({ gamma, margin: 0.1 }), rows, labels);
    expect(Math.abs(losses[0]! / gamma - expected)).toBeLessThan(tolerance);
  });

  it('at class level is AM-Softmax (Eq. 2)', () => {
    const logits = [
      [0.9, 0.3, -0.2, 0.1, -0.4],
      [0.2, 0.4, 0.5, -0.1, 0.0],
      [0.7, -0.6, 0.6, 0.05, 0.25],
    ];
    const { losses } = evaluate(amSoftmaxLoss({ gamma: 64, margin: 0.35 }), logits, [0, 1, 2]);
    expect(losses[0]).toBeCloseTo(1.12535e-7, 11);
    expect(deviation(losses, [1.12535e-7, 28.8000000045875, 28.800000000000612])).toBeLessThan(1e-6);
    logits.forEach(([first = 0, ...others], row) => {
      if (row === 0) {
        const { rows, labels } = fan([first], others);
        const pair = evaluate(unifiedLoss({ gamma: 8, margin: 0.35 }), rows, labels);
        const head = evaluate(amSoftmaxLoss({ gamma: 8, margin: 0.35 }), [[first, ...others]], [0]);
        expect(pair.losses[0]).toBeCloseTo(head.losses[0]!, 5);
      }
    });
  });

  it('without margin is NormFace, and softmax at γ 1', () => {
    const logits = [[0.4, -0.2, 0.1]];
    const norm = evaluate(normFaceLoss({ gamma: 1 }), logits, [0]);
    expect(norm.loss).toBeCloseTo(evaluate(softmaxLoss(), logits, [0]).loss, 6);
    expect(norm.loss).toBeCloseTo(evaluate(amSoftmaxLoss({ gamma: 1, margin: 0 }), logits, [0]).loss, 6);
  });
});
