import { type LabelledEmbeddings, mustHaveLabels, positionsByLabel, unitEmbeddings } from './embeddings.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

export interface RetrievalExtremesOptions extends LabelledEmbeddings, BlockOptions {
  /** Of the best and of the worst. */
  readonly numQueries: number;
  readonly numNeighbours: number;
}

/** A query and what was found for it, the nearest first. */
export interface FoundNeighbours {
  readonly query: number;
  /** How far the nearest of its class is nearer than the nearest of another, as a difference of cosines; negative: it is not. */
  readonly margin: number;
  readonly neighbours: readonly { readonly index: number; readonly cosine: number }[];
}

export interface RetrievalExtremes {
  /** Those that are right by most. At most one of a class, so that they show something. */
  readonly best: readonly FoundNeighbours[];
  /** Those that are wrong by most. At most one of a class. */
  readonly worst: readonly FoundNeighbours[];
}

/** The best and worst queries of retrieval among all embeddings, itself excluded by index; queries without a class mate are left out. */
export async function retrievalExtremes(options: RetrievalExtremesOptions): Promise<RetrievalExtremes> {
  const { labels, numQueries, numNeighbours } = options;
  const unit = unitEmbeddings(options.embeddings, options.dimension);
  mustHaveLabels(labels, unit.count, 'labels');
  const positions = positionsByLabel(labels);
  const best = new Map<number, FoundNeighbours>();
  const worst = new Map<number, FoundNeighbours>();
  await forEachQuery(unit, unit, options, (query, row) => {
    const label = labels[query] ?? NaN;
    if ((positions.get(label)?.length ?? 0) < 2) return;
    const margin = marginOf(query, row, labels);
    if (margin > 0 && isCandidate(best, label, numQueries, (other) => margin > other)) {
      keep(best, label, { query, margin, neighbours: nearest(query, row, numNeighbours) }, numQueries, 1);
    }
    if (margin < 0 && isCandidate(worst, label, numQueries, (other) => margin < other)) {
      keep(worst, label, { query, margin, neighbours: nearest(query, row, numNeighbours) }, numQueries, -1);
    }
  });
  const sorted = (found: Map<number, FoundNeighbours>, sign: 1 | -1): FoundNeighbours[] =>
    [...found.values()].sort((a, b) => sign * (b.margin - a.margin) || a.query - b.query);
  return { best: sorted(best, 1), worst: sorted(worst, -1) };
}

/** 0 where there is no other class. */
function marginOf(query: number, row: Float32Array, labels: ArrayLike<number>): number {
  let [right, wrong] = [-Infinity, -Infinity];
  const label = labels[query];
  for (let index = 0; index < row.length; index += 1) {
    if (index === query) continue;
    const value = row[index] as number;
    if (labels[index] === label) right = Math.max(right, value);
    else wrong = Math.max(wrong, value);
  }
  return wrong === -Infinity ? 0 : right - wrong;
}

function isCandidate(
  kept: ReadonlyMap<number, FoundNeighbours>,
  label: number,
  most: number,
  isBeyond: (margin: number) => boolean,
): boolean {
  const own = kept.get(label);
  if (own !== undefined) return isBeyond(own.margin);
  return kept.size < most || [...kept.values()].some(({ margin }) => isBeyond(margin));
}

function keep(
  kept: Map<number, FoundNeighbours>,
  label: number,
  found: FoundNeighbours,
  most: number,
  sign: 1 | -1,
): void {
  kept.set(label, found);
  if (kept.size <= most) return;
  const [least] = [...kept].sort(([, a], [, b]) => sign * (a.margin - b.margin));
  if (least !== undefined) kept.delete(least[0]);
}

function nearest(query: number, row: Float32Array, most: number): FoundNeighbours['neighbours'] {
  let kept: { readonly index: number; readonly cosine: number }[] = [];
  for (let index = 0; index < row.length; index += 1) {
    const cosine = row[index] as number;
    if (index === query || (kept.length === most && cosine <= (kept.at(-1)?.cosine ?? -Infinity))) continue;
    kept = [...kept, { index, cosine }].sort((a, b) => b.cosine - a.cosine || a.index - b.index).slice(0, most);
  }
  return kept;
}
