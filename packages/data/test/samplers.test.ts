import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSampler,
  type PlannedSampler,
  pkSampler,
  placeOfStep,
  resumeSampler,
  samplerState,
  type SamplerState,
  shuffledSampler,
} from '../src/index.ts';
import { imagelessDataset } from './support/images.ts';

/** Shuffled plans over up to 300 images, any V and b. */
const shuffledCases = fc
  .record({
    shardSize: fc.integer({ min: 1, max: 8 }),
    numShards: fc.integer({ min: 1, max: 8 }),
    extra: fc.nat(240),
    seed: fc.nat(),
    epoch: fc.nat(1000),
  })
  .map(({ shardSize, numShards, extra, seed, epoch }) => {
    const dataset = imagelessDataset([shardSize * numShards + extra]);
    return {
      dataset,
      epoch,
      sampler: shuffledSampler(dataset, { seed, globalBatch: shardSize * numShards, shardSize }),
    };
  });

const pkCases = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 30 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    imagesPerClass: fc.integer({ min: 1, max: 6 }),
    stepsPerEpoch: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
    epoch: fc.nat(1000),
  })
  .filter(({ sizes }) => sizes.some((size) => size >= 2))
  .map(({ sizes, share, imagesPerClass, stepsPerEpoch, seed, epoch }) => {
    const numUsable = sizes.filter((size) => size >= 2).length;
    const classesPerBatch = 1 + Math.floor(share * (numUsable - 1));
    const dataset = imagelessDataset(sizes);
    const plan = { seed, classesPerBatch, imagesPerClass, stepsPerEpoch, shardSize: imagesPerClass };
    return { dataset, sizes, epoch, sampler: pkSampler(dataset, plan) };
  });

function globalBatchOf(sampler: PlannedSampler, epoch: number, step: number): number[] {
  return Array.from({ length: sampler.numShards }, (_, shard) => [...sampler.shard(epoch, step, shard)]).flat();
}

function epochOf(sampler: PlannedSampler, epoch: number): number[] {
  return Array.from({ length: sampler.stepsPerEpoch }, (_, step) => globalBatchOf(sampler, epoch, step)).flat();
}

describe('shuffledSampler', () => {
  it('trains every planned position once per epoch: no image twice, only the incomplete batch dropped', () => {
    fc.assert(
      fc.property(shuffledCases, ({ dataset, sampler, epoch }) => {
        const trained = epochOf(sampler, epoch);
        expect(trained).toHaveLength(sampler.numPositions);
        expect(new Set(trained).size).toBe(trained.length);
        expect(dataset.items.length - trained.length).toBeLessThan(sampler.globalBatch);
        expect(trained.every((item) => item >= 0 && item < dataset.items.length)).toBe(true);
      }),
    );
  });

  it('gives the same global order for any cut into shards', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4, 6, 12), fc.nat(), fc.nat(99), (numShards, seed, epoch) => {
        const dataset = imagelessDataset([100]);
        const whole = shuffledSampler(dataset, { seed, globalBatch: 24, shardSize: 24 });
        const cut = shuffledSampler(dataset, { seed, globalBatch: 24, shardSize: 24 / numShards });
        expect(epochOf(cut, epoch)).toEqual(epochOf(whole, epoch));
      }),
    );
  });

  it('shuffles differently per epoch and per seed', () => {
    const dataset = imagelessDataset([64]);
    const orders = [0, 1].flatMap((seed) => {
      const sampler = shuffledSampler(dataset, { seed, globalBatch: 64, shardSize: 64 });
      return [0, 1, 2].map((epoch) => epochOf(sampler, epoch).join());
    });
    expect(new Set(orders).size).toBe(6);
  });

  it('leaves each image out about equally often', () => {
    const sampler = shuffledSampler(imagelessDataset([10]), { seed: 3, globalBatch: 4, shardSize: 4 });
    const counts = new Array<number>(10).fill(0);
    for (let epoch = 0; epoch < 2000; epoch++)
      for (const item of epochOf(sampler, epoch)) counts[item] = (counts[item] ?? 0) + 1;
    // 8 of 10 each epoch: 1,600 expected, standard deviation 17.9.
    for (const count of counts) expect(Math.abs(count - 1600)).toBeLessThan(90);
  });
});

