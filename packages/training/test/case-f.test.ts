import type { Network } from '@circlet/backbone';
import { memoryGroups } from '@circlet/collective';
import { tensorflowEngine } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { gradientStep } from '../src/gradient-step.ts';
import { programStore } from '../src/program-store.ts';
import { stepPrograms } from '../src/step-programs.ts';
import { gradientName } from '../src/gradient-programs.ts';
import { planTraining, type TrainingPlan } from '../src/training-plan.ts';
import { testRuntime } from './support/cluster.ts';
import { tinyRecipe } from './support/tiny-recipe.ts';

/**
 * Case F of the golden numbers: four points on the unit circle at 0°, 20°, 40° and 60°, labels 0, 0, 1, 1, γ 256, m 0.25. Two
 * ranks hold two points each, so that each sees one class only: without the other's embeddings the loss would be 0.
 * The gradients were computed in float64 with PyTorch, independently of this project.
 */
const LOSS = 157.07139460714234;
const GRADIENT = [
  0, 28.213633939207, -36.755645269536, 100.985305415535, 69.078017264015, -82.323975243675, 24.433723724428,
  -14.106816969603,
];
const POINTS = Float32Array.from(
  [0, 20, 40, 60].flatMap((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  }),
);

/** One-hot images pick rows of a table: the gradient of the table is the gradient of the embeddings. */
const table: Network = {
  name: 'table',
  inputShape: [1, 4, 1],
  embeddingDimension: 2,
  parameters: [
    { name: 'points', shape: [4, 2], role: 'weight', trainable: true, initializer: { kind: 'constant', value: 0 } },
  ],
  buffers: [],
  folded: [], // never evaluated
  forward(images_BHWC, { parameters }) {
    const rows_B4: tf.Tensor2D = tf.reshape(images_BHWC, [images_BHWC.shape[0], 4]);
    const embeddings_BD: tf.Tensor2D = tf.matMul(rows_B4, parameters['points'] as tf.Tensor2D);
    return { embeddings_BD, features_BD: embeddings_BD };
  },
};

function planOf(
  numShards: number,
  group: ReturnType<typeof memoryGroups>[number] | null,
  extra: object = {},
): TrainingPlan {
  const recipe = tinyRecipe({
    losses: [{ kind: 'pair-circle', gamma: 256, margin: 0.25, ...extra }],
    'data.normalization': { mean: [0], deviation: [255] },
    batch: { global: 4 },
  });
  const engine = undefined as never;
  const plan = planTraining({ engine, recipe, numClasses: 2, numShards, totalSteps: 1, stepsPerEpoch: 1 }, group);
  const parameters = [{ name: 'points', shape: [4, 2], group: 'weight' as const, trainable: true }];
  const initialValues = () => new Map([['points', POINTS]]);
  return { ...plan, model: { network: table, parameters, buffers: [], initialValues } };
}

function shardOf(shard: number, size: number) {
  const images = new Uint8Array(size * 4);
  const samples = Array.from({ length: size }, (_, i) => shard * size + i);
  samples.forEach((sample, i) => (images[i * 4 + sample] = 255));
  return {
    images,
    labels: Int32Array.from(samples, (sample) => Math.floor(sample / 2)),
    items: Int32Array.from(samples),
  };
}

async function lossAndGradient(numShards: number, numRanks: number) {
  const groups = numRanks === 1 ? [null] : memoryGroups(numRanks, { generation: 1 });
  const results = await Promise.all(
    groups.map(async (group) => {
      const engine = tensorflowEngine(testRuntime());
      const plan = planOf(numShards, group);
      const variable = engine.createVariable('points', { shape: [4, 2], dtype: 'float32' }, POINTS);
      using store = programStore();
      const programs = stepPrograms(engine, plan, { parameters: { points: variable }, memory: {} });
      const step = gradientStep(store, plan, programs, group);
      const shards = Array.from({ length: plan.own.count }, (_, i) => shardOf(plan.own.first + i, 4 / numShards));
      const { tensors, loss, statistics } = await step.run(shards, 0);
      const gradient = await tensors[gradientName('points')]?.read();
      Object.values(tensors).forEach((tensor) => tensor[Symbol.dispose]());
      variable[Symbol.dispose]();
      return { pairLevel: plan.gathering, loss, gradient: [...(gradient ?? [])], validAnchors: statistics[3] };
    }),
  );
  for (const group of groups) await group?.[Symbol.asyncDispose]();
  return results;
}

describe('pair-level losses use pairs across ranks (case F)', () => {
  it.each([
    ['one rank, one shard', 1, 1, 'direct'],
    ['two ranks, a shard each: a gather inside the program', 2, 2, 'direct'],
    ['four ranks, one sample each', 4, 4, 'direct'],
    ['one rank, two shards: gradient caching', 2, 1, 'cached'],
    ['two ranks, two shards each', 4, 2, 'cached'],
    ['three ranks, four shards', 4, 3, 'cached'],
  ])('%s', async (_name, numShards, numRanks, pairLevel) => {
    for (const [rank, result] of (await lossAndGradient(numShards, numRanks)).entries()) {
      expect(result.pairLevel).toBe(pairLevel);
      expect(result.validAnchors, `rank ${rank}`).toBeCloseTo(4, 5);
      // float32 at γ = 256: similarities have 6e-8, logits 256 · 6e-8, gradients 256 times their error.
      expect(Math.abs(result.loss - LOSS), `rank ${rank}`).toBeLessThan(1e-3);
      GRADIENT.forEach((value, i) =>
        expect(Math.abs((result.gradient[i] ?? NaN) - value), `rank ${rank}, value ${i}`).toBeLessThan(5e-3),
      );
    }
  });
});
