import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateReIdentification, evaluateTemplatePairs, templateEmbeddings } from '../src/index.ts';
import { unitEmbeddings } from '../src/embeddings.ts';
import { forEachReRankedQuery } from '../src/k-reciprocal.ts';
import { cameras, count, dimension, embeddings, labels, pattern } from './support/pattern-set.ts';

interface ReIdentificationFigures {
  readonly map: number;
  readonly minp: number;
}

const golden = JSON.parse(readFileSync(new URL('golden/reference.json', import.meta.url), 'utf8')) as {
  reIdentification: ReIdentificationFigures & { cmc: number[]; mapTrapezoid: number };
  reRanked: Record<string, ReIdentificationFigures & { cmc1: number; row: number[] }>;
  templates: Record<string, { scores: number[]; tar: number[] }>;
};

const part = (start: number, end: number, labelOf = (label: number): number => label) => ({
  embeddings: embeddings.subarray(start * dimension, end * dimension),
  dimension,
  labels: labels.slice(start, end).map(labelOf),
  cameras: cameras.slice(start, end),
});

describe('scores by the programs that published figures come from', () => {
  it('are those of re-identification: fast-reid, and the trapezoid of layumi, which skips junk itself', async () => {
    const junked = (label: number): number => (label === 8 ? -1 : label);
    const ks = [1, 5, 10, 20];
    const scores = await evaluateReIdentification({ queries: part(0, 40, junked), gallery: part(40, 120, junked), ks });
    const { cmc, map, minp, mapTrapezoid } = golden.reIdentification;
    for (const k of ks) expect(scores.cmc[k]).toBeCloseTo(cmc[k - 1] as number, 6);
    expect(scores.map).toBeCloseTo(map, 12);
    expect(scores.minp).toBeCloseTo(minp, 12);
    expect(scores.mapTrapezoid).toBeCloseTo(mapTrapezoid, 12);
  });

  it.each(Object.entries(golden.reRanked))(
    'are those of k-reciprocal re-ranking, k1 k2 λ %s',
    async (name, expected) => {
      const [k1, k2, lambda] = name.split(' ').map(Number) as [number, number, number];
      const reRanking = { k1, k2, lambda };
      const [queries, gallery] = [part(0, 40), part(40, 120)];
      const rows = new Map<number, Float32Array>();
      await forEachReRankedQuery(
        unitEmbeddings(queries.embeddings, dimension),
        unitEmbeddings(gallery.embeddings, dimension),
        { reRanking, blockValues: 500 },
        (query, row) => rows.set(query, row),
      );
      expected.row.forEach((distance, index) =>
        expect(rows.get(3)?.[index], `entry ${index}`).toBeCloseTo(-distance, 5),
      );
      const scores = await evaluateReIdentification({ queries, gallery, reRanking });
      expect(scores.map).toBeCloseTo(expected.map, 6);
      expect(scores.cmc[1]).toBeCloseTo(expected.cmc1, 6);
      expect(scores.minp).toBeCloseTo(expected.minp, 6);
      expect(scores.conventions['reRanking']).toContain(`k1 ${k1}`);
    },
  );

  it.each(Object.entries(golden.templates))('are those of InsightFace on templates, %s', (name, expected) => {
    const templates = labels.map((_, image) => 10 * (image % 25) + 3);
    const media = labels.map((_, image) => Math.floor(image / 25) % 3);
    const options = {
      embeddings,
      dimension,
      templates,
      media,
      keepNorms: name.startsWith('N1'),
      ...(name.endsWith('D1') && { detectorScores: labels.map((_, image) => 0.5 + 0.5 * Math.abs(pattern(image))) }),
    };
    const { templates: ids } = templateEmbeddings(options);
    const pairs = [...ids].flatMap((a, index) => [...ids].slice(index + 1).map((b) => [a, b] as const));
    const same = pairs.map(([a, b]) => Math.floor(a / 10) % 4 === Math.floor(b / 10) % 4);
    const scores = evaluateTemplatePairs({ ...options, pairs: pairs.flat(), same, fars: [1e-3, 1e-2, 1e-1] });
    expect(scores.numTemplates).toBe(25);
    expect(scores.tarAtFar.map(({ tar }) => tar)).toEqual(expected.tar);
    expect(count).toBe(labels.length);
    const thresholds = new Set([...scores.curve.thresholds].map((score) => score.toFixed(6)));
    for (const score of expected.scores) expect(thresholds).toContain(score.toFixed(6));
  });
});
