import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { PendingStep } from '../src/index.ts';
import { cluster, testRuntime } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { countingRuntime } from './support/native-objects.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const WARM_UP_STEPS = 200;

/** A batch's images are 24 kB: what stays of them in every step would be 24 MB after a thousand. */
const SIZE = 128;

/** Of a thousand steps and more. What allocators keep for themselves after the warm-up was 1.3 MB. */
const MAX_GROWTH_BYTES = 16 * 2 ** 20;

const { runtime, alive } = countingRuntime(testRuntime());

describe('over thousands of steps', () => {
  it.each([
    { name: 'gradient caching', numWorkers: 1, numShards: 2, numSteps: 2_000 },
    { name: 'gathers and sums through ports', numWorkers: 2, numShards: 2, numSteps: 1_000 },
  ])('nothing of a step stays of $name', async ({ numWorkers, numShards, numSteps }) => {
    const recipe = tinyRecipe({
      losses: [LOSSES['pair-circle']],
      'batch.global': SIZE,
      'optimizer.learningRate': 1e-4,
    });
    await using workers = cluster({ recipe, numWorkers, numShards, runtime });
    const batch = batchOf({ size: SIZE, numClasses: 4 });
    const objects = () => ({ ...alive(), tensors: tf.memory().numTensors });
    const steps = async (count: number): Promise<void> => {
      for (let step = 0; step < count; step++) {
        if (step % 10 === 9) {
          const pending = await workers.gradients(batch);
          workers.trainers.forEach((trainer, rank) => trainer.discard(pending[rank] as PendingStep));
        } else {
          await workers.step(batch);
        }
      }
      collectGarbage();
    };
    await steps(WARM_UP_STEPS);
    const before = { objects: objects(), bytes: process.memoryUsage.rss() };
    await steps(numSteps);
    expect(objects()).toEqual(before.objects);
    expect(process.memoryUsage.rss() - before.bytes).toBeLessThan(MAX_GROWTH_BYTES);
  });
});
