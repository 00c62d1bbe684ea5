import type { Network } from '@circlet/backbone';
import { type Group, memoryGroups } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { Recipe } from '@circlet/recipe';
import { type Engine, locateRuntime, type Runtime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, type PendingStep, planShards, type Trainer, type TrainerState } from '../../src/index.ts';
import { shardsOf } from './images.ts';
import { tinyNetwork } from './tiny-network.ts';

export interface ClusterOptions {
  readonly recipe: Recipe;
  /** Default: tinyNetwork(); null: the recipe's own. */
  readonly network?: Network | null;
  readonly numWorkers: number;
  readonly numShards: number;
  readonly numClasses?: number;
  readonly totalSteps?: number;
  readonly stepsPerEpoch?: number;
  /** Default: testRuntime(). */
  readonly runtime?: Runtime;
  /** What stands between a worker and its engine. Default: nothing. */
  readonly watch?: (engine: Engine) => Engine;
}

/** Workers with real engines and a real group in one process: what differs from several processes is only the wire. */
export interface Cluster extends AsyncDisposable {
  readonly trainers: readonly Trainer[];
  /** Null for one worker alone. */
  readonly groups: readonly (Group | null)[];
  gradients(batch: ImageBatch): Promise<PendingStep[]>;
  step(batch: ImageBatch): Promise<PendingStep[]>;
  /** Of every rank, all tensors. */
  snapshots(): Promise<TrainerState[]>;
}

export function testRuntime() {
  return startRuntime({ directory: locateRuntime().directory, intraOpThreads: 1, logLevel: 3 });
}

export function cluster(options: ClusterOptions): Cluster {
  const {
    recipe,
    network = tinyNetwork(),
    numWorkers,
    numShards,
    numClasses = 4,
    totalSteps = 100,
    stepsPerEpoch = 10,
    runtime = testRuntime(),
    watch = (engine) => engine,
  } = options;
  const groups = numWorkers === 1 ? [null] : memoryGroups(numWorkers, { generation: 1 });
  const trainers = groups.map((group) =>
    createTrainer({
      engine: watch(tensorflowEngine(runtime)),
      group,
      recipe,
      ...(network === null ? {} : { network }),
      numClasses,
      numShards,
      totalSteps,
      stepsPerEpoch,
    }),
  );
  const plan = planShards(numShards, numWorkers);
  const gradients = (batch: ImageBatch) => {
    const shards = shardsOf(batch, numShards);
    return Promise.all(
      trainers.map((trainer, rank) => {
        const { first = 0, count = 0 } = plan[rank] ?? {};
        return trainer.gradients(shards.slice(first, first + count));
      }),
    );
  };
  return {
    trainers,
    groups,
    gradients,
    async step(batch) {
      const pending = await gradients(batch);
      await Promise.all(trainers.map((trainer, rank) => trainer.apply(pending[rank] as PendingStep)));
      return pending;
    },
    snapshots: () => Promise.all(trainers.map((trainer) => trainer.snapshot())),
    async [Symbol.asyncDispose]() {
      for (const trainer of trainers) await trainer[Symbol.asyncDispose]();
      for (const group of groups) await group?.[Symbol.asyncDispose]();
    },
  };
}

/** The largest difference of any value, relative to the largest value of its tensor. */
export function largestDifference(a: TrainerState, b: TrainerState): number {
  let largest = 0;
  for (const [name, { values }] of a.tensors) {
    const other = b.tensors.get(name)?.values ?? new Float32Array();
    const scale = values.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-3);
    values.forEach((value, i) => (largest = Math.max(largest, Math.abs(value - (other[i] ?? NaN)) / scale)));
  }
  return largest;
}
