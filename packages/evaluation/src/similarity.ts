import { type UnitEmbeddings } from './embeddings.ts';
import { EvaluationInputError, SimilarityBlockError } from './errors.ts';

// Shapes: Q = queries of a block, G = gallery, D = dimensions.

/**
 * Products of some queries with the whole gallery: [Q, D] · [G, D]ᵀ → [Q, G], row-major. An engine plugs in here. Every call of one
 * evaluation passes the same gallery array, so that an engine can keep it on its device, keyed by that array.
 */
export type SimilarityBlock = (
  queries_QD: Float32Array,
  gallery_GD: Float32Array,
  dimension: number,
) => Promise<Float32Array> | Float32Array;

export interface BlockOptions {
  /** Default: plain JavaScript, about 1 GFLOP/s. */
  readonly similarityBlock?: SimilarityBlock;
  /** Similarities in memory at a time, at least one row. Default 2^24: 64 MiB. */
  readonly blockValues?: number;
}

const DEFAULT_BLOCK_VALUES = 2 ** 24;

/** Plain JavaScript products in double precision, rounded once. Equal rows give equal bits, so ties are ties. */
export const plainSimilarityBlock: SimilarityBlock = (queries_QD, gallery_GD, dimension) => {
  const numQueries = queries_QD.length / dimension;
  const numGallery = gallery_GD.length / dimension;
  const similarities = new Float32Array(numQueries * numGallery);
  for (let q = 0; q < numQueries; q += 1) {
    for (let g = 0; g < numGallery; g += 1) {
      let sum = 0;
      for (let d = 0; d < dimension; d += 1) {
        sum += (queries_QD[q * dimension + d] as number) * (gallery_GD[g * dimension + d] as number);
      }
      similarities[q * numGallery + g] = sum;
    }
  }
  return similarities;
};

/**
 * Calls `visit` once per query, in order, with its similarities to the whole gallery. Memory is one block, whatever the number
 * of queries: 100,000 embeddings of 512 dimensions need their own 205 MB, a normalised copy and 64 MiB.
 * `row` is a view that the next call may overwrite.
 */
export async function forEachQuery(
  queries: UnitEmbeddings,
  gallery: UnitEmbeddings,
  options: BlockOptions,
  visit: (query: number, row: Float32Array) => void,
): Promise<void> {
  const { similarityBlock = plainSimilarityBlock, blockValues = DEFAULT_BLOCK_VALUES } = options;
  if (!(blockValues >= 1)) throw new EvaluationInputError(`blockValues must be at least 1, got ${blockValues}`);
  if (queries.dimension !== gallery.dimension) {
    throw new EvaluationInputError(
      `queries have ${queries.dimension} dimensions, the gallery ${gallery.dimension}; embed both with one model`,
    );
  }
  const rowsPerBlock = Math.max(1, Math.floor(blockValues / Math.max(1, gallery.count)));
  for (let first = 0; first < queries.count; first += rowsPerBlock) {
    const numRows = Math.min(rowsPerBlock, queries.count - first);
    const block_QD = queries.values.subarray(first * queries.dimension, (first + numRows) * queries.dimension);
    const similarities = await similarityBlock(block_QD, gallery.values, gallery.dimension);
    mustBeBlock(similarities, numRows, gallery.count);
    for (let row = 0; row < numRows; row += 1) {
      visit(first + row, similarities.subarray(row * gallery.count, (row + 1) * gallery.count));
    }
  }
}

function mustBeBlock(similarities: Float32Array, numRows: number, numGallery: number): void {
  if (similarities.length !== numRows * numGallery) {
    throw new SimilarityBlockError(
      `gave ${similarities.length} values for ${numRows} queries and ${numGallery} gallery entries`,
    );
  }
  for (let index = 0; index < similarities.length; index += 1) {
    if (!Number.isFinite(similarities[index]))
      throw new SimilarityBlockError(`gave ${similarities[index]} for finite embeddings`);
  }
}
