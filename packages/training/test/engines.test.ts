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
