import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRetrieval, plainSimilarityBlock, type SimilarityBlock } from '../src/index.ts';
import { flat, naiveRetrieval } from './support/naive.ts';
import { labelledRows } from './support/sets.ts';

const onCircle = (degrees: number): number[] => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];

describe('evaluateRetrieval', () => {
  it('equals the written-out ranking, with ties, duplicates and zero rows, in blocks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(labelledRows, fc.integer({ min: 1, max: 80 }), async ({ rows, labels }, blockValues) => {
        fc.pre(new Set(labels).size < labels.length);
        const dimension = rows[0]?.length ?? 0;
        const expected = naiveRetrieval(rows, labels);
        const scores = await evaluateRetrieval({ embeddings: flat(rows), dimension, labels, ks: [3], blockValues });
        for (const k of [1, 2, 3, 4, 8]) expect(scores.recallAt[k]).toBeCloseTo(expected.recall(k), 12);
        expect(scores.recallAt8).toBe(scores.recallAt[8]);
        expect(scores.mapAtR).toBeCloseTo(expected.mapAtR, 12);
        expect(scores.rPrecision).toBeCloseTo(expected.rPrecision, 12);
        expect(scores.numQueries).toBe(expected.numQueries);
        expect(scores.numLoneQueries).toBe(labels.length - expected.numQueries);
        expect(scores.numZeroEmbeddings).toBe(rows.filter((row) => row.every((v) => v === 0)).length);
      }),
      { numRuns: 300 },
    );
  });

  it('has the scores of a set worked out by hand', async () => {
    // Angles and classes: 0° a, 10° a, 14° b, 40° a, 60° b. By angle from each query:
    //   0° a: a b a b → hits at 1 and 3, R = 2: Recall@1 1, AP@R (1/1)/2 = 1/2
    //  10° a: b a a b → hits at 2, 3: Recall@1 0, AP@R (1/2)/2 = 1/4      (14° at 4, 0° at 10, 40° at 30)
    //  14° b: a a a b → hit at 4, R = 1: 0
    //  40° a: b b a a → 60° at 20, 14° at 26: hits at 3, 4: AP@R 0
    //  60° b: a b … → hit at 2, R = 1: 0
    const rows = [0, 10, 14, 40, 60].map(onCircle);
    const scores = await evaluateRetrieval({ embeddings: flat(rows), dimension: 2, labels: [0, 0, 1, 0, 1] });
    expect(scores.recallAt1).toBeCloseTo(1 / 5, 12);
    expect(scores.recallAt2).toBeCloseTo(3 / 5, 12);
    expect(scores.recallAt4).toBe(1);
    expect(scores.mapAtR).toBeCloseTo((1 / 2 + 1 / 4) / 5, 12);
  });

  it('excludes the query by index, so that an exact duplicate counts as its neighbour', async () => {
    const rows = [onCircle(0), onCircle(0), onCircle(90), onCircle(90)];
    const same = await evaluateRetrieval({ embeddings: flat(rows), dimension: 2, labels: [0, 0, 1, 1] });
    expect([same.recallAt1, same.mapAtR]).toEqual([1, 1]);
    const other = await evaluateRetrieval({ embeddings: flat(rows), dimension: 2, labels: [0, 1, 0, 1] });
    expect(other.recallAt1).toBe(0);
  });

  it('breaks the ties of collapsed embeddings by index: Recall@1 is the share of the first class', async () => {
    const labels = Array.from({ length: 20 }, (_, index) => Math.floor(index / 4));
    const embeddings = new Float32Array(20 * 3).fill(0.5);
    expect((await evaluateRetrieval({ embeddings, dimension: 3, labels })).recallAt1).toBe(4 / 20);
  });

  it('leaves lone queries out of the means and counts them', async () => {
    const rows = [onCircle(0), onCircle(2), onCircle(3)];
    const scores = await evaluateRetrieval({ embeddings: flat(rows), dimension: 2, labels: [7, 7, 9] });
    expect([scores.recallAt1, scores.numQueries, scores.numLoneQueries]).toEqual([0.5, 2, 1]);
  });

  it('searches a separate gallery without excluding anything', async () => {
    const gallery = { embeddings: flat([onCircle(0), onCircle(90), onCircle(180)]), dimension: 2, labels: [0, 1, 0] };
    const queries = { embeddings: flat([onCircle(0), onCircle(80), onCircle(5)]), dimension: 2, labels: [0, 0, 3] };
    const scores = await evaluateRetrieval({ ...queries, gallery });
    expect(scores.recallAt1).toBe(1 / 2); // 0° hits, 80° meets 90° first, class 3 is alone
    expect(scores.recallAt2).toBe(1);
    expect([scores.numGallery, scores.numLoneQueries]).toEqual([3, 1]);
    expect(scores.conventions['query']).toBe('queries against a separate gallery');
  });

  it('does not depend on the length of embeddings', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => onCircle(index * index * 7));
    const labels = rows.map((_, index) => index % 3);
    const scaled = rows.map((row, index) => row.map((v) => v * 2 ** (10 * (index % 5) - 20)));
    const plain = await evaluateRetrieval({ embeddings: flat(rows), dimension: 2, labels });
    expect(await evaluateRetrieval({ embeddings: flat(scaled), dimension: 2, labels })).toEqual(plain);
  });

  it('asks for blocks of bounded size against one gallery array, never for the whole matrix', async () => {
    const count = 3000;
    const labels = Array.from({ length: count }, (_, index) => index % 1000);
    const embeddings = Float32Array.from({ length: count * 2 }, (_, index) => Math.sin(index * index));
    const sizes: number[] = [];
    const galleries = new Set<Float32Array>();
    const similarityBlock: SimilarityBlock = (queries, gallery, dimension) => {
      sizes.push((queries.length / dimension) * (gallery.length / dimension));
      galleries.add(gallery);
      return plainSimilarityBlock(queries, gallery, dimension);
    };
    const bounded = await evaluateRetrieval({
      embeddings,
      dimension: 2,
      labels,
      similarityBlock,
      blockValues: 100_000,
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100_000);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(count * count);
    expect(galleries.size).toBe(1);
    expect(await evaluateRetrieval({ embeddings, dimension: 2, labels })).toEqual(bounded);
  });

  it('keeps to 64 MiB of similarities at a time against 100,000 embeddings, unless told otherwise', async () => {
    const [count, numQueries] = [100_000, 400];
    const embeddings = Float32Array.from({ length: count }, (_, index) => Math.sin(index * index));
    const labels = Int32Array.from({ length: count }, (_, index) => index % (count / 2));
    const gallery = { embeddings, dimension: 1, labels };
    const sizes: number[] = [];
    const similarityBlock: SimilarityBlock = (queries, all, dimension) => {
      sizes.push(queries.length * all.length);
      return plainSimilarityBlock(queries, all, dimension);
    };
    const queries = embeddings.subarray(0, numQueries);
    const scores = await evaluateRetrieval({
      embeddings: queries,
      dimension: 1,
      labels: labels.subarray(0, numQueries),
      gallery,
      similarityBlock,
    });
    expect([scores.numGallery, scores.numQueries]).toEqual([count, numQueries]);
    expect(sizes).toEqual([167 * count, 167 * count, 66 * count]); // ⌊2^24 / 100,000⌋ rows
  });

  it('names its conventions', async () => {
    const scores = await evaluateRetrieval({ embeddings: flat([[1], [1]]), dimension: 1, labels: [0, 0] });
    expect(Object.keys(scores.conventions)).toEqual(['similarity', 'query', 'loneQueries', 'ties', 'mapAtR']);
  });

  it.each([
    [
      'NaN',
      [1, 0, NaN, 1],
      [0, 0],
      /embedding 1 must be finite, its component 0 is NaN/,
      'CIRCLET_EVALUATION_NOT_FINITE',
    ],
    [
      'infinity',
      [1, -Infinity, 0, 1],
      [0, 0],
      /embedding 0 .* component 1 is -Infinity/,
      'CIRCLET_EVALUATION_NOT_FINITE',
    ],
    ['a missing label', [1, 0, 0, 1], [0], /labels .* expected 2, got 1/, 'CIRCLET_EVALUATION_INPUT'],
    [
      'half an embedding',
      [1, 0, 0],
      [0, 0],
      /3 values are no whole number of embeddings of 2/,
      'CIRCLET_EVALUATION_INPUT',
    ],
    ['only lone queries', [1, 0, 0, 1], [0, 1], /none of 2 has one/, 'CIRCLET_EVALUATION_INPUT'],
    ['nothing', [], [], /none of 0 has one/, 'CIRCLET_EVALUATION_INPUT'],
  ])('refuses %s', async (_, values, labels, message, code) => {
    const failure = await evaluateRetrieval({ embeddings: Float32Array.from(values), dimension: 2, labels }).then(
      () => undefined,
      (error: unknown) => error as Error & { code: string },
    );
    expect(failure?.message).toMatch(message);
    expect(failure?.code).toBe(code);
  });

  it('refuses bad options and blocks that are none', async () => {
    const set = { embeddings: flat([[1], [1]]), dimension: 1, labels: [0, 0] };
    await expect(evaluateRetrieval({ ...set, ks: [0] })).rejects.toThrow(/ks must be whole numbers/);
    await expect(evaluateRetrieval({ ...set, dimension: 0 })).rejects.toThrow(/dimension must be/);
    await expect(evaluateRetrieval({ ...set, blockValues: 0 })).rejects.toThrow(/blockValues/);
    const gallery = { ...set, dimension: 2, labels: [0] };
    await expect(evaluateRetrieval({ ...set, gallery })).rejects.toThrow(/queries have 1 dimensions, the gallery 2/);
    await expect(evaluateRetrieval({ ...set, similarityBlock: () => new Float32Array(3) })).rejects.toThrow(
      /gave 3 values for 2 queries and 2 gallery/,
    );
    await expect(
      evaluateRetrieval({ ...set, similarityBlock: () => new Float32Array(4).fill(NaN) }),
    ).rejects.toMatchObject({ code: 'CIRCLET_EVALUATION_SIMILARITY' });
  });
});
