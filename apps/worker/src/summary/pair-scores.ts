import {
  curvePoints,
  evaluateRetrieval,
  evaluateVerification,
  scoreBins,
  type SimilarityBlock,
} from '@circlet/evaluation';

/** What the embeddings of images make of pairs and of retrieval: ROC, CMC, and how cosines are distributed. */
export interface PairScores {
  readonly rocAuc: number;
  readonly equalErrorRate: number;
  /** Points of the curve, from the strictest threshold. */
  readonly roc: { readonly falseAccept: readonly number[]; readonly trueAccept: readonly number[] };
  readonly tarAtFar: readonly { readonly far: number; readonly tar: number; readonly resolvable: boolean }[];
  /** Share of queries with an image of their class among the nearest 1, 2, 3 … */
  readonly cmc: readonly number[];
  /** Shares in equal bins of the cosines from −1 to 1. */
  readonly bins: { readonly positive: readonly number[]; readonly negative: readonly number[] };
  readonly numPositive: number;
  readonly numNegative: number;
  readonly conventions: readonly string[];
}

/** Ranks of the CMC curve. */
const RANKS = 50;
const BINS = 100;
const POINTS_PER_DECADE = 20;
/** Of a share: more than a picture shows. */
const DIGITS = 6;

export async function pairScores(
  embeddings: Float32Array,
  dimension: number,
  labels: Int32Array,
  similarityBlock: SimilarityBlock,
): Promise<PairScores> {
  const labelled = { embeddings, dimension, labels, similarityBlock };
  const verified = await evaluateVerification(labelled);
  const ks = Array.from({ length: Math.min(RANKS, labels.length - 1) }, (_, index) => index + 1);
  const retrieved = await evaluateRetrieval({ ...labelled, ks });
  const points = curvePoints(verified.curve, POINTS_PER_DECADE);
  const bins = scoreBins(verified.curve, BINS);
  return {
    rocAuc: verified.rocAuc,
    equalErrorRate: verified.equalErrorRate,
    roc: {
      falseAccept: points.map(({ falseAccept }) => short(falseAccept)),
      trueAccept: points.map(({ trueAccept }) => short(trueAccept)),
    },
    tarAtFar: verified.tarAtFar.map(({ far, tar, resolvable }) => ({ far, tar, resolvable })),
    cmc: ks.map((k) => short(retrieved.recallAt[k] as number)),
    bins: { positive: bins.genuine.map(short), negative: bins.impostor.map(short) },
    numPositive: verified.numGenuine,
    numNegative: verified.numImpostor,
    conventions: Object.entries({ ...retrieved.conventions, ...verified.conventions }).map(
      ([name, text]) => `${name}: ${text}`,
    ),
  };
}

function short(share: number): number {
  return Number(share.toPrecision(DIGITS));
}
