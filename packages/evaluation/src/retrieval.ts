import {
  type LabelledEmbeddings,
  mustHaveLabels,
  positionsByLabel,
  type UnitEmbeddings,
  unitEmbeddings,
} from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { positiveRanks } from './positive-ranks.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

export interface RetrievalOptions extends LabelledEmbeddings, BlockOptions {
  /** What is searched (In-Shop). Default: the queries themselves, each without itself (CUB, Cars, SOP). */
  readonly gallery?: LabelledEmbeddings;
  /** K of further Recall@K figures, in `recallAt`; 1, 2, 4 and 8 are always there. */
  readonly ks?: readonly number[];
}

export interface RetrievalScores {
  readonly protocol: 'retrieval';
  /** Share of the queries with an entry of their class among the K nearest. */
  readonly recallAt1: number;
  readonly recallAt2: number;
  readonly recallAt4: number;
  readonly recallAt8: number;
  readonly recallAt: Readonly<Record<number, number>>;
  /** Mean over queries of 1/R · Σ over ranks k ≤ R that hit of precision@k (Musgrave et al., ECCV 2020). */
  readonly mapAtR: number;
  /** Mean share of the R nearest that are of the query's class. */
  readonly rPrecision: number;
  /** Queries in the means. */
  readonly numQueries: number;
  readonly numGallery: number;
  /** Queries left out because the gallery has no entry of their class. */
  readonly numLoneQueries: number;
  readonly numZeroEmbeddings: number;
  readonly conventions: Readonly<Record<string, string>>;
}

/**
 * Nearest-neighbour retrieval by cosine: Recall@K and MAP@R.
 *
 * R of a query is the number of gallery entries of its class, itself not counted. The query is taken out by its index, not as
 * the first neighbour, which would be wrong among exact duplicates.
 *
 * @throws EvaluationInputError when no query has a class mate
 */
export async function evaluateRetrieval(options: RetrievalOptions): Promise<RetrievalScores> {
  const queries = unitEmbeddings(options.embeddings, options.dimension);
  mustHaveLabels(options.labels, queries.count, 'labels');
  const gallery = galleryOf(options, queries);
  const galleryLabels = options.gallery?.labels ?? options.labels;
  const searchesItself = options.gallery === undefined;
  const byLabel = positionsByLabel(galleryLabels);
  const ks = kList(options.ks);

  const hits = new Map(ks.map((k) => [k, 0]));
  const scratch = new Uint8Array(gallery.count);
  let [numQueries, sumMapAtR, sumRPrecision] = [0, 0, 0];
  await forEachQuery(queries, gallery, options, (query, row) => {
    const mates = byLabel.get(options.labels[query] ?? NaN) ?? [];
    const positives = searchesItself ? mates.filter((index) => index !== query) : mates;
    if (positives.length === 0) return;
    const ranks = positiveRanks(row, positives, searchesItself ? [query] : [], scratch);
    numQueries += 1;
    for (const k of ks) if ((ranks[0] as number) <= k) hits.set(k, (hits.get(k) ?? 0) + 1);
    const r = positives.length;
    const inside = ranks.filter((rank) => rank <= r);
    sumRPrecision += inside.length / r;
    // The i-th hit stands at ranks[i − 1], where precision is i / rank.
    inside.forEach((rank, index) => (sumMapAtR += (index + 1) / rank / r));
  });
  if (numQueries === 0) {
    throw new EvaluationInputError(
      `retrieval needs a query whose class has another gallery entry, none of ${queries.count} has one; evaluate on classes of two images or more`,
    );
  }

  const recallAt = Object.fromEntries(ks.map((k) => [k, (hits.get(k) ?? 0) / numQueries])) as Record<number, number>;
  const recall = (k: number): number => recallAt[k] as number;
  return {
    protocol: 'retrieval',
    recallAt1: recall(1),
    recallAt2: recall(2),
    recallAt4: recall(4),
    recallAt8: recall(8),
    recallAt,
    mapAtR: sumMapAtR / numQueries,
    rPrecision: sumRPrecision / numQueries,
    numQueries,
    numGallery: gallery.count,
    numLoneQueries: queries.count - numQueries,
    numZeroEmbeddings: queries.numZero + (searchesItself ? 0 : gallery.numZero),
    conventions: {
      similarity: 'cosine; zero embeddings have similarity 0 to all',
      query: searchesItself
        ? 'every entry against all others, itself excluded by index'
        : 'queries against a separate gallery',
      loneQueries: 'left out of all means',
      ties: 'by gallery index, lowest first',
      mapAtR:
        'R = gallery entries of the class without the query; precision at the hits among the R nearest, divided by R',
    },
  };
}

function galleryOf({ gallery }: RetrievalOptions, queries: UnitEmbeddings): UnitEmbeddings {
  if (gallery === undefined) return queries;
  const unit = unitEmbeddings(gallery.embeddings, gallery.dimension, 'gallery embedding');
  mustHaveLabels(gallery.labels, unit.count, 'gallery labels');
  return unit;
}

function kList(further: readonly number[] = []): number[] {
  for (const k of further) {
    if (!Number.isInteger(k) || k < 1)
      throw new EvaluationInputError(`ks must be whole numbers of at least 1, got ${k}`);
  }
  return [...new Set([1, 2, 4, 8, ...further])].sort((a, b) => a - b);
}