describe('pkSampler', () => {
  it('fills every global batch with P different classes of K images each, class after class', () => {
    fc.assert(
      fc.property(pkCases, ({ dataset, sampler, epoch, sizes }) => {
        if (sampler.plan.kind !== 'pk') throw new Error('not a P×K plan');
        const { classesPerBatch, imagesPerClass } = sampler.plan;
        for (let step = 0; step < sampler.stepsPerEpoch; step++) {
          const batch = globalBatchOf(sampler, epoch, step);
          expect(batch).toHaveLength(classesPerBatch * imagesPerClass);
          const groups = Array.from({ length: classesPerBatch }, (_, p) =>
            batch.slice(p * imagesPerClass, (p + 1) * imagesPerClass),
          );
          const classes = groups.map((group) => new Set(group.map((item) => dataset.items.at(item)?.classIndex)));
          expect(classes.every((set) => set.size === 1)).toBe(true);
          expect(new Set(classes.flatMap((set) => [...set])).size).toBe(classesPerBatch);
          for (const group of groups) {
            const size = sizes[dataset.items.at(group[0] as number)?.classIndex as number] as number;
            const counts = [...new Set(group)].map((item) => group.filter((other) => other === item).length);
            // n ≥ K: no repetition. n < K: every image ⌊K/n⌋ or ⌈K/n⌉ times.
            expect(counts.length).toBe(Math.min(size, imagesPerClass));
            expect(Math.max(...counts)).toBe(Math.ceil(imagesPerClass / size));
            expect(Math.min(...counts)).toBe(Math.max(1, Math.floor(imagesPerClass / size)));
          }
        }
      }),
    );
  });

  it('visits classes evenly: within an epoch no class twice more than another, classes with one image never', () => {
    fc.assert(
      fc.property(pkCases, ({ dataset, sampler, epoch, sizes }) => {
        const visits = sizes.map(() => 0);
        const k = sampler.plan.kind === 'pk' ? sampler.plan.imagesPerClass : 0;
        epochOf(sampler, epoch).forEach((item, i) => {
          const classIndex = dataset.items.at(item)?.classIndex as number;
          if (i % k === 0) visits[classIndex] = (visits[classIndex] as number) + 1;
        });
        const usable = visits.filter((_, c) => (sizes[c] as number) >= 2);
        expect(Math.max(...usable) - Math.min(...usable)).toBeLessThanOrEqual(1);
        expect(visits.every((count, c) => (sizes[c] as number) >= 2 || count === 0)).toBe(true);
      }),
    );
  });

  it('uses every image of a class before any comes again, as far as K divides their number', () => {
    const sampler = pkSampler(imagelessDataset([8, 8, 8]), {
      seed: 1,
      classesPerBatch: 3,
      imagesPerClass: 4,
      shardSize: 4,
      stepsPerEpoch: 2,
    });
    for (let epoch = 0; epoch < 20; epoch++) expect(new Set(epochOf(sampler, epoch)).size).toBe(24);
  });

  it('gives the same global batch for any cut into shards, shards being contiguous slices', () => {
    const dataset = imagelessDataset(Array.from({ length: 20 }, () => 5));
    const plan = { seed: 9, classesPerBatch: 6, imagesPerClass: 4 };
    const whole = pkSampler(dataset, { ...plan, shardSize: 24 });
    for (const shardSize of [1, 2, 3, 4, 6, 8, 12]) {
      const cut = pkSampler(dataset, { ...plan, shardSize });
      expect(epochOf(cut, 3), `shards of ${shardSize}`).toEqual(epochOf(whole, 3));
    }
  });

  it('takes by default about as many steps as an epoch of all images', () => {
    const dataset = imagelessDataset(Array.from({ length: 610 }, () => 7)); // 4,270 images
    const plan = { seed: 0, classesPerBatch: 32, imagesPerClass: 4, shardSize: 64 };
    expect(pkSampler(dataset, plan).stepsPerEpoch).toBe(33);
  });

  it('tells what it leaves out', () => {
    const sampler = pkSampler(imagelessDataset([1, 3, 3]), {
      seed: 0,
      classesPerBatch: 2,
      imagesPerClass: 2,
      shardSize: 4,
    });
    expect(sampler.notes.join()).toContain('1 classes with fewer than 2 images left out');
  });
});

