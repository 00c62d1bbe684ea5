import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, CollectiveArgumentError, type Group, type Leaves, memoryGroups, subtreesOf } from '../src/index.ts';
import { bitsOf, onAllRanks, transports } from './support/groups.ts';

/** Of very different sizes, so that any other order of additions shows in the last bits. */
const value = (leaf: number, index: number): number =>
  Math.fround(Math.sin(1 + index * 1.7 + leaf * 31.3) * 10 ** ((leaf * 7 + index) % 6));

const valuesOf = (leaf: number, length: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => value(leaf, index));

const sumOf = (left: Float32Array, right: Float32Array): Float32Array =>
  left.map((x, index) => Math.fround(x + (right[index] as number)));

/** The definition, in plain recursion: halves at the largest power of two below the number of leaves. */
function treeSum(begin: number, end: number, length: number): Float32Array {
  if (end - begin === 1) return valuesOf(begin, length);
  let half = 1;
  while (2 * half < end - begin) half *= 2;
  return sumOf(treeSum(begin, begin + half, length), treeSum(begin + half, end, length));
}

/** Leaves in runs of these lengths. */
function runsOf(counts: readonly number[]): Leaves[] {
  let first = 0;
  return counts.map((count) => {
    first += count;
    return { first: first - count, count };
  });
}

/** What a rank brings: its leaves, added up as far as they go. */
function ownSums(leaves: readonly Leaves[], rank: number, length: number): Float32Array[] {
  const numLeaves = leaves.reduce((sum, { count }) => sum + count, 0);
  const { first, count } = leaves[rank] as Leaves;
  const own = Array.from({ length: count }, (_, index) => ({
    subtree: { begin: first + index, end: first + index + 1 },
    sum: valuesOf(first + index, length),
  }));
  return addUp(numLeaves, own, sumOf).map(({ sum }) => sum);
}

async function reducedBy(groups: readonly Group[], leaves: readonly Leaves[], length: number): Promise<string[]> {
  return await onAllRanks(groups, async (group) => {
    const run = async (name: string): Promise<string> => {
      const sums = ownSums(leaves, group.rank, length);
      // In two places, as a bucket's tensors lie.
      const buffers = sums.map((sum) => [sum.slice(0, length >> 1), sum.slice(length >> 1)]);
      await group.allReduceTree(buffers, { name, leaves });
      const result = Float32Array.from(buffers.at(-1)?.flatMap((buffer) => [...buffer]) ?? []);
      // The caller's again: a late read would carry the NaN to a neighbour.
      buffers.flat().forEach((buffer) => buffer.fill(NaN));
      return bitsOf(result);
    };
    const bits = await run('first');
    expect(await run('second')).toBe(bits);
    return bits;
  });
}

describe('an all-reduce along a tree', () => {
  it('gives the bits of the tree on all ranks, however its leaves are dealt', async () => {
    const runs = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(runs, fc.nat(60), fc.integer({ min: 4, max: 64 }), async (counts, length, chunkBytes) => {
        const leaves = runsOf(counts);
        const numLeaves = counts.reduce((sum, count) => sum + count, 0);
        const groups = memoryGroups(counts.length, { generation: 1, chunkBytes });
        const expected = bitsOf(treeSum(0, numLeaves, length));
        expect(new Set(await reducedBy(groups, leaves, length))).toEqual(new Set([expected]));
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bits for 1 to 8 ranks over ZeroMQ', async () => {
    const length = 1_001;
    const expected = bitsOf(treeSum(0, 8, length));
    for (const counts of [[8], [4, 4], [3, 3, 2], [2, 2, 2, 2], [2, 1, 1, 1, 1, 1, 1], new Array<number>(8).fill(1)]) {
      const groups = await transports.ZeroMQ(counts.length, { chunkBytes: 256 });
      const results = await reducedBy(groups, runsOf(counts), length);
      expect(new Set(results), `${counts.length} ranks`).toEqual(new Set([expected]));
    }
  });

  it('would show another order of additions', () => {
    const [length, numLeaves] = [64, 8];
    let inARow = valuesOf(0, length);
    for (let leaf = 1; leaf < numLeaves; leaf++) inARow = sumOf(inARow, valuesOf(leaf, length));
    expect(bitsOf(inARow)).not.toBe(bitsOf(treeSum(0, numLeaves, length)));
  });

  it('leaves a rank with the largest subtrees of its leaves', () => {
    const of = (first: number, count: number) =>
      subtreesOf(8, [{ first, count }]).map(({ begin, end }) => `${begin}-${end - 1}`);
    expect(of(0, 8)).toEqual(['0-7']);
    expect(of(0, 3)).toEqual(['0-1', '2-2']);
    expect(of(1, 6)).toEqual(['1-1', '2-3', '4-5', '6-6']);
    // No power of two: 0 to 3, then 4 and 5.
    expect(subtreesOf(6, [{ first: 4, count: 2 }])).toEqual([{ begin: 4, end: 6 }]);
  });

  it('refuses leaves that are not dealt end to end, and sums that are not of them', async () => {
    const [group] = memoryGroups(1, { generation: 1 });
    const sums = [[new Float32Array(1)]];
    const reduce = (leaves: readonly Leaves[], own = sums) => group?.allReduceTree(own, { name: 'x', leaves });
    await expect(reduce([{ first: 1, count: 2 }])).rejects.toThrow(CollectiveArgumentError);
    await expect(reduce([{ first: 0, count: 0 }])).rejects.toThrow('runs of one leaf or more');
    await expect(reduce([{ first: 0, count: 2 }], [...sums, ...sums])).rejects.toThrow('expected 1 sums on rank 0');
    await expect(reduce([{ first: 0, count: 2 }])).resolves.toBeUndefined();
  });
});
