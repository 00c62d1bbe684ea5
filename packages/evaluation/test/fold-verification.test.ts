import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFoldVerification, pairDistances } from '../src/index.ts';
import { flat } from './support/naive.ts';

/** The pairs of a golden check made with numpy and scikit-learn's KFold: LFW's order, distances from the golden ratio. */
const distances = Array.from({ length: 6000 }, (_, i) => {
  const u = (i * 0.6180339887498949) % 1;
  return Math.floor(i / 300) % 2 === 0 ? 1.9 * u : 0.9 + 3 * u;
});
const same = distances.map((_, i) => Math.floor(i / 300) % 2 === 0);

describe('evaluateFoldVerification', () => {
  it('has the numbers of numpy and scikit-learn', () => {
    const scores = evaluateFoldVerification({ distances, same });
    const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(6)));
    expect(rounded(scores.foldAccuracies)).toEqual([
      0.833333, 0.833333, 0.833333, 0.835, 0.831667, 0.833333, 0.831667, 0.831667, 0.835, 0.833333,
    ]);
    expect(rounded(scores.foldThresholds)).toEqual([1.9, 1.9, 1.9, 1.9, 1.89, 1.89, 1.9, 1.9, 1.9, 1.89]);
    expect(rounded([scores.accuracy, scores.accuracyDeviation])).toEqual([0.833167, 0.001167]);
    expect(rounded([scores.validationRate, scores.validationRateDeviation, scores.falseAcceptRate])).toEqual([
      0.475, 0.002236, 0.001,
    ]);
  });

  it('equals the scan of every threshold on every fold', () => {
    const pair = fc.record({ distance: fc.integer({ min: 0, max: 40 }).map((d) => d / 10), same: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 12, maxLength: 40 }),
        fc.integer({ min: 2, max: 4 }),
        (pairs, numFolds) => {
          const folds = split(pairs, numFolds);
          fc.pre(folds.every((fold) => fold.some((p) => p.same) && fold.some((p) => !p.same)));
          const naive = folds.map((fold) => {
            const others = pairs.filter((p) => !fold.includes(p));
            const right = (list: typeof pairs, t: number): number =>
              list.filter((p) => p.distance < t === p.same).length / list.length;
            const thresholds = Array.from({ length: 400 }, (_, k) => k * 0.01);
            const best = Math.max(...thresholds.map((t) => right(others, t)));
            return right(fold, thresholds.find((t) => right(others, t) === best) ?? NaN);
          });
          const scores = evaluateFoldVerification({
            distances: pairs.map((p) => p.distance),
            same: pairs.map((p) => p.same),
            numFolds,
          });
          scores.foldAccuracies.forEach((accuracy, fold) => expect(accuracy).toBeCloseTo(naive[fold] ?? NaN, 12));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('accepts nothing where the false-accept rate is never reached', () => {
    const far = { distances: [0.1, 5, 0.1, 5], same: [true, false, true, false], numFolds: 2 };
    expect(evaluateFoldVerification(far)).toMatchObject({ accuracy: 1, validationRate: 0, falseAcceptRate: 0 });
  });

  it.each([
    [{ distances: [1], same: [] }, /1 distances, 0 answers/],
    [{ distances: [1, 2], same: [true, false] }, /10 folds of 2 pairs/],
    [{ distances: [1, NaN], same: [true, false], numFolds: 2 }, /distance 1 must be finite/],
    [{ distances: [1, 2], same: [true, false], numFolds: 2 }, /fold 0 of 2 has 1 same and 0 different pairs/],
    [{ distances: [1, 2], same: [true, false], numFolds: 2, far: 0 }, /far must lie/],
  ])('refuses %j', (options, message) => {
    expect(() => evaluateFoldVerification(options)).toThrow(message);
  });
});

describe('pairDistances', () => {
  it('gives 2 − 2 cos of each pair', () => {
    const embeddings = flat([
      [3, 0],
      [0, 0.5],
      [-2, 0],
      [1, 1],
    ]);
    const result = pairDistances(embeddings, 2, [0, 0, 0, 1, 0, 2, 0, 3]);
    [0, 2, 4, 2 - Math.SQRT2].forEach((expected, pair) => expect(result[pair]).toBeCloseTo(expected, 6));
    expect(() => pairDistances(embeddings, 2, [0, 4])).toThrow(/pair 0 names embeddings 0 and 4, there are 4/);
  });
});

function split<T>(list: readonly T[], numFolds: number): T[][] {
  const folds: T[][] = [];
  let rest = [...list];
  for (let left = numFolds; left > 0; left -= 1) {
    const size = Math.ceil(rest.length / left);
    folds.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return folds;
}
