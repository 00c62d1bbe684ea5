import type { Engine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import type { PendingStep, TrainerState } from '../src/index.ts';
import { cluster, largestDifference } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const SIZE = 24;
const STEPS = 3;

/** A rate at which three steps change the weights visibly, but do not blow rounding up. */
const CALM = { kind: 'sgd', learningRate: 2e-3, momentum: 0.9, weightDecay: 5e-4, clipNorm: 5 } as const;

interface Outcome {
  readonly pending: readonly PendingStep[];
  readonly state: TrainerState;
  /** Names of the programs that rank 0 ran in the last step, in order. */
  readonly programs: readonly string[];
}

type Overrides = Parameters<typeof tinyRecipe>[0];

/** Three steps with dropout; asserts on the way that all ranks have the same plan and weights. */
async function trained(overrides: Overrides, numWorkers: number, numShards: number, keepActivations: boolean) {
  const recipe = tinyRecipe({
    'batch.global': SIZE,
    'batch.keepActivations': keepActivations,
    optimizer: CALM,
    ...overrides,
  });
  const ran: string[][] = [];
  const watch = (engine: Engine): Engine => {
    const names: string[] = [];
    ran.push(names);
    return watched(engine, names);
  };
  const network = tinyNetwork({ dropoutRate: 0.3 });
  await using workers = cluster({ recipe, network, numWorkers, numShards, watch });
  expect(new Set(workers.trainers.map(({ planHash }) => planHash)).size).toBe(1);
  const pending: PendingStep[] = [];
  for (let step = 0; step < STEPS; step++) {
    ran.forEach((names) => names.splice(0));
    const [first] = await workers.step(batchOf({ size: SIZE, numClasses: 4, seed: step + 1 }));
    pending.push(first as PendingStep);
  }
  const hashes = await Promise.all(workers.trainers.map((trainer) => trainer.weightsHash()));
  expect(new Set(hashes).size).toBe(1);
  const [state] = await workers.snapshots();
  return { pending, state: state as TrainerState, programs: ran[0] ?? [] } satisfies Outcome;
}

/** The engine, noting the name of every program when it runs. */
function watched(engine: Engine, names: string[]): Engine {
  const compile: Engine['compile'] = (definition) => {
    const program = engine.compile(definition);
    const run: typeof program.run = (inputs, options) => {
      names.push(program.name);
      return program.run(inputs, options);
    };
    return { ...program, run };
  };
  return { ...engine, compile };
}

/** A quotient's or a state's, relative: sums of the same float32 numbers in another order, over three steps. */
const ROUNDING = 1e-5;

function mustAgree(one: Outcome, other: Outcome): void {
  one.pending.forEach(({ loss, gradientNorm, statistics }, step) => {
    const {
      loss: otherLoss,
      gradientNorm: otherNorm,
      statistics: otherStatistics,
    } = other.pending[step] as PendingStep;
    expect(Math.abs(otherLoss / loss - 1), `loss of step ${step}`).toBeLessThan(ROUNDING);
    expect(Math.abs(otherNorm / gradientNorm - 1), `norm of step ${step}`).toBeLessThan(ROUNDING);
    expect(otherStatistics.meanPositive).toBeCloseTo(statistics.meanPositive, 5);
    expect(otherStatistics.validAnchors).toBe(statistics.validAnchors);
  });
  // Running statistics among them.
  expect(largestDifference(one.state, other.state)).toBeLessThan(ROUNDING);
}

describe.each([
  ['class-level', [LOSSES['class-circle']]],
  ['pair-level', [LOSSES['pair-circle']]],
  ['both levels', [LOSSES['pair-circle'], { ...LOSSES.softmax, weight: 0.5 }]],
])('kept activations change nothing but rounding, %s', (_name, losses) => {
  it.each([
    { numWorkers: 1, numShards: 1 },
    { numWorkers: 1, numShards: 2 },
    { numWorkers: 1, numShards: 3 },
    { numWorkers: 2, numShards: 3 },
    { numWorkers: 2, numShards: 6 },
  ])('$numShards shards, $numWorkers workers', async ({ numWorkers, numShards }) => {
    const kept = await trained({ losses }, numWorkers, numShards, true);
    mustAgree(await trained({ losses }, numWorkers, numShards, false), kept);
    expect(kept.programs).toEqual(['gradients-first-last', 'apply-all']);
  });
});

describe('kept activations', () => {
  it('add gradients of shards up in float32 where they are computed in bfloat16', async () => {
    const overrides = { losses: [LOSSES['pair-circle']], precision: 'bf16' } as const;
    mustAgree(await trained(overrides, 1, 3, false), await trained(overrides, 1, 3, true));
  });

  it('train a sharded head, whose class weights all shards share', async () => {
    const overrides = { 'head.sharded': true };
    mustAgree(await trained(overrides, 2, 3, false), await trained(overrides, 2, 3, true));
  });

  it('let losses over the global batch compare embeddings and features', async () => {
    const overrides = {
      losses: [{ ...LOSSES['pair-circle'], input: 'features' }, LOSSES.softmax],
      'head.sharded': true,
    } as const;
    await expect(trained(overrides, 1, 2, false)).rejects.toThrow('or set batch.keepActivations');
    // In this network they are the same tensor.
    const one = { losses: [LOSSES['pair-circle'], LOSSES.softmax], 'head.sharded': true } as const;
    mustAgree(await trained(one, 1, 2, false), await trained(overrides, 1, 2, true));
  });
});

describe('losses over the global batch', () => {
  const overrides = { losses: [LOSSES['pair-circle']] };

  it('need no second forward pass where each worker has one shard', async () => {
    const { programs } = await trained(overrides, 2, 2, false);
    expect(programs).toEqual(['gradients-first-last', 'apply-all']);
  });

  it('cost one where a worker has several', async () => {
    const { programs } = await trained(overrides, 1, 2, false);
    const embeddings = ['training-embedding', 'training-embedding'];
    expect(programs).toEqual([...embeddings, 'batch-loss', 'gradients-first', 'gradients-last', 'apply-all']);
  });
});
