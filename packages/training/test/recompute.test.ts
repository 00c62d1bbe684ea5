import type { Engine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import type { PendingStep, TrainerState } from '../src/index.ts';
import { cluster, largestDifference } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

type Overrides = Parameters<typeof tinyRecipe>[0];

const BATCH = batchOf({ size: 16, numClasses: 4, pixels: 16 * 16 });

/** Two steps of the smallest of the real networks. */
async function trained(recompute: readonly number[], overrides: Overrides, numWorkers: number, numShards: number) {
  const recipe = tinyRecipe({
    optimizer: { kind: 'sgd', learningRate: 2e-3, momentum: 0.9, clipNorm: 5 },
    'model.dropout': 0.2,
    'model.recompute': recompute,
    ...overrides,
  });
  let gradientHash = '';
  const watch = (engine: Engine): Engine => ({
    ...engine,
    compile(definition) {
      const program = engine.compile(definition);
      if (program.name.startsWith('gradients')) gradientHash = program.hash;
      return program;
    },
  });
  await using workers = cluster({ recipe, network: null, numWorkers, numShards, watch });
  expect(new Set(workers.trainers.map(({ planHash }) => planHash)).size).toBe(1);
  const pending: PendingStep[] = [];
  for (let step = 0; step < 2; step++) pending.push((await workers.step(BATCH))[0] as PendingStep);
  const [state] = await workers.snapshots();
  return { losses: pending.map(({ loss }) => loss), state: state as TrainerState, gradientHash };
}

const PAIR = { losses: [LOSSES['pair-circle']] };

describe('recomputed stages change no bit', () => {
  it.each([
    { name: 'one stage', stages: [2], overrides: {}, numWorkers: 1, numShards: 1 },
    { name: 'all stages', stages: [1, 2, 3, 4], overrides: {}, numWorkers: 1, numShards: 1 },
    { name: 'in bfloat16', stages: [1, 2, 3, 4], overrides: { precision: 'bf16' }, numWorkers: 1, numShards: 1 },
    { name: 'with gradient caching', stages: [1, 3], overrides: PAIR, numWorkers: 2, numShards: 4 },
    {
      name: 'with activations kept between loss and backward pass',
      stages: [1, 3],
      overrides: { ...PAIR, 'batch.keepActivations': true },
      numWorkers: 2,
      numShards: 4,
    },
    {
      name: 'with statistics over all workers',
      stages: [1, 2],
      overrides: { 'model.batchNorm': 'synchronised' },
      numWorkers: 2,
      numShards: 2,
    },
  ])('$name', async ({ stages, overrides, numWorkers, numShards }) => {
    const kept = await trained([], overrides, numWorkers, numShards);
    const again = await trained(stages, overrides, numWorkers, numShards);
    expect(again.losses).toEqual(kept.losses);
    expect(largestDifference(kept.state, again.state)).toBe(0);
    expect(again.gradientHash).not.toBe(kept.gradientHash);
  });
});
