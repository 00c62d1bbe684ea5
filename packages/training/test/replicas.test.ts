import { memoryGroups } from '@circlet/collective';
import { tensorflowEngine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import { createTrainer, mustHaveEqualReplicas, shareState, type Trainer } from '../src/index.ts';
import { testRuntime } from './support/cluster.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { tinyRecipe } from './support/tiny-recipe.ts';

async function threeReplicas() {
  const groups = memoryGroups(3, { generation: 1 });
  const trainers = groups.map((group) =>
    createTrainer({
      engine: tensorflowEngine(testRuntime()),
      group,
      recipe: tinyRecipe({ 'batch.global': 12 }),
      network: tinyNetwork(),
      numClasses: 4,
      numShards: 3,
      totalSteps: 10,
      stepsPerEpoch: 5,
    }),
  );
  const everywhere = (action: (trainer: Trainer, rank: number) => Promise<unknown>) =>
    Promise.allSettled(trainers.map((trainer, rank) => action(trainer, rank)));
  const changed = trainers[2] as Trainer;
  const state = await changed.snapshot();
  const tensors = new Map(state.tensors);
  // One bit of one running statistic.
  const values = Float32Array.from(state.tensors.get('bn2.running_mean')?.values ?? []);
  values[3] = 2 ** -149;
  tensors.set('bn2.running_mean', { shape: [8], values });
  return {
    everywhere,
    compare: () => everywhere((trainer, rank) => mustHaveEqualReplicas(trainer, groups[rank]!)),
    share: () =>
      everywhere((trainer, rank) =>
        shareState(trainer, groups[rank]!, { source: 1, receivers: [2], about: { from: rank } }),
      ),
    spoil: () => changed.restore({ step: 7, tensors }),
    trainers,
    async [Symbol.asyncDispose]() {
      for (const trainer of trainers) await trainer[Symbol.asyncDispose]();
      for (const group of groups) await group[Symbol.asyncDispose]();
    },
  };
}

describe('replicas', () => {
  it('are equal from the start; a differing one is named on all ranks, and put where another is', async () => {
    await using replicas = await threeReplicas();
    expect((await replicas.compare()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    await replicas.spoil();
    const outcomes = await replicas.compare();
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'CIRCLET_TRAINING_REPLICAS_DIFFER', ranks: [2] },
      });
    }
    const about = { status: 'fulfilled', value: { from: 1 } };
    expect(await replicas.share()).toEqual([about, about, about]);
    expect(replicas.trainers.map(({ step }) => step)).toEqual([0, 0, 0]);
    expect((await replicas.compare()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  });
});
