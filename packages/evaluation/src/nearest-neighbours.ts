import { type UnitEmbeddings } from './embeddings.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';

// Shapes: N = embeddings, K = neighbours.

export interface Neighbours {
  /** [N, K]: positions of the nearest, itself first, then by similarity, equal ones by position. */
  readonly indices_NK: Int32Array;
  readonly numNeighbours: number;
  /** [N]: the smallest similarity of each to any. */
  readonly smallest_N: Float32Array;
}

/** The K nearest of all to each, itself included as the first. Memory is one block and the result. */
export async function nearestNeighbours(
  all: UnitEmbeddings,
  wanted: number,
  options: BlockOptions,
): Promise<Neighbours> {
  const numNeighbours = Math.min(wanted, all.count);
  const indices_NK = new Int32Array(all.count * numNeighbours);
  const smallest_N = new Float32Array(all.count);
  await forEachQuery(all, all, options, (query, row) => {
    smallest_N[query] = row.reduce((least, value) => Math.min(least, value), Infinity);
    indices_NK.set(nearest(row, query, numNeighbours), query * numNeighbours);
  });
  return { indices_NK, numNeighbours, smallest_N };
}

/** A heap of the best K would do; keeping them sorted is quicker for the 20 or so that are asked for. */
function nearest(row: Float32Array, query: number, numNeighbours: number): Int32Array {
  const kept = new Int32Array(numNeighbours);
  kept[0] = query;
  let numKept = 1;
  for (let index = 0; index < row.length; index += 1) {
    if (index === query) continue;
    const similarity = row[index] as number;
    const isFull = numKept === numNeighbours;
    if (isFull && (numKept === 1 || similarity <= (row[kept[numKept - 1] as number] as number))) continue;
    let place = isFull ? numKept - 1 : numKept++;
    while (place > 1 && (row[kept[place - 1] as number] as number) < similarity) {
      kept[place] = kept[place - 1] as number;
      place -= 1;
    }
    kept[place] = index;
  }
  return kept;
}
