import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { circleLoss, type PairMining, unifiedLoss } from '../src/index.ts';
import { circle, cosines, five } from './support/naive-circle.ts';
import { deviation, evaluate, gaussianRows } from './support/tensors.ts';

const labels = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3];
const rows = gaussianRows(labels.length, 4, 9);
const parameters = { gamma: 12, margin: 0.25 };

/** The choice of pairs written out, from s_p and s_n of one anchor. */
function chosen(mining: PairMining, sps: number[], sns: number[]): [number[], number[]] {
  const [least, most] = [Math.min(...sps), Math.max(...sns)];
  switch (mining.kind) {
    case 'hard':
      return [[least], [most]];
    case 'semi-hard':
      return [sps, sns.filter((s) => s < least && s > least - mining.margin)];
    case 'multi-similarity':
      return [sps.filter((s) => s < most + mining.epsilon), sns.filter((s) => s > least - mining.epsilon)];
  }
}

describe.each<[string, PairMining]>([
  ['hard', { kind: 'hard' }],
  ['semi-hard', { kind: 'semi-hard', margin: 0.3 }],
  ['multi-similarity', { kind: 'multi-similarity', epsilon: 0.1 }],
])('pairs mined: %s', (_name, mining) => {
  it('gives each anchor the loss of the pairs chosen, and 0 where none is left on one side', () => {
    const p = five(parameters.gamma, parameters.margin);
    const all = cosines(rows);
    const expected = labels.map((label, anchor) => {
      const of = (same: boolean) =>
        labels.flatMap((other, j) => (j !== anchor && (other === label) === same ? [all[anchor]![j]!] : []));
      const [sps, sns] = [of(true), of(false)];
      if (sps.length === 0) return 0;
      const [pulled, pushed] = chosen(mining, sps, sns);
      return pulled.length === 0 || pushed.length === 0 ? 0 : circle(p, pulled, pushed);
    });
    const { losses, valid } = evaluate(circleLoss({ ...parameters, mining }), rows, labels);
    expect(deviation(losses, expected)).toBeLessThan(1e-5);
    expect(valid).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(expected.some((loss) => loss > 0)).toBe(true);
  });
});

it('refuses a choice of pairs that is none', () => {
  expect(() => circleLoss({ ...parameters, mining: { kind: 'easy' } as never })).toThrow(
    'mining.kind must be one of hard, semi-hard, multi-similarity, got easy',
  );
  expect(() => circleLoss({ ...parameters, mining: { kind: 'semi-hard', margin: 0 } })).toThrow(
    'margin must be a finite number greater',
  );
  expect(() => unifiedLoss({ mining: { kind: 'multi-similarity', epsilon: NaN } })).toThrow(
    'epsilon must be a finite number',
  );
});