describe('any sampler', () => {
  it('goes on after a resume exactly as without it, by any worker, in any order of asking', () => {
    const plans = fc.oneof(
      shuffledCases.map(({ dataset, sampler }) => ({ dataset, sampler })),
      pkCases.map(({ dataset, sampler }) => ({ dataset, sampler })),
    );
    fc.assert(
      fc.property(plans, fc.nat(40), fc.nat(40), ({ dataset, sampler }, stopAt, further) => {
        const straight: number[][] = [];
        for (let step = 0; step <= stopAt + further; step++) {
          const place = placeOfStep(sampler, step);
          straight.push(globalBatchOf(sampler, place.epoch, place.step));
        }
        // Saved as text, read back, twice: what a checkpoint does.
        let state = JSON.parse(JSON.stringify(samplerState(dataset, sampler, stopAt))) as SamplerState;
        const once = resumeSampler(dataset, state);
        state = JSON.parse(JSON.stringify(samplerState(dataset, once.sampler, once.step))) as SamplerState;
        const { sampler: resumed, step: start } = resumeSampler(dataset, state);
        expect(start).toBe(stopAt);
        for (let step = stopAt + further; step >= start; step--) {
          const place = placeOfStep(resumed, step);
          expect(globalBatchOf(resumed, place.epoch, place.step)).toEqual(straight[step]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('covers all positions once, however many workers share the shards', () => {
    fc.assert(
      fc.property(shuffledCases, fc.integer({ min: 1, max: 9 }), ({ sampler, epoch }, numWorkers) => {
        const trained: number[] = [];
        for (let worker = 0; worker < numWorkers; worker++)
          for (let step = 0; step < sampler.stepsPerEpoch; step++)
            for (let shard = worker; shard < sampler.numShards; shard += numWorkers)
              trained.push(...sampler.shard(epoch, step, shard));
        expect(trained.sort((a, b) => a - b)).toEqual(epochOf(sampler, epoch).sort((a, b) => a - b));
      }),
    );
  });

  it('hands out arrays of its own: writing into one changes nothing', () => {
    const sampler = shuffledSampler(imagelessDataset([32]), { seed: 0, globalBatch: 8, shardSize: 4 });
    const first = sampler.shard(0, 0, 0);
    const copy = [...first];
    first.fill(-1);
    expect([...sampler.shard(0, 0, 0)]).toEqual(copy);
  });

  it('refuses what cannot be planned', () => {
    const dataset = imagelessDataset([3, 3, 1]);
    const code = (make: () => unknown): string => {
      try {
        make();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'none';
    };
    const pk = { seed: 0, classesPerBatch: 2, imagesPerClass: 2, shardSize: 2 };
    expect(code(() => shuffledSampler(dataset, { seed: 0, globalBatch: 6, shardSize: 4 }))).toBe(
      'CIRCLET_DATA_BATCH_NOT_DIVISIBLE',
    );
    expect(code(() => pkSampler(dataset, { ...pk, shardSize: 3 }))).toBe('CIRCLET_DATA_BATCH_NOT_DIVISIBLE');
    expect(code(() => shuffledSampler(dataset, { seed: 0, globalBatch: 8, shardSize: 4 }))).toBe(
      'CIRCLET_DATA_TOO_FEW_IMAGES',
    );
    expect(code(() => pkSampler(dataset, { ...pk, classesPerBatch: 3 }))).toBe('CIRCLET_DATA_TOO_FEW_CLASSES');
    expect(code(() => pkSampler(imagelessDataset([1, 1, 1]), pk))).toBe('CIRCLET_DATA_ONE_IMAGE_PER_CLASS');
    expect(code(() => createSampler(dataset, { kind: 'pk', ...pk, seed: -1 }))).toBe('CIRCLET_DATA_OPTIONS');
    expect(code(() => createSampler(dataset, { kind: 'shuffled', seed: 0, globalBatch: 0, shardSize: 0 }))).toBe(
      'CIRCLET_DATA_OPTIONS',
    );
    const sampler = pkSampler(dataset, pk);
    for (const [epoch, step, shard] of [
      [0, 0, 2],
      [0, sampler.stepsPerEpoch, 0],
      [-1, 0, 0],
      [0, 0.5, 0],
    ] as const) {
      expect(code(() => sampler.shard(epoch, step, shard))).toBe('CIRCLET_DATA_OUTSIDE_PLAN');
    }
    const state = samplerState(dataset, sampler, 5);
    expect(code(() => resumeSampler(imagelessDataset([3, 3, 2]), state))).toBe('CIRCLET_DATA_CHANGED');
  });
});
