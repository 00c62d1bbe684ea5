import type { ModelSummary, PairScores } from '../../src/model-summary.ts';

const scores: PairScores = {
  rocAuc: 0.9,
  equalErrorRate: 0.1,
  roc: { falseAccept: [0.001, 0.01, 1], trueAccept: [0.2, 0.5, 1] },
  tarAtFar: [{ far: 0.01, tar: 0.5, resolvable: false }],
  cmc: [0.5, 0.75, 1],
  bins: { positive: [0, 0, 0.5, 0.5], negative: [0.25, 0.25, 0.5, 0] },
  numPositive: 12,
  numNegative: 60,
  conventions: ['pairs: each once'],
};

/** Of four images of two classes with these names. The sheets are one white pixel. */
export function summaryOf(names: readonly [string, string]): ModelSummary {
  const [a, b] = names;
  const jpeg =
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';
  const row = { name: a, margin: 0.5, neighbours: [{ name: b, isRight: false, cosine: 0.9 }] };
  return {
    ...{ images: 4, ofImages: 8, classes: 2, scores, before: { ...scores, rocAuc: 0.6 } },
    map: {
      classes: [a, a, b, b],
      sheet: { jpeg, tile: 1, columns: 2 },
      pca: { x: [0, 1, 2, 3], y: [3, 2, 1, 0], shares: [0.5, 0.25] },
      umap: { x: [1, 1, 1, 1], y: [0, 1, 2, 3] },
    },
    gallery: { sheet: { jpeg, tile: 1, columns: 2 }, best: [row], worst: [row] },
  };
}
