import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBuckets } from '../src/buckets.ts';

const parameter = (name: string, length: number) => ({ name, shape: [length] });

describe('buckets', () => {
  it('run backwards, the first small', () => {
    const parameters = [100, 100, 100, 100, 100].map((length, i) => parameter(`p${i}`, length));
    expect(planBuckets(parameters, 400, 800)).toEqual([[4], [3, 2], [1, 0]]);
  });

  it('hold a parameter larger than a bucket, and a last one that is not full', () => {
    expect(planBuckets([parameter('a', 1), parameter('b', 1000), parameter('c', 1)], 4, 8)).toEqual([[2], [1], [0]]);
  });

  it('are none for no parameters', () => {
    expect(planBuckets([], 4, 8)).toEqual([]);
  });

  it('hold every parameter once, in backward order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.nat(1000), fc.nat(1000), (lengths, first, rest) => {
        const buckets = planBuckets(
          lengths.map((length, i) => parameter(`p${i}`, length)),
          first,
          rest,
        );
        expect(buckets.flat()).toEqual(lengths.map((_, i) => i).reverse());
        buckets.forEach((bucket) => expect(bucket.length).toBeGreaterThan(0));
      }),
    );
  });
});
