import type { Group } from '@circlet/collective';
import { applyOverrides, parseRecipe, presetText, type Recipe } from '@circlet/recipe';
import type { MeasuredStep } from '@circlet/prediction';
import type { Engine } from '@circlet/tensorflow';
import { createTrainer, type PendingStep, planShards } from '@circlet/training';
import type { StepConfiguration } from './configuration.ts';

/** Steps before the clock counts: the first plans the graph and compiles oneDNN's primitives, the second fills caches. */
export const WARM_UP_STEPS = 2;

/** A step of real training, ready to be timed. */
export interface TrainingStep extends AsyncDisposable {
  /** Upload, forward, loss, backward, the sums over ranks, optimiser and running statistics. */
  run(): Promise<StepOutcome>;
  /** Equal on all ranks if their replicas are. */
  weightsHash(): Promise<string>;
}

export interface StepOutcome extends Pick<PendingStep, 'loss' | 'seconds'> {
  /** For a profile. */
  readonly measured: MeasuredStep;
}

/** Images of each class in a batch for a pair-level loss. */
const IMAGES_PER_CLASS = 4;

/**
 * The step that a worker runs, from the same trainer: the presets' network and loss, with the optimiser settings of
 * peers/torch_step.py. Images arrive as uint8, as they do in training; the peer's lie ready as float32.
 *
 * @param group the ranks of a data-parallel training; `configuration.batch` is the share of each
 */
export function trainingStep(
  engine: Engine,
  configuration: StepConfiguration,
  classes: number,
  group: Group | null = null,
): TrainingStep {
  const { batch } = configuration;
  const { rank, size } = group ?? { rank: 0, size: 1 };
  const recipe = stepRecipe({ ...configuration, batch: batch * size });
  const numShards = configuration.shards ?? size;
  const trainer = createTrainer({
    engine,
    group,
    recipe,
    numClasses: classes,
    numShards,
    totalSteps: 1_000,
    stepsPerEpoch: 1_000,
  });
  const shardSize = (batch * size) / numShards;
  const shardBytes = shardSize * recipe.model.inputShape.reduce((product, size) => product * size, 1);
  const label = (index: number): number =>
    isPairLevel(configuration) ? Math.floor(index / IMAGES_PER_CLASS) : (index * 7919) % classes;
  const { first = 0, count = 0 } = planShards(numShards, size)[rank] ?? {};
  const shards = Array.from({ length: count }, (_, index) => ({
    images: noise(shardBytes, (first + index) * shardBytes),
    labels: Int32Array.from({ length: shardSize }, (_, sample) => label((first + index) * shardSize + sample)),
    items: Int32Array.from({ length: shardSize }, (_, sample) => (first + index) * shardSize + sample),
  }));
  return {
    async run() {
      const beginMs = performance.now();
      const pending = await trainer.gradients(shards);
      const appliesMs = performance.now();
      await trainer.apply(pending);
      const { loss, seconds, exchanges } = pending;
      const gradientSeconds = (appliesMs - beginMs) / 1000;
      const applySeconds = (performance.now() - appliesMs) / 1000;
      return { loss, seconds, measured: { dataSeconds: 0, gradientSeconds, applySeconds, exchanges } };
    },
    weightsHash: () => trainer.weightsHash(),
    [Symbol.asyncDispose]: () => trainer[Symbol.asyncDispose](),
  };
}

/** Knuth's multiplicative hash of the place: pixels without a pattern that a network could learn. */
export function noise(length: number, first: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Math.imul(first + index + 1, 0x9e3779b1) >>> 24);
}

function isPairLevel({ network, pairLevel }: StepConfiguration): boolean {
  return network === 'reid50' || pairLevel === true;
}

/** The presets' network and loss. */
export function stepRecipe(configuration: StepConfiguration): Recipe {
  const { network, batch, precision, batchNorm, keepActivations = false, recompute = [] } = configuration;
  const overrides = {
    'batch.global': batch,
    'batch.keepActivations': keepActivations,
    // The peer does not clip, and decays every parameter.
    optimizer: {
      kind: 'sgd',
      learningRate: 0.01,
      momentum: 0.9,
      weightDecay: 5e-4,
      decayed: ['weight', 'bias', 'norm-scale', 'norm-offset', 'prelu', 'head'],
      clipNorm: null,
    },
    schedule: { kind: 'constant' },
    precision,
    'model.batchNorm': batchNorm ?? 'per-shard',
    'model.recompute': recompute,
    ...(isPairLevel(configuration)
      ? {
          losses: [{ kind: 'pair-circle', gamma: 128, margin: 0.25, input: 'embeddings' }],
          'data.sampler': { P: batch / IMAGES_PER_CLASS, K: IMAGES_PER_CLASS },
        }
      : {}),
  };
  return network === 'reid50'
    ? applyOverrides(parseRecipe(presetText('reid-r50')), overrides)
    : applyOverrides(parseRecipe(presetText('face-r100')), { ...overrides, 'model.depth': Number(network.slice(1)) });
}
