import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSampler, type PlannedSampler, pkSampler } from '../src/index.ts';
import { imagelessDataset } from './support/images.ts';

function epochOf(sampler: PlannedSampler, epoch: number): number[] {
  return Array.from({ length: sampler.stepsPerEpoch }, (_, step) =>
    Array.from({ length: sampler.numShards }, (__, shard) => [...sampler.shard(epoch, step, shard)]).flat(),
  ).flat();
}

describe('the class-balanced sampler', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 12 });

  it('shows every class as often as any other, within one, and the images of a class in turn', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(50), (counts, seed, epoch) => {
        const dataset = imagelessDataset(counts);
        const globalBatch = Math.min(8, dataset.items.length);
        const sampler = createSampler(dataset, { kind: 'class-balanced', seed, globalBatch, shardSize: globalBatch });
        const epochItems = epochOf(sampler, epoch);
        expect(epochItems).toHaveLength(sampler.numPositions);
        const byClass = counts.map((_, index) =>
          epochItems.filter((item) => dataset.items.at(item)?.classIndex === index),
        );
        const visits = byClass.map((items) => items.length);
        expect(Math.max(...visits) - Math.min(...visits)).toBeLessThanOrEqual(1);
        byClass.forEach((items, index) => {
          const size = counts[index] as number;
          // All images of a class before one comes again.
          for (let from = 0; from < items.length; from += size) {
            const round = items.slice(from, from + size);
            expect(new Set(round).size).toBe(round.length);
          }
        });
        expect(epochOf(sampler, epoch)).toEqual(epochItems);
      }),
      { numRuns: 60 },
    );
  });

  it('takes as many steps as the shuffled one, says so, and refuses a batch larger than the data', () => {
    const dataset = imagelessDataset([90, 5, 5]);
    const plan = { kind: 'class-balanced', seed: 1, globalBatch: 20, shardSize: 10 } as const;
    const sampler = createSampler(dataset, plan);
    expect(sampler.stepsPerEpoch).toBe(5);
    expect(sampler.notes).toEqual(['class-balanced: 5 steps of 20 images an epoch, 3 classes as often as each other']);
    expect(() => createSampler(dataset, { ...plan, globalBatch: 200 })).toThrow(
      expect.objectContaining({ code: 'CIRCLET_DATA_TOO_FEW_IMAGES' }),
    );
  });
});

describe('P×K batches across cameras', () => {
  /** Images of one class after the other, each by a camera. */
  const seen = (cameras: number[][]) => {
    const dataset = imagelessDataset(cameras.map((list) => list.length));
    const flat = cameras.flat();
    const items = dataset.items.map((item, index) => ({ ...item, sourceIndex: flat[index] as number }));
    return { ...dataset, items };
  };

  it('has as many cameras in a visit as a round can give each of its visits', () => {
    // Four cameras of two images each: two visits of four, each with all cameras.
    const dataset = seen([
      [0, 0, 1, 1, 2, 2, 3, 3],
      [5, 6, 7, 8, 5, 6, 7, 8],
    ]);
    const plan = {
      seed: 3,
      classesPerBatch: 2,
      imagesPerClass: 4,
      shardSize: 8,
      stepsPerEpoch: 2,
      acrossSources: true,
    };
    const sampler = pkSampler(dataset, plan);
    for (let epoch = 0; epoch < 10; epoch += 1) {
      const items = epochOf(sampler, epoch);
      expect(new Set(items).size).toBe(16);
      for (let from = 0; from < 16; from += 4) {
        const cameras = items.slice(from, from + 4).map((item) => dataset.items[item]?.sourceIndex);
        expect(new Set(cameras).size).toBe(4);
      }
    }
    expect(sampler.notes.join()).toContain('2 classes × 4 images of different sources an epoch');
  });

  it('keeps to all other rules of P×K, with any cameras', () => {
    const cameras = fc.array(fc.array(fc.nat(3), { minLength: 2, maxLength: 9 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(cameras, fc.integer({ min: 2, max: 5 }), fc.nat(), (lists, imagesPerClass, seed) => {
        const dataset = seen(lists);
        const plan = { seed, classesPerBatch: 2, imagesPerClass, shardSize: imagesPerClass, stepsPerEpoch: 3 };
        const items = epochOf(pkSampler(dataset, { ...plan, acrossSources: true }), 1);
        for (let from = 0; from < items.length; from += imagesPerClass) {
          const group = items.slice(from, from + imagesPerClass);
          const classIndex = dataset.items[group[0] as number]?.classIndex as number;
          const list = lists[classIndex] as number[];
          expect(group.every((item) => dataset.items[item]?.classIndex === classIndex)).toBe(true);
          expect(new Set(group).size).toBe(Math.min(list.length, imagesPerClass));
        }
        // The first visit of a class holds as many cameras as there are, or K.
        const first = items.slice(0, imagesPerClass);
        const all = new Set(lists[dataset.items[first[0] as number]?.classIndex as number]);
        expect(new Set(first.map((item) => dataset.items[item]?.sourceIndex)).size).toBe(
          Math.min(all.size, imagesPerClass),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('refuses images without a camera', () => {
    const plan = { seed: 0, classesPerBatch: 2, imagesPerClass: 2, shardSize: 4, acrossSources: true };
    expect(() => pkSampler(imagelessDataset([3, 3]), plan)).toThrow(
      /expected the camera of every image of .* has none/,
    );
  });
});
