import { unitEmbeddings } from '../embeddings.ts';

// Shapes: N = points, D = dimensions.

/** Neighbours that each point keeps: the default of UMAP's authors. */
const NEIGHBOURS = 15;

/**
 * A map of points in which near ones stay near (UMAP; McInnes, Healy and Melville, arXiv:1802.03426), by the cosine of their embeddings.
 * Distances between far groups mean nothing. The same input and seed give the same map.
 *
 * @returns [N, 2], row-major; of two points or fewer zeros
 */
export async function neighbourMap(
  embeddings_ND: Float32Array,
  dimension: number,
  seed: number,
): Promise<Float64Array> {
  const { values, count } = unitEmbeddings(embeddings_ND, dimension);
  if (count <= 2) return new Float64Array(2 * count);
  // Loaded when it is called for: those who only score do without.
  const { UMAP } = await import('umap-js');
  const map = new UMAP({ nNeighbors: Math.min(NEIGHBOURS, count - 1), random: randomOf(seed) });
  const rows = Array.from({ length: count }, (_, row) => [...values.subarray(row * dimension, (row + 1) * dimension)]);
  return Float64Array.from((await map.fitAsync(rows)).flat());
}

/** Uniform in [0, 1): mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
