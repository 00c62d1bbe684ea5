import { type LabelledEmbeddings, mustHaveLabels, positionsByLabel, unitEmbeddings } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { checkedReRanking, forEachReRankedQuery, type ReRanking } from './k-reciprocal.ts';
import { positiveRanks } from './positive-ranks.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

/** Embeddings of persons with the camera that saw each. */
export interface CameraEmbeddings extends LabelledEmbeddings {
  /** [N]: camera numbers; only their equality counts. */
  readonly cameras: ArrayLike<number>;
}

export interface ReIdentificationOptions extends BlockOptions {
  readonly queries: CameraEmbeddings;
  readonly gallery: CameraEmbeddings;
  /** Label of gallery entries to take out for every query. Default −1 (Market-1501). */
  readonly junkLabel?: number;
  /** K of the cumulative matching characteristic. Default 1, 5, 10, 20. */
  readonly ks?: readonly number[];
  /** Orders the gallery by k-reciprocal encodings instead of similarity alone. Queries see each other then. Default: off. */
  readonly reRanking?: ReRanking;
}

export interface ReIdentificationScores {
  readonly protocol: 're-identification';
  /** Share of valid queries with a correct entry among the K first kept. */
  readonly cmc: Readonly<Record<number, number>>;
  /** Mean average precision, `plain`: mean over hits of (k-th hit) / (its rank), as fast-reid and torchreid. */
  readonly map: number;
  /** `trapezoid`: mean over hits of the average of precision at the hit and just before it, as Market's MATLAB code. Lower. */
  readonly mapTrapezoid: number;
  /** Mean inverse negative penalty: hits / rank of the last one. */
  readonly minp: number;
  readonly numValidQueries: number;
  /** Queries without a correct entry from another camera: in no mean. */
  readonly numSkippedQueries: number;
  readonly numZeroEmbeddings: number;
  readonly conventions: Readonly<Record<string, string>>;
}

/**
 * Single-query person re-identification by Market-1501's rule: gallery entries of the query's person **and** camera, and junk,
 * are taken out before ranks are counted.
 * @throws EvaluationInputError when no query has a correct entry from another camera
 */
export async function evaluateReIdentification(options: ReIdentificationOptions): Promise<ReIdentificationScores> {
  const { junkLabel = -1, ks = [1, 5, 10, 20], reRanking } = options;
  const queries = unitOf(options.queries, 'query');
  const gallery = unitOf(options.gallery, 'gallery');
  const byLabel = positionsByLabel(options.gallery.labels);
  const junk = byLabel.get(junkLabel) ?? [];
  const scratch = new Uint8Array(gallery.count);
  const hits = new Map(ks.map((k) => [k, 0]));
  let [numValid, sumPlain, sumTrapezoid, sumInp] = [0, 0, 0, 0];
  const visit = (query: number, row: Float32Array): void => {
    const label = options.queries.labels[query] ?? NaN;
    const camera = options.queries.cameras[query];
    const mates = label === junkLabel ? [] : (byLabel.get(label) ?? []);
    const positives = mates.filter((index) => options.gallery.cameras[index] !== camera);
    if (positives.length === 0) return;
    const sameCamera = mates.filter((index) => options.gallery.cameras[index] === camera);
    const ranks = positiveRanks(row, positives, [...junk, ...sameCamera], scratch);
    numValid += 1;
    for (const k of ks) if ((ranks[0] as number) <= k) hits.set(k, (hits.get(k) ?? 0) + 1);
    const { plain, trapezoid } = averagePrecision(ranks);
    sumPlain += plain;
    sumTrapezoid += trapezoid;
    sumInp += ranks.length / (ranks.at(-1) as number);
  };
  if (reRanking === undefined) await forEachQuery(queries, gallery, options, visit);
  else await forEachReRankedQuery(queries, gallery, { ...options, reRanking }, visit);
  if (numValid === 0) {
    throw new EvaluationInputError(
      `re-identification needs a query whose person another camera saw in the gallery, none of ${queries.count} has one`,
    );
  }
  return {
    protocol: 're-identification',
    cmc: Object.fromEntries(ks.map((k) => [k, (hits.get(k) ?? 0) / numValid])),
    map: sumPlain / numValid,
    mapTrapezoid: sumTrapezoid / numValid,
    minp: sumInp / numValid,
    numValidQueries: numValid,
    numSkippedQueries: queries.count - numValid,
    numZeroEmbeddings: queries.numZero + gallery.numZero,
    conventions: {
      similarity: 'cosine; zero embeddings have similarity 0 to all',
      reRanking: reRanking === undefined ? 'none' : `k-reciprocal, ${reRankingText(reRanking)}`,
      excluded: `gallery entries of the query's person and camera, and label ${junkLabel}`,
      skippedQueries: 'queries without a correct entry from another camera are in no mean',
      ties: 'by gallery index, lowest first',
      map: 'plain: mean over hits of hits so far / rank; mapTrapezoid: precision averaged with the one just before the hit, 1 before rank 1',
    },
  };
}

function reRankingText(reRanking: ReRanking): string {
  const { k1, k2, lambda } = checkedReRanking(reRanking);
  return `k1 ${k1}, k2 ${k2}, λ ${lambda}, of squared Euclidean distances`;
}

/** Both average precisions of a query from the ranks of its correct entries. */
function averagePrecision(ranks: Int32Array): { plain: number; trapezoid: number } {
  let [plain, trapezoid] = [0, 0];
  ranks.forEach((rank, index) => {
    const at = (index + 1) / rank;
    const before = rank === 1 ? 1 : index / (rank - 1);
    plain += at;
    trapezoid += (at + before) / 2;
  });
  return { plain: plain / ranks.length, trapezoid: trapezoid / ranks.length };
}

function unitOf(set: CameraEmbeddings, what: string) {
  const unit = unitEmbeddings(set.embeddings, set.dimension, `${what} embedding`);
  mustHaveLabels(set.labels, unit.count, `${what} labels`);
  mustHaveLabels(set.cameras, unit.count, `${what} cameras`);
  return unit;
}
