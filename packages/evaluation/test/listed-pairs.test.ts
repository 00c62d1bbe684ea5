import { describe, expect, it } from 'vitest';
import { evaluateFoldVerification, evaluateListedPairs, pairDistances } from '../src/index.ts';
import { cosines, flat, naiveAuc, naiveTarAtMost } from './support/naive.ts';

/** Eight embeddings of four classes, of which some lie nearer to other classes than to their own. */
const rows = [0, 0.3, 0.9, 1.7, 0.5, 2.2, 2.9, 1.2].map((angle) => [3 * Math.cos(angle), 3 * Math.sin(angle)]);
const embeddings = flat(rows);
const pairs = [0, 1, 0, 2, 2, 3, 1, 4, 4, 5, 3, 6, 6, 7, 5, 7];
const same = [true, false, true, false, true, false, true, false];

describe('evaluateListedPairs', () => {
  const scores = evaluateListedPairs({ embeddings, dimension: 2, pairs, same, numFolds: 2, fars: [0.25, 0.5] });

  it('has the accuracy and validation rate of its folds', () => {
    const distances = pairDistances(embeddings, 2, pairs);
    const { accuracy, accuracyDeviation, foldAccuracies, validationRate } = evaluateFoldVerification({
      distances,
      same,
      numFolds: 2,
    });
    expect(scores).toMatchObject({ accuracy, accuracyDeviation, foldAccuracies, validationRate, numFolds: 2 });
    expect(accuracy).toBeLessThan(1);
    expect([scores.numSame, scores.numDifferent]).toEqual([4, 4]);
  });

  it('has the curve of the listed pairs by cosine, and of no others', () => {
    const all = cosines(rows, rows);
    const listed = same.map((_, pair) => all[pairs[2 * pair] ?? 0]?.[pairs[2 * pair + 1] ?? 0] ?? NaN);
    expect(scores.rocAuc).toBeCloseTo(naiveAuc(listed, same), 12);
    expect(scores.tarAtFar.map(({ far, tar }) => [far, tar])).toEqual([
      [0.25, naiveTarAtMost(listed, same, 0.25)],
      [0.5, naiveTarAtMost(listed, same, 0.5)],
    ]);
    for (const { threshold, tar } of scores.tarAtFar) {
      expect(listed.filter((cosine, pair) => same[pair] === true && cosine >= (threshold ?? NaN) - 1e-6)).toHaveLength(
        4 * tar,
      );
    }
  });

  it('refuses pairs without an answer', () => {
    expect(() => evaluateListedPairs({ embeddings, dimension: 2, pairs, same: [true], numFolds: 2 })).toThrow(
      '16 positions, 1 answers',
    );
  });
});
