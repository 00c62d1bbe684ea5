import { rowProduct, type UnitEmbeddings } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { type Neighbours, nearestNeighbours } from './nearest-neighbours.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

// Shapes: N = queries and gallery together, queries first; Q = queries, G = gallery.

/** Zhong et al., CVPR 2017, section 3; the defaults are the paper's for Market-1501. */
export interface ReRanking {
  /** Neighbours that must know each other. Default 20. */
  readonly k1?: number;
  /** Neighbours whose encodings are averaged; 1: none. Default 6. */
  readonly k2?: number;
  /** λ: share of the original distance in the final one. Default 0.3. */
  readonly lambda?: number;
}

/** An encoding with few entries that are not 0: [position, weight, position, weight, …], by position. */
interface SparseVector {
  readonly positions: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Calls `visit` once per query with the negated final distances to the gallery, (1 − λ) Jaccard distance of k-reciprocal encodings
 * plus λ · squared Euclidean distance as a share of the query's largest.
 *
 * Other programs keep three matrices of N × N; here it is one block, k1 + 1 neighbours of each and the encodings, which have some
 * k1 to 100 entries.
 *
 * @throws EvaluationInputError
 */
export async function forEachReRankedQuery(
  queries: UnitEmbeddings,
  gallery: UnitEmbeddings,
  options: BlockOptions & { readonly reRanking: ReRanking },
  visit: (query: number, row: Float32Array) => void,
): Promise<void> {
  const { k1, k2, lambda } = checkedReRanking(options.reRanking);
  const all = joined(queries, gallery);
  const neighbours = await nearestNeighbours(all, k1 + 1, options);
  const encodings = encode(all, neighbours, k1);
  const averaged =
    k2 === 1 ? encodings : encodings.map((_, index) => meanOf(nearestOf(neighbours, index, k2), encodings));
  const holders = holdersOf(averaged);
  await forEachQuery(queries, all, options, (query, similarities_N) => {
    const shared = sharedWeights(averaged[query] as SparseVector, averaged, holders);
    const largest = 2 - 2 * (neighbours.smallest_N[query] as number);
    const row = similarities_N.subarray(queries.count).map((similarity, index) => {
      const common = shared[queries.count + index] as number;
      const jaccard = 1 - common / (2 - common);
      // All at the query's own place: no distance to share.
      const original = largest > 0 ? Math.max(0, 2 - 2 * similarity) / largest : 0;
      return -((1 - lambda) * jaccard + lambda * original);
    });
    visit(query, row);
  });
}

/** With the defaults where nothing is said. @throws EvaluationInputError */
export function checkedReRanking({ k1 = 20, k2 = 6, lambda = 0.3 }: ReRanking): Required<ReRanking> {
  for (const [name, value] of Object.entries({ k1, k2 })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new EvaluationInputError(`reRanking.${name} must be a whole number of at least 1, got ${value}`);
    }
  }
  if (k2 > k1 + 1) throw new EvaluationInputError(`reRanking.k2 must not exceed k1 + 1 = ${k1 + 1}, got ${k2}`);
  if (!(lambda >= 0 && lambda <= 1))
    throw new EvaluationInputError(`reRanking.lambda must lie from 0 to 1, got ${lambda}`);
  return { k1, k2, lambda };
}

function joined(queries: UnitEmbeddings, gallery: UnitEmbeddings): UnitEmbeddings {
  if (queries.dimension !== gallery.dimension) {
    throw new EvaluationInputError(
      `queries have ${queries.dimension} dimensions, the gallery ${gallery.dimension}; embed both with one model`,
    );
  }
  const values = new Float32Array(queries.values.length + gallery.values.length);
  values.set(queries.values);
  values.set(gallery.values, queries.values.length);
  return {
    values,
    count: queries.count + gallery.count,
    dimension: queries.dimension,
    numZero: queries.numZero + gallery.numZero,
  };
}

/** Eq. 3 to 7: weights of an image's k-reciprocal neighbours, and of theirs where most are shared; they add up to 1. */
function encode(all: UnitEmbeddings, neighbours: Neighbours, k1: number): SparseVector[] {
  const numHalf = roundHalfToEven(k1 / 2);
  const reciprocal = Array.from({ length: all.count }, (_, index) => reciprocalOf(neighbours, index, k1));
  const ofHalf = Array.from({ length: all.count }, (_, index) => reciprocalOf(neighbours, index, numHalf));
  return reciprocal.map((own, index) => {
    const ownSet = new Set(own);
    const expanded = new Set(own);
    for (const candidate of own) {
      const further = ofHalf[candidate] as number[];
      const numShared = further.filter((position) => ownSet.has(position)).length;
      if (numShared > (2 / 3) * further.length) further.forEach((position) => expanded.add(position));
    }
    const positions = Int32Array.from(expanded).sort();
    const largest = 2 - 2 * (neighbours.smallest_N[index] as number);
    const weights = Float64Array.from(positions, (position) => {
      const apart = Math.max(0, 2 - 2 * rowProduct(all, index, position));
      return Math.exp(largest > 0 ? -apart / largest : 0);
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { positions, weights: weights.map((weight) => weight / total) };
  });
}

function nearestOf({ indices_NK, numNeighbours }: Neighbours, index: number, count: number): Int32Array {
  return indices_NK.subarray(index * numNeighbours, index * numNeighbours + Math.min(count, numNeighbours));
}

/** Eq. 2: those among the nearest k + 1, itself included, that have it among theirs. */
function reciprocalOf(neighbours: Neighbours, index: number, k: number): number[] {
  return [...nearestOf(neighbours, index, k + 1)].filter((other) =>
    nearestOf(neighbours, other, k + 1).includes(index),
  );
}

/** Eq. 11: the mean encoding of the nearest, itself among them. */
function meanOf(nearest: Int32Array, encodings: readonly SparseVector[]): SparseVector {
  const sums = new Map<number, number>();
  for (const index of nearest) {
    const { positions, weights } = encodings[index] as SparseVector;
    positions.forEach((position, k) => sums.set(position, (sums.get(position) ?? 0) + (weights[k] as number)));
  }
  const positions = Int32Array.from(sums.keys()).sort();
  return {
    positions,
    weights: Float64Array.from(positions, (position) => (sums.get(position) as number) / nearest.length),
  };
}

/** Position → the images whose encodings have it. */
function holdersOf(encodings: readonly SparseVector[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  encodings.forEach(({ positions }, image) => {
    for (const position of positions) {
      const list = holders.get(position);
      if (list === undefined) holders.set(position, [image]);
      else list.push(image);
    }
  });
  return holders;
}

/** [N]: Σ min of the query's encoding and of each image's, the numerator of Eq. 10. */
function sharedWeights(
  query: SparseVector,
  encodings: readonly SparseVector[],
  holders: ReadonlyMap<number, readonly number[]>,
): Float64Array {
  const shared = new Float64Array(encodings.length);
  query.positions.forEach((position, k) => {
    const weight = query.weights[k] as number;
    for (const image of holders.get(position) ?? []) {
      shared[image] =
        (shared[image] as number) + Math.min(weight, weightAt(encodings[image] as SparseVector, position));
    }
  });
  return shared;
}

function weightAt({ positions, weights }: SparseVector, position: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return weights[low] as number;
}

/** As numpy.around, which the authors' program calls: 2.5 → 2, 3.5 → 4. */
function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
