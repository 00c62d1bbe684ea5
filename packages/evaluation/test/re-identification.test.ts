import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CameraEmbeddings, evaluateReIdentification } from '../src/index.ts';
import { cosines, flat, ranking } from './support/naive.ts';

interface Seen {
  row: number[];
  label: number;
  camera: number;
}

const set = (list: Seen[]): CameraEmbeddings => ({
  embeddings: flat(list.map(({ row }) => row)),
  dimension: 2,
  labels: list.map(({ label }) => label),
  cameras: list.map(({ camera }) => camera),
});

describe('evaluateReIdentification', () => {
  it('has the figures of the toy ranking: plain AP 0.5, trapezoid AP 0.372222, INP 0.5', async () => {
    // The gallery in rank order, person and camera; the query is person 1 on camera 1.
    const order = [
      [1, 1],
      [0, 3],
      [1, 2],
      [-1, 2],
      [2, 4],
      [1, 3],
      [3, 1],
      [1, 1],
      [1, 5],
    ] as const;
    const gallery = order.map(([label, camera], index) => ({
      row: [Math.cos(index / 5), Math.sin(index / 5)],
      label,
      camera,
    }));
    const scores = await evaluateReIdentification({
      queries: set([{ row: [1, 0], label: 1, camera: 1 }]),
      gallery: set(gallery),
      ks: [1, 2],
    });
    expect(scores.map).toBeCloseTo(0.5, 12);
    expect(scores.mapTrapezoid).toBeCloseTo(0.372222, 6);
    expect(scores.minp).toBeCloseTo(0.5, 12);
    expect(scores.cmc).toEqual({ 1: 0, 2: 1 });
  });

  it('equals the written-out rule, with ties, junk, distractors and skipped queries', async () => {
    const seen = fc.record({
      row: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 2 }),
      label: fc.integer({ min: -1, max: 3 }),
      camera: fc.integer({ min: 0, max: 2 }),
    });
    const list = fc.array(seen, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(list, list, async (queries, gallery) => {
        const expected = naive(queries, gallery);
        fc.pre(expected.length > 0);
        const scores = await evaluateReIdentification({
          queries: set(queries),
          gallery: set(gallery),
          blockValues: 30,
        });
        const mean = (f: (relevance: boolean[]) => number) =>
          expected.reduce((sum, r) => sum + f(r), 0) / expected.length;
        expect(scores.numValidQueries).toBe(expected.length);
        expect(scores.numSkippedQueries).toBe(queries.length - expected.length);
        for (const k of [1, 5, 10, 20])
          expect(scores.cmc[k]).toBeCloseTo(
            mean((r) => Number(r.slice(0, k).includes(true))),
            12,
          );
        expect(scores.map).toBeCloseTo(
          mean((r) => overHits(r, (k) => precision(r, k))),
          12,
        );
        expect(scores.mapTrapezoid).toBeCloseTo(
          mean((r) => overHits(r, (k) => (precision(r, k) + (k === 1 ? 1 : precision(r, k - 1))) / 2)),
          12,
        );
        expect(scores.minp).toBeCloseTo(
          mean((r) => hits(r) / (r.lastIndexOf(true) + 1)),
          12,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses queries that no other camera saw, and sets of unequal length', async () => {
    const one = [{ row: [1, 0], label: 1, camera: 1 }];
    await expect(evaluateReIdentification({ queries: set(one), gallery: set(one) })).rejects.toThrow(
      /none of 1 has one/,
    );
    const broken = { ...set(one), cameras: [] };
    await expect(evaluateReIdentification({ queries: broken, gallery: set(one) })).rejects.toThrow(
      /query cameras .* expected 1, got 0/,
    );
  });
});

/** Relevance of the kept gallery in rank order, per valid query. */
function naive(queries: Seen[], gallery: Seen[]): boolean[][] {
  const similarity = cosines(
    queries.map(({ row }) => row),
    gallery.map(({ row }) => row),
  );
  return queries.flatMap(({ label, camera }, query) => {
    const keep = (index: number): boolean => {
      const other = gallery[index] as Seen;
      return other.label !== -1 && !(other.label === label && other.camera === camera);
    };
    const relevance = ranking(similarity[query] ?? [], keep).map((index) => gallery[index]?.label === label);
    return relevance.includes(true) ? [relevance] : [];
  });
}

const hits = (relevance: boolean[]): number => relevance.filter(Boolean).length;
const precision = (relevance: boolean[], k: number): number => hits(relevance.slice(0, k)) / k;
const overHits = (relevance: boolean[], f: (k: number) => number): number =>
  relevance.reduce((sum, hit, index) => (hit ? sum + f(index + 1) : sum), 0) / hits(relevance);
