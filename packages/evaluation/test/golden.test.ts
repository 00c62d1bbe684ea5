import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateReIdentification, evaluateRetrieval, evaluateVerification } from '../src/index.ts';
import { cameras, dimension, embeddings, labels } from './support/pattern-set.ts';

const golden = JSON.parse(readFileSync(new URL('golden/metrics.json', import.meta.url), 'utf8')) as {
  retrieval: { recall: Record<string, number>; mapAtR: number };
  verification: { auc: number; tar: Record<string, number> };
  reIdentification: { map: number; cmc: Record<string, number> };
};

describe('scores computed by numpy', () => {
  it('are those of retrieval', async () => {
    const scores = await evaluateRetrieval({ embeddings, dimension, labels });
    for (const [k, recall] of Object.entries(golden.retrieval.recall))
      expect(scores.recallAt[Number(k)]).toBeCloseTo(recall, 12);
    expect(scores.mapAtR).toBeCloseTo(golden.retrieval.mapAtR, 12);
  });

  it('are those of verification', async () => {
    const fars = Object.keys(golden.verification.tar).map(Number);
    const scores = await evaluateVerification({ embeddings, dimension, labels, fars });
    expect(scores.rocAuc).toBeCloseTo(golden.verification.auc, 5); // the histogram makes ties of the closest pairs
    expect(scores.tarAtFar.map(({ tar }) => tar)).toEqual(Object.values(golden.verification.tar));
  });

  it('are those of re-identification', async () => {
    const part = (start: number, end: number) => ({
      embeddings: embeddings.subarray(start * dimension, end * dimension),
      dimension,
      labels: labels.slice(start, end),
      cameras: cameras.slice(start, end),
    });
    const scores = await evaluateReIdentification({ queries: part(0, 40), gallery: part(40, 120), ks: [1, 5, 10] });
    expect(scores.map).toBeCloseTo(golden.reIdentification.map, 12);
    for (const [k, share] of Object.entries(golden.reIdentification.cmc))
      expect(scores.cmc[Number(k)]).toBeCloseTo(share, 12);
  });
});
