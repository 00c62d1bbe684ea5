import { memoryGroups } from '@circlet/collective';
import type { OverrideValue } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { type PendingStep, planShards, type Trainer } from '../src/index.ts';
import { cluster } from './support/cluster.ts';
import { batchOf, shardsOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const NUM_SHARDS = 8;
const GLOBAL = 32;
const NUM_STEPS = 4;

const batches = Array.from({ length: NUM_STEPS }, (_, step) =>
  batchOf({ size: GLOBAL, numClasses: 4, pixels: 64, seed: step + 1 }),
);

interface Step {
  readonly loss: number;
  readonly gradientNorm: number;
  readonly statistics: PendingStep['statistics'];
}

interface Outcome {
  readonly steps: readonly Step[];
  readonly hash: string;
}

/**
 * @param workersAt how many there are in each step; whoever is left over goes, the last ranks first
 * @returns what rank 0 saw and has at the end; all ranks must have seen the same
 */
async function train(workersAt: readonly number[], loss: object, deterministic = true): Promise<Outcome> {
  const recipe = tinyRecipe({
    losses: [loss] as unknown as OverrideValue,
    'batch.global': GLOBAL,
    'batch.shardSize': GLOBAL / NUM_SHARDS,
    threads: 1,
    deterministic,
    movingAverage: { decay: 0.9 },
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, weightDecay: 5e-4, clipNorm: 1 },
  });
  const numWorkers = workersAt[0] as number;
  const network = tinyNetwork({ dropoutRate: 0.25 });
  await using workers = cluster({ recipe, network, numWorkers, numShards: NUM_SHARDS });
  let ranks: readonly Trainer[] = workers.trainers;
  const steps: Step[] = [];
  for (const [step, batch] of batches.entries()) {
    const size = workersAt[step] as number;
    if (size !== ranks.length) {
      ranks = ranks.slice(0, size);
      const groups = memoryGroups(size, { generation: step + 1 });
      ranks.forEach((trainer, rank) => trainer.regroup(groups[rank] ?? null));
    }
    const plan = planShards(NUM_SHARDS, size);
    const shards = shardsOf(batch, NUM_SHARDS);
    const pending = await Promise.all(
      ranks.map((trainer, rank) => {
        const { first = 0, count = 0 } = plan[rank] ?? {};
        return trainer.gradients(shards.slice(first, first + count));
      }),
    );
    await Promise.all(ranks.map((trainer, rank) => trainer.apply(pending[rank] as PendingStep)));
    const seen = pending.map(({ loss, gradientNorm, statistics }) => ({ loss, gradientNorm, statistics }));
    seen.forEach((each) => expect(each).toEqual(seen[0]));
    steps.push(seen[0] as Step);
  }
  const hashes = await Promise.all(ranks.map((trainer) => trainer.weightsHash()));
  expect(new Set(hashes).size).toBe(1);
  return { steps, hash: hashes[0] as string };
}

const always = (numWorkers: number): number[] => new Array<number>(NUM_STEPS).fill(numWorkers);

describe('the deterministic mode', () => {
  it.each([
    ['class-circle', [[2], [3], [8, 7, 4, 1]]],
    ['pair-circle', [[3, 2, 2, 1]]],
  ] as const)('has the bits of one worker in every step with others, and after resizes: %s', async (kind, runs) => {
    const alone = await train(always(1), LOSSES[kind]);
    expect(alone.steps.every((step) => Number.isFinite(step.loss) && step.gradientNorm > 0)).toBe(true);
    for (const sizes of runs) {
      const workersAt = sizes.length === 1 ? always(sizes[0]) : sizes;
      expect(await train(workersAt, LOSSES[kind]), `${workersAt.join(', ')} workers`).toEqual(alone);
    }
  });

  it('is what makes them so: without it they differ', async () => {
    const loss = LOSSES['class-circle'];
    const [one, two] = [await train(always(1), loss, false), await train(always(2), loss, false)];
    expect(two.hash).not.toBe(one.hash);
  });
});
