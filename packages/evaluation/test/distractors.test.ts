import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDistractors, evaluateDistractors, mergeDistractorCounts } from '../src/index.ts';
import { cosines, flat, naiveTarAtMost } from './support/naive.ts';

const row = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 });
const sets = fc.record({
  probes: fc
    .array(fc.record({ row, label: fc.integer({ min: 0, max: 3 }) }), { minLength: 2, maxLength: 9 })
    .filter((probes) => new Set(probes.map(({ label }) => label)).size < probes.length),
  distractors: fc.array(row, { minLength: 1, maxLength: 24 }),
  cuts: fc.array(fc.nat(24), { maxLength: 3 }),
});

const labelled = (probes: { row: number[]; label: number }[]) => ({
  embeddings: flat(probes.map((probe) => probe.row)),
  dimension: 2,
  labels: probes.map(({ label }) => label),
});

describe('evaluateDistractors', () => {
  it('equals the written-out challenge, whatever ranges and blocks the distractors are counted in', async () => {
    await fc.assert(
      fc.asyncProperty(sets, async ({ probes, distractors, cuts }) => {
        const sizes = [Math.ceil(distractors.length / 3), distractors.length];
        const bounds = [
          0,
          ...cuts.map((cut) => Math.min(cut, distractors.length)).sort((a, b) => a - b),
          distractors.length,
        ];
        const parts = await Promise.all(
          bounds.slice(1).map((end, index) => {
            const rows = distractors.slice(bounds[index], end);
            const blocks = [flat(rows.slice(0, 2)), flat(rows.slice(2))];
            return countDistractors({
              probes: labelled(probes),
              distractors: blocks,
              first: bounds[index] as number,
              sizes,
              blockValues: 10,
            });
          }),
        );
        const counts = mergeDistractorCounts(parts.toReversed());
        const scores = evaluateDistractors({ probes: labelled(probes), counts, fars: [0.1, 0.5] });

        const among = cosines(
          probes.map((probe) => probe.row),
          probes.map((probe) => probe.row),
        );
        const against = cosines(
          probes.map((probe) => probe.row),
          distractors,
        );
        const searches = probes.flatMap((a, i) =>
          probes.flatMap((b, j) => (i !== j && a.label === b.label ? [[i, j] as const] : [])),
        );
        for (const size of sizes) {
          for (const k of [1, 10]) {
            const found = searches.filter(([i, j]) => {
              const mate = among[i]?.[j] as number;
              return (against[i] ?? []).slice(0, size).filter((score) => score >= mate).length < k;
            });
            expect(scores.rates[size]?.[k]).toBeCloseTo(found.length / searches.length, 12);
          }
        }
        expect(scores.rank1).toBe(scores.rates[distractors.length]?.[1]);
        const cell = (score: number): number => Math.round((score + 1) * 2 ** 21);
        const pairs = [
          ...searches.filter(([i, j]) => i < j).map(([i, j]) => ({ score: cell(among[i]?.[j] as number), same: true })),
          ...against.flat().map((score) => ({ score: cell(score), same: false })),
        ];
        expect(scores.tarAtFar.map(({ tar }) => tar)).toEqual(
          [0.1, 0.5].map((far) =>
            naiveTarAtMost(
              pairs.map(({ score }) => score),
              pairs.map(({ same }) => same),
              far,
            ),
          ),
        );
        expect([scores.numSearches, scores.numDistractors, scores.numImpostor]).toEqual([
          searches.length,
          distractors.length,
          probes.length * distractors.length,
        ]);
      }),
      { numRuns: 4 }, // histograms of 32 MiB for each range
    );
  });

  const probes = labelled([
    { row: [1, 0], label: 7 },
    { row: [1, 1], label: 7 },
  ]);
  const count = (rows: number[][], first = 0, sizes = [2, 4]) =>
    countDistractors({ probes, distractors: [flat(rows)], first, sizes });

  it('finds each of two probes from the other, unless a distractor is nearer or as near', async () => {
    const far = [0, -1];
    // Cosine of the probes: 0.7071. [1, 0.5] is nearer to both; [1, −1] is as near to the first.
    const counts = await count([far, [1, -1], [1, 0.5], far]);
    const { rates, rank1 } = evaluateDistractors({ probes, counts });
    expect(rates).toEqual({ 2: { 1: 0.5, 10: 1 }, 4: { 1: 0, 10: 1 } });
    expect(rank1).toBe(0);
  });

  it('refuses counts that are not of every distractor once, and probes without mates', async () => {
    const far = [0, -1];
    const [head, tail] = [await count([far, far]), await count([far, far], 2)];
    expect(evaluateDistractors({ probes, counts: mergeDistractorCounts([tail, head]) }).rank1).toBe(1);
    expect(() => evaluateDistractors({ probes, counts: tail })).toThrow('distractors 0 to 1 were not counted');
    expect(() => evaluateDistractors({ probes, counts: head })).toThrow('expected 4, counted 2');
    expect(() => mergeDistractorCounts([head, head])).toThrow('ranges 0 to 1 and 0 to 1 overlap');
    expect(() => mergeDistractorCounts([])).toThrow('got none');
    const others = await count([far, far], 2, [4]);
    expect(() => mergeDistractorCounts([head, others])).toThrow('of the same probes and sizes');
    expect(() => evaluateDistractors({ probes, counts: { ...head, ahead_MS: new Uint32Array(5) } })).toThrow(
      'of other probes',
    );
    await expect(count([far, far], 3)).rejects.toThrow('distractor 4 is beyond the largest gallery of 4');
    await expect(count([[NaN, 1]], 40, [99])).rejects.toThrow('distractor 40 must be finite');
    await expect(count([far], 0, [])).rejects.toThrow('sizes must be whole numbers of at least 1, got none');
    const strangers = { ...probes, labels: [1, 2] };
    await expect(countDistractors({ probes: strangers, distractors: [], sizes: [1] })).rejects.toThrow(
      'no class has two of the 2 probes',
    );
  });
});
