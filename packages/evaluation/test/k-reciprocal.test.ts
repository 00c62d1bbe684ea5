import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateReIdentification } from '../src/index.ts';
import { unitEmbeddings } from '../src/embeddings.ts';
import { forEachReRankedQuery } from '../src/k-reciprocal.ts';
import { cosines, flat, ranking } from './support/naive.ts';

const rows = (min: number) =>
  fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 2 }), {
    minLength: min,
    maxLength: 12,
  });

async function reRanked(queries: number[][], gallery: number[][], k1: number, k2: number, lambda: number) {
  const found: number[][] = [];
  await forEachReRankedQuery(
    unitEmbeddings(flat(queries), 2),
    unitEmbeddings(flat(gallery), 2),
    { reRanking: { k1, k2, lambda }, blockValues: 30 },
    (_query, row) => found.push([...row]),
  );
  return found;
}

describe('k-reciprocal re-ranking', () => {
  it('equals the equations written out over whole matrices', async () => {
    const options = fc.record({ k1: fc.integer({ min: 1, max: 6 }), k2: fc.integer({ min: 1, max: 2 }) });
    await fc.assert(
      fc.asyncProperty(rows(1), rows(2), options, async (queries, gallery, { k1, k2 }) => {
        const found = await reRanked(queries, gallery, k1, k2, 0.3);
        naive(queries, gallery, k1, k2, 0.3).forEach((expected, query) =>
          expected.forEach((distance, index) => expect(found[query]?.[index]).toBeCloseTo(-distance, 5)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is the order of the distances where λ is 1', async () => {
    const [found] = await reRanked(
      [[1, 0]],
      [
        [0, 1],
        [1, 0.1],
        [1, 1],
        [-1, 0],
      ],
      2,
      1,
      1,
    );
    expect(ranking(found ?? [], () => true)).toEqual([1, 2, 0, 3]);
  });

  it('refuses numbers that mean nothing', async () => {
    const one = {
      embeddings: flat([
        [1, 0],
        [0, 1],
      ]),
      dimension: 2,
      labels: [1, 1],
      cameras: [1, 2],
    };
    const of = (reRanking: object) => evaluateReIdentification({ queries: one, gallery: one, reRanking });
    await expect(of({ k1: 0 })).rejects.toThrow('reRanking.k1 must be a whole number of at least 1, got 0');
    await expect(of({ k1: 3, k2: 5 })).rejects.toThrow('reRanking.k2 must not exceed k1 + 1 = 4, got 5');
    await expect(of({ lambda: 2 })).rejects.toThrow('reRanking.lambda must lie from 0 to 1, got 2');
  });
});

/** Zhong et al., CVPR 2017, Eq. 2 to 12, image by image and with dense vectors. */
function naive(queries: number[][], gallery: number[][], k1: number, k2: number, lambda: number): number[][] {
  const all = [...queries, ...gallery];
  const positions = all.map((_, index) => index);
  const similarity = cosines(all, all);
  const squared = similarity.map((row) => row.map((s) => Math.max(0, 2 - 2 * s)));
  const original = squared.map((row, index) => {
    const largest = 2 - 2 * Math.min(...(similarity[index] ?? []));
    return row.map((distance) => (largest > 0 ? distance / largest : 0));
  });
  const near = positions.map((index) => [index, ...ranking(similarity[index] ?? [], (other) => other !== index)]);
  const reciprocal = (index: number, k: number): number[] =>
    (near[index] ?? []).slice(0, k + 1).filter((other) => (near[other] ?? []).slice(0, k + 1).includes(index));
  const half = Math.abs((k1 / 2) % 1) === 0.5 ? 2 * Math.round(k1 / 4) : k1 / 2;
  const encoding = positions.map((index) => {
    const own = reciprocal(index, k1);
    const expanded = new Set(own);
    for (const candidate of own) {
      const further = reciprocal(candidate, half);
      if (further.filter((other) => own.includes(other)).length > (2 / 3) * further.length) {
        further.forEach((other) => expanded.add(other));
      }
    }
    const weights = positions.map((other) =>
      expanded.has(other) ? Math.exp(-(original[index]?.[other] as number)) : 0,
    );
    const total = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / total);
  });
  const averaged = positions.map((index) => {
    const nearest = (near[index] ?? []).slice(0, k2);
    return positions.map(
      (other) => nearest.reduce((sum, n) => sum + (encoding[n]?.[other] as number), 0) / nearest.length,
    );
  });
  return queries.map((_, query) =>
    gallery.map((__, index) => {
      const [a, b] = [averaged[query] ?? [], averaged[queries.length + index] ?? []];
      const smaller = a.reduce((sum, weight, k) => sum + Math.min(weight, b[k] as number), 0);
      const larger = a.reduce((sum, weight, k) => sum + Math.max(weight, b[k] as number), 0);
      return (1 - lambda) * (1 - smaller / larger) + lambda * (original[query]?.[queries.length + index] as number);
    }),
  );
}
