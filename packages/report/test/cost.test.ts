import { describe, expect, it } from 'vitest';
import { costPerThousand, speedOf } from '../src/cost.ts';
import { runOf } from './support/run.ts';

const { work } = runOf('a');

describe('what 1,000 images cost', () => {
  it('is seconds of workers and of processors, and money at a price', () => {
    // 5,000 images by two workers in 50 s.
    expect(costPerThousand(work, null)).toEqual({ workerSeconds: 20, processorSeconds: 18, money: null });
    expect(costPerThousand(work, 1.8).money).toBeCloseTo(0.01);
  });

  it('is not known of a run without images', () => {
    expect(costPerThousand({ ...work, images: 0 }, 1)).toEqual({
      ...{ workerSeconds: null, processorSeconds: null, money: null },
    });
  });
});

describe('speed', () => {
  it('is operations of a worker as a share of what the hardware can do', () => {
    expect(speedOf(work)).toEqual({ imagesPerSecond: 100, flopsPerWorker: 4e10, shareOfLimit: 0.5 });
  });

  it('is not known where workers told nothing', () => {
    const unknown = { ...work, flops: null, limitPerWorker: null };
    expect(speedOf(unknown)).toEqual({ imagesPerSecond: 100, flopsPerWorker: null, shareOfLimit: null });
    expect(speedOf({ ...work, limitPerWorker: null }).shareOfLimit).toBeNull();
  });
});
