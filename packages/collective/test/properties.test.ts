import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllReduceOptions, type Group, memoryGroups } from '../src/index.ts';
import { bitsOf, onAllRanks, transports } from './support/groups.ts';

// Every collective over 1 to 17 ranks, with lengths that nothing divides, empty parts, and values whose sums round. What comes
// out is compared with sums in double precision, and bit by bit between the ranks. Each buffer is overwritten with NaN as soon as
// it is the caller's again: a late read of it would carry the NaN to a neighbour.

const ranks = fc.integer({ min: 1, max: 17 });
const chunkBytes = fc.integer({ min: 4, max: 256 });
const length = fc.oneof(fc.constantFrom(0, 1, 2, 17, 97), fc.nat(300));
const places = fc.array(fc.nat(300), { maxLength: 4 });
const wire = fc.constantFrom('fp32', 'bf16') as fc.Arbitrary<'fp32' | 'bf16'>;
const operation = fc.constantFrom('sum', 'mean') as fc.Arbitrary<'sum' | 'mean'>;

/** In (−1, 1), another for every rank and place. */
const value = (rank: number, index: number): number => Math.fround(Math.sin(1 + index * 1.7 + rank * 31.3));

const ranksOf = (size: number): number[] => Array.from({ length: size }, (_, rank) => rank);

const sumAt = (size: number, index: number): number => ranksOf(size).reduce((sum, rank) => sum + value(rank, index), 0);

/**
 * By how much a sum of `size` values may be off: each of the size − 1 additions rounds a partial sum below `size` to 2^-24, and
 * in bf16 each hop and the owner round one to 2^-9.
 */
const bound = (size: number, type: 'fp32' | 'bf16'): number => size * size * (type === 'fp32' ? 2 ** -24 : 2 ** -9);

/** The values in arrays of their own, cut at any places; empty ones among them. */
function pieces(values: Float32Array, cuts: readonly number[]): Float32Array[] {
  const places = [0, ...cuts.map((cut) => cut % (values.length + 1)), values.length].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => values.slice(places[index], end));
}

/** @param cuts where the buffer is cut into several, which are reduced as if they lay end to end */
async function mustAllReduce(
  groups: readonly Group[],
  numElements: number,
  cuts: readonly number[],
  options: Partial<AllReduceOptions>,
) {
  const size = groups.length;
  const results = await onAllRanks(groups, async (group) => {
    const values = Float32Array.from({ length: numElements }, (_, index) => value(group.rank, index));
    const buffers = pieces(values, cuts);
    await group.allReduce(buffers, { name: 'first', ...options });
    const first = Float32Array.from(buffers.flatMap((buffer) => [...buffer]));
    buffers.forEach((buffer) => buffer.fill(NaN));
    // Another one right behind it, so that what is still on its way of the first would be met.
    const second = Float32Array.from({ length: numElements }, (_, index) => value(group.rank + 1, index));
    await group.allReduce(second, { name: 'second', ...options });
    return { first, second };
  });
  expect(new Set(results.map(({ first }) => bitsOf(first))).size).toBe(1);
  expect(new Set(results.map(({ second }) => bitsOf(second))).size).toBe(1);
  const factor = options.operation === 'mean' ? 1 / size : 1;
  results[0]?.first.forEach((got, index) => {
    expect(Math.abs(got - sumAt(size, index) * factor)).toBeLessThanOrEqual(bound(size, options.wire ?? 'fp32'));
  });
  expect(results[0]?.second.includes(NaN)).toBe(false);
}

describe('over 1 to 17 ranks', () => {
  it('all-reduce is the sum or mean, with the same bits on all ranks, in both wire types', async () => {
    await fc.assert(
      fc.asyncProperty(
        ranks,
        length,
        places,
        chunkBytes,
        wire,
        operation,
        async (size, total, cuts, bytes, type, what) => {
          const groups = memoryGroups(size, { generation: 1, chunkBytes: bytes });
          await mustAllReduce(groups, total, cuts, { wire: type, operation: what });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('all-gather, reduce-scatter and broadcast give every rank what is its own, of parts that may be empty', async () => {
    const parts = ranks.chain((size) => fc.array(fc.nat(40), { minLength: size, maxLength: size }));
    await fc.assert(
      fc.asyncProperty(parts, chunkBytes, fc.nat(), async (counts, bytes, anyRoot) => {
        const size = counts.length;
        const total = counts.reduce((sum, count) => sum + count, 0);
        const begin = ranksOf(size).map((rank) => counts.slice(0, rank).reduce((sum, count) => sum + count, 0));
        const root = anyRoot % size;
        const results = await onAllRanks(memoryGroups(size, { generation: 1, chunkBytes: bytes }), async (group) => {
          const { rank } = group;
          const own = Float32Array.from({ length: counts[rank] ?? 0 }, (_, index) => value(rank, index));
          const gathered = await group.allGather(own, counts, { name: 'gather' });
          own.fill(NaN);
          const whole = Float32Array.from({ length: total }, (_, index) => value(rank, index));
          const part = await group.reduceScatter(whole, counts, { name: 'scatter' });
          whole.fill(NaN);
          const told = Float32Array.from({ length: total }, (_, index) => value(rank, index));
          await group.broadcast(told, root, { name: 'broadcast' });
          const heard = told.slice();
          told.fill(NaN);
          await group.barrier({ name: 'barrier' });
          return { gathered, part, heard };
        });
        const everyone = ranksOf(size).flatMap((rank) =>
          Array.from({ length: counts[rank] ?? 0 }, (_, index) => value(rank, index)),
        );
        results.forEach(({ gathered, part, heard }, rank) => {
          expect([...gathered]).toEqual(everyone);
          expect([...heard]).toEqual(Array.from({ length: total }, (_, index) => value(root, index)));
          expect(part).toHaveLength(counts[rank] ?? 0);
          part.forEach((got, index) => {
            const exact = sumAt(size, (begin[rank] ?? 0) + index);
            expect(Math.abs(got - exact)).toBeLessThanOrEqual(bound(size, 'fp32'));
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  // Sockets for each pair of numbers would take minutes; one group for all lengths is enough to meet the same schedules.
  it.each(['ZeroMQ', 'shared memory'] as const)('17 ranks over %s agree in every bit', async (name) => {
    const groups = await transports[name](17, { chunkBytes: 64 });
    await onAllRanks(groups, async (group) => {
      for (const numElements of [0, 1, 16, 18, 301]) {
        for (const type of ['fp32', 'bf16'] as const) {
          const buffer = Float32Array.from({ length: numElements }, (_, index) => value(group.rank, index));
          await group.allReduce(buffer, { name: `${numElements} in ${type}`, wire: type });
          const words = new Int32Array(buffer.slice().buffer);
          buffer.forEach((got, index) => {
            expect(Math.abs(got - sumAt(17, index))).toBeLessThanOrEqual(bound(17, type));
          });
          buffer.fill(NaN);
          const counts = ranksOf(17).map(() => numElements);
          const all = await group.allGather(words, counts, { name: `bits of ${numElements}` });
          ranksOf(17).forEach((rank) =>
            expect(all.subarray(rank * numElements, (rank + 1) * numElements)).toEqual(words),
          );
        }
      }
    });
  });
});
