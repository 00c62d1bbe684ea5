import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateVerification, rocAuc, rocOfScores, tarAtFar } from '../src/index.ts';
import { cosines, flat, naiveAuc, naiveTarAtMost } from './support/naive.ts';
import { labelledRows } from './support/sets.ts';

const scored = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 12 }), same: fc.boolean() }), { minLength: 2, maxLength: 40 })
  .filter((pairs) => pairs.some(({ same }) => same) && pairs.some(({ same }) => !same))
  .map((pairs) => ({ scores: pairs.map(({ score }) => score), same: pairs.map(({ same }) => same) }));

describe('ROC of listed pairs', () => {
  it('has the area that comparing every same pair with every different one gives, ties as half', () => {
    fc.assert(
      fc.property(scored, ({ scores, same }) => {
        expect(rocAuc(rocOfScores(scores, same))).toBeCloseTo(naiveAuc(scores, same), 12);
      }),
    );
  });

  it('has the TAR of the best threshold whose FAR stays at or below the target', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(0.01, 0.1, 0.25, 1 / 3, 0.5, 1), ({ scores, same }, far) => {
        expect(tarAtFar(rocOfScores(scores, same), far).tar).toBe(naiveTarAtMost(scores, same, far));
      }),
    );
  });

  it('reads one curve by its three rules', () => {
    // Scores descending: same 9, different 8, same 7, same 7, different 6, different 5, same 4, different 3.
    // Points (FAR, TAR): (0, ¼) (¼, ¼) (¼, ¾) (½, ¾) (¾, ¾) (¾, 1) (1, 1)
    const curve = rocOfScores([9, 8, 7, 7, 6, 5, 4, 3], [true, false, true, true, false, false, true, false]);
    expect(tarAtFar(curve, 0.3)).toEqual({ far: 0.3, tar: 0.75, achievedFar: 0.25, threshold: 7, resolvable: true });
    expect(tarAtFar(curve, 0.125, 'at-most')).toMatchObject({
      tar: 0.25,
      achievedFar: 0,
      threshold: 9,
      resolvable: false,
    });
    expect(tarAtFar(curve, 0.7, 'linear')).toMatchObject({ tar: 0.75, achievedFar: 0.7 });
    expect(tarAtFar(curve, 0.7, 'nearest')).toMatchObject({ tar: 1, achievedFar: 0.75, threshold: 4 });
    // Exactly between FAR 0 and ¼: the more accepting one.
    expect(tarAtFar(curve, 0.125, 'nearest')).toMatchObject({ tar: 0.75, achievedFar: 0.25, threshold: 7 });
    expect(tarAtFar(curve, 0.1, 'nearest')).toMatchObject({ tar: 0.25, achievedFar: 0 });
    expect(tarAtFar(curve, 1).tar).toBe(1);
    // Same 2 and different 2 tie, same 1: points (1, ½) (1, 1); linear from (0, 0) to the first.
    const tied = rocOfScores([2, 2, 1], [true, false, true]);
    expect(tarAtFar(tied, 0.5, 'linear').tar).toBe(0.25);
    expect(tarAtFar(tied, 0.5)).toMatchObject({ tar: 0, threshold: null });
  });

  it('refuses what has no curve', () => {
    expect(() => rocOfScores([1, 2], [true, true])).toThrow(/of the same and of different classes, got 2 and 0/);
    expect(() => rocOfScores([1, NaN], [true, false])).toThrow(/score 1 must be finite/);
    expect(() => rocOfScores([1], [true, false])).toThrow(/1 scores, 2 answers/);
    const curve = rocOfScores([1, 2], [true, false]);
    expect(() => tarAtFar(curve, 0)).toThrow(/above 0/);
  });
});

describe('evaluateVerification', () => {
  it('equals the list of all pairs', async () => {
    await fc.assert(
      fc.asyncProperty(labelledRows, fc.integer({ min: 1, max: 60 }), async ({ rows, labels }, blockValues) => {
        const classes = new Set(labels).size;
        fc.pre(classes > 1 && classes < labels.length);
        const similarity = cosines(rows, rows);
        const pairs = rows.flatMap((_, a) => rows.map((__, b) => [a, b] as const)).filter(([a, b]) => a < b);
        // On the histogram's cells, where cosines that differ by rounding only are equal.
        const scores = pairs.map(([a, b]) => Math.round(((similarity[a]?.[b] ?? NaN) + 1) * 2 ** 21));
        const same = pairs.map(([a, b]) => labels[a] === labels[b]);
        const dimension = rows[0]?.length ?? 0;
        const result = await evaluateVerification({
          embeddings: flat(rows),
          dimension,
          labels,
          fars: [0.1, 0.5],
          blockValues,
        });
        expect(result.rocAuc).toBeCloseTo(naiveAuc(scores, same), 12);
        expect(result.tarAtFar.map(({ tar }) => tar)).toEqual(
          [0.1, 0.5].map((far) => naiveTarAtMost(scores, same, far)),
        );
        expect([result.numGenuine, result.numImpostor]).toEqual([
          same.filter(Boolean).length,
          same.filter((s) => !s).length,
        ]);
      }),
      { numRuns: 20 }, // two histograms of 32 MiB each
    );
  });

  it('gives separated classes 1 and collapsed embeddings one half', async () => {
    const labels = [0, 0, 1, 1];
    const separated = await evaluateVerification({
      embeddings: flat([
        [1, 0],
        [2, 0],
        [0, 1],
        [0, 3],
      ]),
      dimension: 2,
      labels,
    });
    expect(separated.rocAuc).toBe(1);
    expect(separated.tarAtFar.map(({ far, tar }) => [far, tar])).toEqual(
      [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6].map((far) => [far, 1]),
    );
    const collapsed = await evaluateVerification({ embeddings: new Float32Array(8).fill(1), dimension: 2, labels });
    expect(collapsed.rocAuc).toBe(0.5);
    expect(collapsed.tarAtFar[0]).toMatchObject({ tar: 0, threshold: null, resolvable: false });
    expect(collapsed.conventions['tarAtFar']).toBe('rule at-most');
  });
});
