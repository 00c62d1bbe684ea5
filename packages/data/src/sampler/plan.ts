import { type Sampler } from '../contract.ts';
import { BatchNotDivisibleError, OutsidePlanError } from '../errors.ts';
import { checkOptions } from '../options.ts';

/** A sampler and the numbers that describe its plan. */
export interface PlannedSampler extends Sampler {
  /** V: the global batch is this many shards, whoever runs them. */
  readonly numShards: number;
  readonly shardSize: number;
  readonly globalBatch: number;
  /** Positions of one epoch: stepsPerEpoch × globalBatch. */
  readonly numPositions: number;
  /** The whole plan as plain data: a saved sampler is this, the data set's fingerprint and a position. */
  readonly plan: SamplerPlan;
  /** Sentences for the run's output: what is repeated, dropped or left out. */
  readonly notes: readonly string[];
}

export type SamplerPlan =
  | ({ readonly kind: 'shuffled' } & ShuffledPlan)
  | ({ readonly kind: 'class-balanced' } & ShuffledPlan)
  | ({ readonly kind: 'pk' } & PkPlan);

export interface ShuffledPlan {
  readonly seed: number;
  /** Images per step, over all shards. */
  readonly globalBatch: number;
  /** Images per shard; the global batch must be a multiple of it. */
  readonly shardSize: number;
}

export interface PkPlan {
  readonly seed: number;
  /** P: different classes in a global batch. */
  readonly classesPerBatch: number;
  /** K: images of each; the global batch is P × K. */
  readonly imagesPerClass: number;
  readonly shardSize: number;
  /** Default: images ÷ (P × K), rounded down, at least 1: about as many as an epoch of the shuffled sampler. */
  readonly stepsPerEpoch?: number;
  /** Whether the K images of a class are of as many sources (cameras) as there are. Default false. */
  readonly acrossSources?: boolean;
}

/** Item indices of the whole global batch of a step, in order. */
export type GlobalBatchOf = (epoch: number, step: number) => Int32Array;

/** What both samplers share: shards are contiguous slices of the global batch. */
export function plannedSampler(
  plan: SamplerPlan,
  globalBatch: number,
  stepsPerEpoch: number,
  notes: readonly string[],
  globalBatchOf: GlobalBatchOf,
): PlannedSampler {
  const { shardSize } = plan;
  const numShards = globalBatch / shardSize;
  // A worker with several shards asks for them one after the other.
  let last: { readonly epoch: number; readonly step: number; readonly batch: Int32Array } | null = null;
  return {
    plan,
    notes,
    numShards,
    shardSize,
    globalBatch,
    stepsPerEpoch,
    numPositions: stepsPerEpoch * globalBatch,
    shard(epoch, step, shard) {
      mustLieIn('epoch', epoch, Number.MAX_SAFE_INTEGER);
      mustLieIn('step', step, stepsPerEpoch);
      mustLieIn('shard', shard, numShards);
      if (last?.epoch !== epoch || last.step !== step) last = { epoch, step, batch: globalBatchOf(epoch, step) };
      return last.batch.slice(shard * shardSize, (shard + 1) * shardSize);
    },
  };
}

/** @throws DataOptionsError, BatchNotDivisibleError */
export function checkBatch(
  numbers: Readonly<Record<string, number>>,
  seed: number,
  globalBatch: number,
  shardSize: number,
): void {
  const check = checkOptions();
  check.whole('seed', seed, 0);
  for (const [name, value] of Object.entries(numbers)) check.whole(name, value, 1);
  check.done();
  if (globalBatch % shardSize !== 0) throw new BatchNotDivisibleError(globalBatch, shardSize);
}

/** Keeps the last two results: prefetching looks into the next epoch while the current one goes on. */
export function remembered<T>(compute: (epoch: number) => T): (epoch: number) => T {
  const recent: { epoch: number; value: T }[] = [];
  return (epoch) => {
    const known = recent.find((entry) => entry.epoch === epoch);
    if (known !== undefined) return known.value;
    const value = compute(epoch);
    recent.unshift({ epoch, value });
    recent.length = Math.min(recent.length, 2);
    return value;
  };
}

function mustLieIn(what: string, value: number, end: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= end) throw new OutsidePlanError(what, value, end);
}
