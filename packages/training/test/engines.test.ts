import { tensorflowEngine } from '@circlet/tensorflow';
import { expect, it } from 'vitest';
import { createTrainer } from '../src/index.ts';
import { largestDifference, testRuntime } from './support/cluster.ts';
import { eagerEngine } from './support/eager-engine.ts';
import { batchOf, shardsOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

it.each([
  ['class-level', [LOSSES['class-circle']], 2],
  ['pair-level, cached', [LOSSES['pair-circle']], 2],
  ['pair-level, direct, with softmax', [LOSSES['pair-circle'], LOSSES.softmax], 1],
] as const)('the compiled step is the step run op by op in JavaScript: %s', async (_name, losses, numShards) => {
  const optimizer = { kind: 'sgd', learningRate: 2e-3, nesterov: true, weightDecay: 5e-4, clipNorm: 5 };
  const trainers = [tensorflowEngine(testRuntime()), eagerEngine()].map((engine) =>
    createTrainer({
      engine,
      group: null,
      recipe: tinyRecipe({ losses, optimizer, movingAverage: { decay: 0.5 } }),
      network: tinyNetwork(),
      numClasses: 4,
      numShards,
      totalSteps: 10,
      stepsPerEpoch: 5,
    }),
  );
  for (let step = 0; step < 3; step += 1) {
    const shards = shardsOf(batchOf({ size: 16, numClasses: 4, seed: step }), numShards);
    const [compiled, eager] = await Promise.all(trainers.map((trainer) => trainer.gradients(shards)));
    expect(Math.abs((compiled?.loss ?? NaN) / (eager?.loss ?? NaN) - 1), `loss of step ${step}`).toBeLessThan(1e-5);
    await trainers[0]?.apply(compiled!);
    await trainers[1]?.apply(eager!);
  }
  const [compiled, eager] = await Promise.all(trainers.map((trainer) => trainer.snapshot()));
  // Convolutions and sums in another order, through three steps.
  expect(largestDifference(compiled!, eager!)).toBeLessThan(2e-4);
  const images = batchOf({ size: 4, numClasses: 4 }).images;
  const [a, b] = await Promise.all(trainers.map((trainer) => trainer.embed(images, 4)));
  a?.forEach((value, i) => expect(value).toBeCloseTo(b?.[i] ?? NaN, 3));
  for (const trainer of trainers) await trainer[Symbol.asyncDispose]();
});

/** Of the smallest size there is. */
const MODELS: Readonly<Record<string, { readonly inputShape: readonly [number, number, number] }>> = {
  'bn-inception': { inputShape: [32, 32, 3] },
  mgn: { inputShape: [96, 16, 3] },
};

it.each(Object.entries(MODELS))(
  'the compiled step of %s is the step run op by op',
  async (backbone, { inputShape }) => {
    const model = { backbone, inputShape: [...inputShape], width: 0.0625, embeddingDimension: 8 };
    const optimizer = { kind: 'sgd', learningRate: 1e-3, clipNorm: 1 };
    const recipe = tinyRecipe({ model, optimizer, losses: [LOSSES['class-circle']], 'batch.global': 4 });
    const batch = batchOf({ size: 4, numClasses: 4, pixels: inputShape[0] * inputShape[1] });
    const [compiled, eager] = await Promise.all(
      [tensorflowEngine(testRuntime()), eagerEngine()].map(async (engine) => {
        const options = { engine, group: null, recipe, numClasses: 4, numShards: 1, totalSteps: 10, stepsPerEpoch: 5 };
        const trainer = createTrainer(options);
        const pending = await trainer.gradients(shardsOf(batch, 1));
        await trainer.apply(pending);
        const state = await trainer.snapshot();
        await trainer[Symbol.asyncDispose]();
        return { loss: pending.loss, norm: pending.gradientNorm, state };
      }),
    );
    // Fifty layers and more, with norms over as few as four values a channel: as against PyTorch (packages/backbone/test/parity.test.ts).
    expect(Math.abs((compiled?.loss ?? NaN) / (eager?.loss ?? NaN) - 1)).toBeLessThan(1e-3);
    expect(Math.abs((compiled?.norm ?? NaN) / (eager?.norm ?? NaN) - 1)).toBeLessThan(5e-3);
    expect(largestDifference(compiled!.state, eager!.state)).toBeLessThan(2e-2);
  },
);
