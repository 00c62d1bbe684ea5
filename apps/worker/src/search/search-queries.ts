import { type GalleryNeighbours, searchGallery } from '@circlet/evaluation';
import type { EmbeddedBlock } from '../embed/embed-images.ts';
import type { EmbeddedItem } from '../embed/layout.ts';
import { engineSimilarity } from '../similarity.ts';
import type { EmbeddingIndex } from './embedding-index.ts';

// Shapes: Q = queries, D = dimension, K = neighbours.

/** A query and what is nearest to it, nearest first. */
export interface SearchResult {
  readonly query: EmbeddedItem;
  readonly neighbours: readonly Neighbour[];
}

export interface Neighbour extends EmbeddedItem {
  /** Of the index. */
  readonly row: number;
  /** The cosine. */
  readonly similarity: number;
}

export interface Queries {
  readonly items: readonly EmbeddedItem[];
  readonly embeddings_QD: Float32Array;
}

export async function collect(blocks: AsyncIterable<EmbeddedBlock>): Promise<Queries> {
  const items: EmbeddedItem[] = [];
  const rows: Float32Array[] = [];
  for await (const block of blocks) {
    items.push(...block.items);
    rows.push(block.rows_BD);
  }
  const embeddings_QD = new Float32Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of rows) {
    embeddings_QD.set(block, at);
    at += block.length;
  }
  return { items, embeddings_QD };
}

/** Searches the whole index for every query, by the engine's matrix product. */
export async function searchQueries(
  index: EmbeddingIndex,
  { items, embeddings_QD }: Queries,
  numNeighbours: number,
): Promise<SearchResult[]> {
  using similarityBlock = engineSimilarity();
  async function* blocks(): AsyncGenerator<Float32Array> {
    for await (const block of index.blocks()) {
      yield block;
      // It is done with: the device needs room for one block only.
      similarityBlock[Symbol.dispose]();
    }
  }
  const { dimension } = index.about;
  const found = await searchGallery({
    queries: embeddings_QD,
    dimension,
    numNeighbours,
    blocks: blocks(),
    similarityBlock,
  });
  const named = await index.itemsOf(new Set(found.rows_QK.filter((row) => row >= 0)));
  return items.map((query, place) => ({ query, neighbours: neighboursOf(found, place, named) }));
}

function neighboursOf(
  { rows_QK, similarities_QK, numNeighbours }: GalleryNeighbours,
  query: number,
  named: ReadonlyMap<number, EmbeddedItem>,
): Neighbour[] {
  const begin = query * numNeighbours;
  const rows = [...rows_QK.subarray(begin, begin + numNeighbours)].filter((row) => row >= 0);
  return rows.map((row, rank) => ({
    row,
    ...(named.get(row) as EmbeddedItem),
    similarity: similarities_QK[begin + rank] as number,
  }));
}
