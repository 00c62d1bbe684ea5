import { applyOverrides, parseRecipe, presetText, type Recipe } from '@circlet/recipe';
import type { Engine } from '@circlet/tensorflow';
import { createTrainer } from '@circlet/training';
import type { BenchOptions } from './options.ts';

/** A step of real training, ready to be timed. */
export interface TrainingStep extends AsyncDisposable {
  /** Upload, forward, loss, backward, optimiser and running statistics. Resolves to the loss. */
  run(): Promise<number>;
}

/**
 * The step that a worker runs, from the same trainer: face-r100's network and loss, with the optimiser settings of
 * peers/torch_step.py. Images arrive as uint8, as they do in training; the peer's lie ready as float32.
 */
export function trainingStep(engine: Engine, options: BenchOptions): TrainingStep {
  const { batch, size, classes } = options;
  const trainer = createTrainer({
    engine,
    group: null,
    recipe: stepRecipe(options),
    numClasses: classes,
    numShards: 1,
    totalSteps: 1_000,
    stepsPerEpoch: 1_000,
  });
  const shard = {
    // Knuth's multiplicative hash of the place: noise without a pattern that a network could learn.
    images: Uint8Array.from({ length: batch * size * size * 3 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 24),
    labels: Int32Array.from({ length: batch }, (_, i) => (i * 7919) % classes),
    items: Int32Array.from({ length: batch }, (_, i) => i),
  };
  return {
    async run() {
      const pending = await trainer.gradients([shard]);
      await trainer.apply(pending);
      return pending.loss;
    },
    [Symbol.asyncDispose]: () => trainer[Symbol.asyncDispose](),
  };
}

function stepRecipe({ depth, precision, batch, size }: BenchOptions): Recipe {
  return applyOverrides(parseRecipe(presetText('face-r100')), {
    'model.depth': depth,
    'model.inputShape': [size, size, 3],
    'batch.global': batch,
    'optimizer.learningRate': 0.01,
    // The peer does not clip, and decays every parameter.
    'optimizer.clipNorm': null,
    'optimizer.decayed': ['weight', 'bias', 'norm-scale', 'norm-offset', 'prelu', 'head'],
    schedule: { kind: 'constant' },
    precision,
  });
}
