import { describe, expect, it } from 'vitest';
import { searchGallery } from '../src/index.ts';
import { cosines, ranking } from './support/naive.ts';

const DIMENSION = 5;

/** Small whole numbers, so that many rows are equal or point the same way. */
function rowsOf(count: number, seed: number): number[][] {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return Array.from({ length: count }, () => Array.from({ length: DIMENSION }, () => (next() % 3) - 1));
}

function search(queries: number[][], gallery: number[][], numNeighbours: number, blockRows: number, blockValues = 7) {
  const flat = (rows: number[][]): Float32Array => Float32Array.from(rows.flat());
  function* blocks(): Generator<Float32Array> {
    for (let begin = 0; begin < gallery.length; begin += blockRows) {
      yield flat(gallery.slice(begin, begin + blockRows));
    }
  }
  return searchGallery({ queries: flat(queries), dimension: DIMENSION, numNeighbours, blocks: blocks(), blockValues });
}

describe('searching a gallery', () => {
  it.each([
    [1, 1],
    [3, 1],
    [3, 4],
    [10, 7],
    [10, 1000],
    [60, 16],
  ])('finds the %i nearest that a full sort finds, in blocks of %i rows, equal ones by row', async (k, blockRows) => {
    const [queries, gallery] = [rowsOf(9, 1), rowsOf(41, 2)];
    const naive = cosines(queries, gallery);
    const found = await search(queries, gallery, k, blockRows);
    expect(found.numRows).toBe(41);
    queries.forEach((_, query) => {
      const order = ranking(naive[query] ?? [], () => true).slice(0, k);
      const missing = Math.max(0, k - 41);
      const at = <T>(values: ArrayLike<T>): T[] => Array.from(values).slice(query * k, (query + 1) * k);
      expect(at(found.rows_QK)).toEqual([...order, ...Array<number>(missing).fill(-1)]);
      const similarities = order.map((row) => naive[query]?.[row] ?? NaN);
      expect(at(found.similarities_QK)).toEqual([...similarities, ...Array<number>(missing).fill(0)]);
    });
  });

  it('finds nothing in nothing, and for nobody', async () => {
    expect([...(await search(rowsOf(1, 1), [], 2, 4)).rows_QK]).toEqual([-1, -1]);
    expect((await search([], rowsOf(3, 1), 2, 4)).rows_QK).toHaveLength(0);
  });

  it('names the row that is no number, counted from the first of the gallery', async () => {
    const gallery = [...rowsOf(5, 3), [0, NaN, 0, 0, 0]];
    await expect(search(rowsOf(1, 1), gallery, 2, 4)).rejects.toThrow('gallery row 5 must be finite');
  });

  it.each([0, 1.5, NaN])('refuses %d neighbours', async (k) => {
    await expect(search(rowsOf(1, 1), rowsOf(2, 2), k, 4)).rejects.toThrow('numNeighbours must be a whole number');
  });
});
