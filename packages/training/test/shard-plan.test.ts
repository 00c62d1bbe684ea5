import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planShards } from '../src/index.ts';

describe('the shard plan', () => {
  it.each([
    [4, 1, [4]],
    [4, 2, [2, 2]],
    [4, 3, [2, 1, 1]],
    [4, 4, [1, 1, 1, 1]],
    [2, 3, [1, 1, 0]],
  ])('deals %i shards to %i ranks as %j', (numShards, numRanks, counts) => {
    expect(planShards(numShards, numRanks).map(({ count }) => count)).toEqual(counts);
  });

  it('covers every shard once, in order, as evenly as can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 64 }), (numShards, numRanks) => {
        const plan = planShards(numShards, numRanks);
        const dealt = plan.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
        expect(dealt).toEqual(Array.from({ length: numShards }, (_, shard) => shard));
        const counts = plan.map(({ count }) => count);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
