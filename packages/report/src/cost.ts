import type { WorkFacts } from './run-facts.ts';

/** What 1,000 images cost. Null: not known. */
export interface Cost {
  readonly workerSeconds: number | null;
  readonly processorSeconds: number | null;
  /** In the currency of the price. */
  readonly money: number | null;
}

/** @param hourlyPrice of one worker; null: not told */
export function costPerThousand(work: WorkFacts, hourlyPrice: number | null): Cost {
  const per = (amount: number | null): number | null =>
    amount === null || work.images === 0 ? null : (1000 * amount) / work.images;
  const workerSeconds = per(work.workerSeconds);
  return {
    workerSeconds,
    processorSeconds: per(work.processorSeconds),
    money: hourlyPrice === null || workerSeconds === null ? null : (workerSeconds / 3600) * hourlyPrice,
  };
}

/** Speed over the whole training, validations and checkpoints included. */
export interface Speed {
  readonly imagesPerSecond: number | null;
  /** Operations a second of one worker, mean. */
  readonly flopsPerWorker: number | null;
  /** That as a share of what large matrix products reach. */
  readonly shareOfLimit: number | null;
}

export function speedOf({ images, trainSeconds, workerSeconds, flops, limitPerWorker }: WorkFacts): Speed {
  const flopsPerWorker =
    flops === null || flops === 0 || workerSeconds === null || workerSeconds === 0 ? null : flops / workerSeconds;
  const isLimitKnown = flopsPerWorker !== null && limitPerWorker !== null && limitPerWorker > 0;
  return {
    imagesPerSecond: trainSeconds > 0 ? images / trainSeconds : null,
    flopsPerWorker,
    shareOfLimit: isLimitKnown ? flopsPerWorker / limitPerWorker : null,
  };
}
