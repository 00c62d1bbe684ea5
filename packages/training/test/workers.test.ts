import type { Network } from '@circlet/backbone';
import { describe, expect, it } from 'vitest';
import { type TrainerState } from '../src/index.ts';
import { cluster, largestDifference } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

/** A rate at which ten steps change the weights visibly, but do not blow rounding up. */
const CALM = { optimizer: { kind: 'sgd', learningRate: 2e-3, momentum: 0.9, weightDecay: 5e-4, clipNorm: 5 } } as const;

const batches = Array.from({ length: 10 }, (_, step) => batchOf({ size: 16, numClasses: 4, seed: step + 1 }));

const largeBatches = batches.map((_, step) => batchOf({ size: 16, numClasses: 4, pixels: 16 * 16, seed: step + 1 }));

interface Outcome {
  readonly losses: readonly number[];
  readonly state: TrainerState;
}

/** Ten steps of V = 4 shards; asserts on the way that all ranks agree on every bit, running statistics included. */
async function tenSteps(
  overrides: Parameters<typeof tinyRecipe>[0],
  numWorkers: number,
  numShards = 4,
  network: Network | null = tinyNetwork(),
): Promise<Outcome> {
  const recipe = tinyRecipe({ ...CALM, ...overrides });
  await using workers = cluster({ recipe, network, numWorkers, numShards });
  const losses: number[] = [];
  for (const [step, batch] of (network === null ? largeBatches : batches).entries()) {
    const pending = await workers.step(batch);
    pending.forEach(({ loss, gradientNorm, statistics }) =>
      expect({ loss, gradientNorm, statistics }, `step ${step}`).toEqual({
        loss: pending[0]?.loss,
        gradientNorm: pending[0]?.gradientNorm,
        statistics: pending[0]?.statistics,
      }),
    );
    const hashes = await Promise.all(workers.trainers.map((trainer) => trainer.weightsHash()));
    expect(new Set(hashes).size, `different replicas after step ${step}`).toBe(1);
    losses.push(pending[0]?.loss ?? NaN);
  }
  const plans = new Set(workers.trainers.map(({ planHash }) => planHash));
  expect(plans.size).toBe(1);
  const [state] = await workers.snapshots();
  return { losses, state: state as TrainerState };
}

interface Tolerance {
  readonly loss: number;
  readonly state: number;
}

/** Sums of the same float32 numbers in another order differ by 6e-8 each, and ten steps of training let that grow. */
const ROUNDING: Tolerance = { loss: 2e-6, state: 5e-5 };

function mustAgree(a: Outcome, b: Outcome, tolerance: Tolerance): void {
  a.losses.forEach((loss, step) =>
    expect(Math.abs((b.losses[step] ?? NaN) / loss - 1), `loss of step ${step}`).toBeLessThan(tolerance.loss),
  );
  expect(largestDifference(a.state, b.state)).toBeLessThan(tolerance.state);
}

describe('1, 2, 3 and 4 workers with 4 shards agree within rounding after ten steps, all ranks on every bit', () => {
  it.each([
    ['class-level', { losses: [LOSSES['class-circle']] }],
    ['pair-level', { losses: [LOSSES['pair-circle']] }],
    ['both', { losses: [LOSSES['pair-circle'], { ...LOSSES.softmax, weight: 0.5 }] }],
    [
      'AdamW with a moving average',
      { optimizer: { kind: 'adamw', learningRate: 1e-4, weightDecay: 0.05 }, movingAverage: { decay: 0.9 } },
    ],
  ])('%s', async (_name, overrides) => {
    const alone = await tenSteps(overrides, 1);
    for (const numWorkers of [2, 3, 4]) mustAgree(alone, await tenSteps(overrides, numWorkers), ROUNDING);
  });
});

describe('synchronised batch norm', () => {
  it.each([
    ['class-level', 'class-circle'],
    ['pair-level', 'pair-circle'],
  ] as const)('makes any number of workers and shards the same as one batch, %s', async (_name, loss) => {
    const overrides = { losses: [LOSSES[loss]] };
    const whole = await tenSteps(overrides, 1, 1);
    const synchronised = { ...overrides, 'model.batchNorm': 'synchronised' };
    for (const [numWorkers, numShards] of [
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ] as const) {
      mustAgree(whole, await tenSteps(synchronised, numWorkers, numShards), ROUNDING);
    }
  });

  it('is something else than statistics of each shard', async () => {
    const whole = await tenSteps({}, 1, 1);
    expect(largestDifference(whole.state, (await tenSteps({}, 1, 4)).state)).toBeGreaterThan(2e-2);
  });
});

describe('gradients between workers', () => {
  it('may travel in bfloat16: replicas stay equal and the loss close', async () => {
    const exact = await tenSteps({}, 2);
    const rounded = await tenSteps({ 'collective.wire': 'bf16' }, 2);
    // 8 bits of mantissa: 0.4 % per value, less where many are summed.
    mustAgree(exact, rounded, { loss: 5e-3, state: 5e-2 });
    expect(rounded.losses).not.toEqual(exact.losses);
  });

  it('are the same whatever the buckets', async () => {
    const small = await tenSteps({ collective: { bucketMegabytes: 0.001, firstBucketMegabytes: 0.001 } }, 2);
    const large = await tenSteps({ collective: { bucketMegabytes: 64, firstBucketMegabytes: 64 } }, 2);
    // Two ranks: a sum of two numbers has one order.
    expect(small.losses).toEqual(large.losses);
  });
});

describe('the smallest of the real networks', () => {
  it('trains alike on 1 and 3 workers, by gradient caching', async () => {
    const overrides = { losses: [LOSSES['pair-circle']] };
    const run = (numWorkers: number) => tenSteps(overrides, numWorkers, 4, null);
    // Nineteen layers of batch norm over four samples let rounding grow further; offsets before a norm have no gradient but noise.
    mustAgree(await run(1), await run(3), { loss: 1e-3, state: 0.1 });
  });
});
