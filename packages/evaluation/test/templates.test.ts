import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateTemplatePairs, templateEmbeddings } from '../src/index.ts';
import { flat } from './support/naive.ts';

const images = fc.array(
  fc.record({
    row: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }),
    template: fc.integer({ min: -2, max: 3 }),
    medium: fc.integer({ min: 0, max: 2 }),
    detector: fc.integer({ min: 0, max: 4 }).map((score) => score / 4),
  }),
  { minLength: 1, maxLength: 14 },
);

const length = (row: number[]): number => Math.hypot(...row);
const scaled = (row: number[], factor: number): number[] => row.map((value) => value * factor);
const sum = (rows: number[][]): number[] => rows.reduce(([a = 0, b = 0], [c = 0, d = 0]) => [a + c, b + d], [0, 0]);

describe('templateEmbeddings', () => {
  it('equals the written-out rule: mean over the images of a medium, sum of the media, length 1', () => {
    fc.assert(
      fc.property(images, fc.boolean(), fc.boolean(), (list, keepNorms, detects) => {
        const result = templateEmbeddings({
          embeddings: flat(list.map(({ row }) => row)),
          dimension: 2,
          templates: list.map(({ template }) => template),
          media: list.map(({ medium }) => medium),
          keepNorms,
          ...(detects && { detectorScores: list.map(({ detector }) => detector) }),
        });
        const ids = [...new Set(list.map(({ template }) => template))].sort((a, b) => a - b);
        expect([...result.templates]).toEqual(ids);
        ids.forEach((id, index) => {
          const media = [0, 1, 2].map((medium) =>
            list.filter((image) => image.template === id && image.medium === medium),
          );
          const means = media
            .filter((members) => members.length > 0)
            .map((members) => {
              const rows = members.map(({ row, detector }) => {
                const norm = keepNorms ? 1 : length(row) || 1;
                return scaled(row, (detects ? detector : 1) / norm);
              });
              return scaled(sum(rows), 1 / members.length);
            });
          const total = sum(means);
          const got = [...result.embeddings.subarray(2 * index, 2 * index + 2)];
          const norm = length(total);
          if (norm > 1e-3) total.forEach((value, d) => expect(got[d]).toBeCloseTo(value / norm, 5));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('lets a video of many frames count as one photograph', () => {
    const { embeddings } = templateEmbeddings({
      embeddings: flat([
        [1, 0],
        [1, 0],
        [1, 0],
        [0, 1],
      ]),
      dimension: 2,
      templates: [5, 5, 5, 5],
      media: [0, 0, 0, 1],
    });
    expect(embeddings[0]).toBeCloseTo(Math.SQRT1_2, 6);
  });
});

describe('evaluateTemplatePairs', () => {
  const set = {
    embeddings: flat([
      [1, 0],
      [2, 0.1],
      [0, 1],
      [0, 0],
    ]),
    dimension: 2,
    templates: [1, 20, 300, 4000],
    media: [0, 0, 0, 0],
  };

  it('scores listed pairs: 1 and 20 are alike, 300 is another, 4000 has no direction', () => {
    const scores = evaluateTemplatePairs({ ...set, pairs: [1, 20, 1, 300, 20, 4000], same: [1, 0, 0], fars: [0.1] });
    expect(scores.tarAtFar[0]).toMatchObject({ tar: 1, achievedFar: 0, resolvable: false });
    expect([scores.rocAuc, scores.equalErrorRate, scores.numZeroTemplates]).toEqual([1, 0, 1]);
    expect(scores.conventions['template']).toContain('lengths kept (N1), no detector scores (D0)');
  });

  it('refuses what does not go together', () => {
    const of = (changes: object) => () =>
      evaluateTemplatePairs({ ...set, pairs: [1, 20, 1, 300], same: [1, 0], ...changes });
    expect(of({ pairs: [1, 20, 1, 2] })).toThrow('pair 1 names template 2, which no image belongs to');
    expect(of({ same: [1] })).toThrow('4 templates, 1 answers');
    expect(of({ media: [0] })).toThrow('media must have one entry per embedding: expected 4, got 1');
    expect(of({ templates: [1, 20, 300, 0.5] })).toThrow('the template of image 3 must be a whole number, got 0.5');
    expect(of({ detectorScores: [1, 1, NaN, 1] })).toThrow("the detector's score of image 2 must be finite, got NaN");
  });
});
