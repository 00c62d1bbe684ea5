import { unitEmbeddings } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

// Shapes: Q = queries, G = rows of a block, D = dimensions, K = neighbours.

/** The nearest of each query, nearest first, equal ones by row. */
export interface GalleryNeighbours {
  /** [Q, K]: rows of the gallery; −1 where it has fewer. */
  readonly rows_QK: Int32Array;
  /** [Q, K]: cosines; 0 where there is no row. */
  readonly similarities_QK: Float32Array;
  readonly numNeighbours: number;
  /** Rows of the whole gallery. */
  readonly numRows: number;
}

export interface SearchOptions extends BlockOptions {
  /** [Q, D], row-major; need not be normalised. */
  readonly queries: Float32Array;
  readonly dimension: number;
  /** K: at least 1. */
  readonly numNeighbours: number;
  /** The gallery, [G, D] at a time, from its first row to its last. What `similarityBlock` keeps of a block it may drop after it. */
  readonly blocks: AsyncIterable<Float32Array> | Iterable<Float32Array>;
}

/**
 * Exact search by cosine through a gallery of any length, which is read once. Memory is the queries, their neighbours, one block of the
 * gallery, a normalised copy of it, and one block of similarities.
 * @throws EmbeddingNotFiniteError, EvaluationInputError, SimilarityBlockError
 */
export async function searchGallery(options: SearchOptions): Promise<GalleryNeighbours> {
  const { dimension, numNeighbours, blocks } = options;
  if (!(Number.isInteger(numNeighbours) && numNeighbours >= 1)) {
    throw new EvaluationInputError(`numNeighbours must be a whole number of at least 1, got ${numNeighbours}`);
  }
  const queries = unitEmbeddings(options.queries, dimension, 'query');
  const rows_QK = new Int32Array(queries.count * numNeighbours).fill(-1);
  const similarities_QK = new Float32Array(rows_QK.length);
  let firstRow = 0;
  for await (const block of blocks) {
    const gallery = unitEmbeddings(block, dimension, 'gallery row', firstRow);
    if (gallery.count === 0) continue;
    await forEachQuery(queries, gallery, options, (query, similarities) => {
      const [begin, end] = [query * numNeighbours, (query + 1) * numNeighbours];
      keepNearest(rows_QK.subarray(begin, end), similarities_QK.subarray(begin, end), similarities, firstRow);
    });
    firstRow += gallery.count;
  }
  return { rows_QK, similarities_QK, numNeighbours, numRows: firstRow };
}

/** Rows come in ascending order: of equal ones the earlier stays before the later. */
function keepNearest(rows_K: Int32Array, kept_K: Float32Array, similarities: Float32Array, firstRow: number): void {
  const last = rows_K.length - 1;
  for (let index = 0; index < similarities.length; index += 1) {
    const similarity = similarities[index] as number;
    if (rows_K[last] !== -1 && similarity <= (kept_K[last] as number)) continue;
    let place = last;
    while (place > 0 && (rows_K[place - 1] === -1 || (kept_K[place - 1] as number) < similarity)) {
      rows_K[place] = rows_K[place - 1] as number;
      kept_K[place] = kept_K[place - 1] as number;
      place -= 1;
    }
    rows_K[place] = firstRow + index;
    kept_K[place] = similarity;
  }
}
