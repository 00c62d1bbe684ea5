import { type Group, memoryGroups } from '@circlet/collective';
import { type Engine, tensorflowEngine } from '@circlet/tensorflow';
import type { OverrideValue } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { createTrainer, planShards, type PendingStep, type Trainer } from '../src/index.ts';
import { largestDifference, testRuntime } from './support/cluster.ts';
import { batchOf, shardsOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const NUM_SHARDS = 4;
const GLOBAL = 16;

/** Trainers whose compilations are counted. */
function trainers(count: number, loss: object) {
  const groups = memoryGroups(count, { generation: 1 });
  const compiled: string[][] = groups.map(() => []);
  const all = groups.map((group, rank) => {
    const engine = tensorflowEngine(testRuntime());
    const watched: Engine = {
      ...engine,
      compile(spec) {
        compiled[rank]?.push(spec.name);
        return engine.compile(spec);
      },
    };
    return createTrainer({
      engine: watched,
      group,
      recipe: tinyRecipe({ 'batch.global': GLOBAL, losses: [loss] as unknown as OverrideValue }),
      network: tinyNetwork(),
      numClasses: 4,
      numShards: NUM_SHARDS,
      totalSteps: 10,
      stepsPerEpoch: 5,
    });
  });
  return { all, groups, compiled };
}

async function stepTogether(ranks: readonly Trainer[], seed: number): Promise<PendingStep[]> {
  const plan = planShards(NUM_SHARDS, ranks.length);
  const shards = shardsOf(batchOf({ size: GLOBAL, numClasses: 4, seed }), NUM_SHARDS);
  const pending = await Promise.all(
    ranks.map((trainer, rank) => {
      const { first = 0, count = 0 } = plan[rank] ?? {};
      return trainer.gradients(shards.slice(first, first + count));
    }),
  );
  await Promise.all(ranks.map((trainer, rank) => trainer.apply(pending[rank] as PendingStep)));
  return pending;
}

function regroup(ranks: readonly Trainer[], generation: number): readonly Group[] {
  const groups = memoryGroups(ranks.length, { generation });
  ranks.forEach((trainer, rank) => trainer.regroup(groups[rank] as Group));
  return groups;
}
describe('regroup', () => {
  it.each(['class-circle', 'pair-circle'] as const)(
    'deals the shards of %s anew and trains on as one rank would, compiling nothing that was compiled ahead',
    async (kind) => {
      const { all, compiled } = trainers(3, LOSSES[kind]);
      const {
        all: [alone],
      } = trainers(1, LOSSES[kind]) as unknown as { all: [Trainer] };
      await stepTogether(all, 1);
      for (const trainer of all) while (trainer.compileAhead(2)) await Promise.resolve();
      for (const trainer of all) while (trainer.compileAhead(1)) await Promise.resolve();
      const before = compiled.map(({ length }) => length);
      const two = all.slice(1);
      regroup(two, 2);
      await stepTogether(two, 2);
      const one = two.slice(0, 1);
      regroup(one, 3);
      await stepTogether(one, 3);
      expect(compiled.map(({ length }) => length)).toEqual(before);
      for (const seed of [1, 2, 3]) await stepTogether([alone], seed);
      const [last] = one as [Trainer];
      expect(largestDifference(await last.snapshot(), await alone.snapshot())).toBeLessThan(1e-4);
    },
  );
});
