import { tensorflowEngine } from '@circlet/tensorflow';
import { describe, expect, it } from 'vitest';
import { createTrainer, modelTensors, type TrainerOptions, type TrainerState } from '../src/index.ts';
import { cluster, testRuntime } from './support/cluster.ts';
import { batchOf, shardsOf } from './support/images.ts';
import { tinyNetwork } from './support/tiny-network.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const batch = batchOf({ size: 16, numClasses: 4 });

function trainerOf(recipe = tinyRecipe(), options: Partial<TrainerOptions> = {}) {
  return createTrainer({
    engine: tensorflowEngine(testRuntime()),
    group: null,
    recipe,
    network: tinyNetwork(),
    numClasses: 4,
    numShards: 1,
    totalSteps: 100,
    stepsPerEpoch: 10,
    ...options,
  });
}

const valuesOf = ({ tensors }: TrainerState, name: string): Float32Array =>
  tensors.get(name)?.values ?? new Float32Array();

describe('training', () => {
  it.each(['fp32', 'bf16'] as const)('lowers every loss in %s', { timeout: 120_000 }, async (precision) => {
    for (const [name, loss] of Object.entries(LOSSES)) {
      const recipe = tinyRecipe({
        precision,
        losses: [loss],
        'head.sharded': name === 'proxy-anchor',
        optimizer: { kind: 'sgd', learningRate: 0.02, clipNorm: 5 },
      });
      await using trainer = trainerOf(recipe);
      const losses: number[] = [];
      for (let step = 0; step < 30; step += 1) {
        const pending = await trainer.gradients([batch]);
        expect(pending.finite, `${name}, step ${step}`).toBe(true);
        losses.push(pending.loss);
        await trainer.apply(pending);
      }
      expect(losses.at(-1), `${name}: ${losses[0]} at the start`).toBeLessThan(0.7 * (losses[0] ?? NaN));
    }
  });

  it('overfits a small batch: embeddings of a class end on one side', async () => {
    const recipe = tinyRecipe({ losses: [LOSSES['pair-circle']], optimizer: { kind: 'adamw', learningRate: 0.01 } });
    await using trainer = trainerOf(recipe);
    for (let step = 0; step < 60; step += 1) await trainer.apply(await trainer.gradients([batch]));
    const last = await trainer.gradients([batch]);
    trainer.discard(last);
    expect(last.statistics.validAnchors).toBe(16);
    expect(last.statistics.meanPositive).toBeGreaterThan(0.9);
    expect(last.statistics.meanNegative).toBeLessThan(0.3);
  });

  it('tells in the first step, and then once a second, some of the similarities that its loss compared', async () => {
    // With whole batches, cached over shards, and against class weights.
    for (const [losses, numShards, numPositive, numNegative] of [
      [[LOSSES['pair-circle']], 1, 3, 12],
      [[LOSSES['pair-circle']], 2, 3, 12],
      [[LOSSES['class-circle']], 1, 1, 3],
    ] as const) {
      await using trainer = trainerOf(tinyRecipe({ losses: [...losses] }), { numShards });
      const shards = shardsOf(batch, numShards);
      const first = await trainer.gradients(shards);
      const anchors = first.similarities ?? [];
      expect(anchors.length).toBe(16);
      for (const { positive, negative } of anchors) {
        expect([positive.length, negative.length]).toEqual([numPositive, numNegative]);
        expect([...positive, ...negative].every((s) => Math.abs(s) <= 1 + 1e-6)).toBe(true);
      }
      const mean = (values: readonly number[]): number => values.reduce((sum, s) => sum + s, 0) / values.length;
      // Of so small a batch the sample is all of it.
      expect(mean(anchors.flatMap(({ positive }) => positive))).toBeCloseTo(first.statistics.meanPositive, 5);
      expect(mean(anchors.flatMap(({ negative }) => negative))).toBeCloseTo(first.statistics.meanNegative, 5);
      await trainer.apply(first);
      const soon = await trainer.gradients(shards);
      expect(soon.similarities).toBeNull();
      trainer.discard(soon);
      expect(trainer.flopsPerStep).toBeGreaterThan(0);
    }
  });

  it('follows the gradient: a step along it changes the loss by its squared length', async () => {
    // Centred difference of the loss along the gradient g: (L(w + εg) − L(w − εg)) / 2ε = |g|².
    // Circle loss with its weights attached: detached, as in the paper, what it descends is not the gradient of its value.
    const pair = { ...LOSSES['pair-circle'], detachWeights: false };
    for (const losses of [
      [{ ...LOSSES['class-circle'], detachWeights: false }],
      [pair, { ...LOSSES.softmax, weight: 0.5 }],
    ]) {
      const rate = 2 ** -10;
      const recipe = tinyRecipe({ losses, optimizer: { kind: 'sgd', learningRate: rate, momentum: 0 } });
      await using trainer = trainerOf(recipe);
      const before = await trainer.snapshot();
      const first = await trainer.gradients([batch]);
      await trainer.apply(first);
      const after = await trainer.snapshot();
      const lossAt = async (distance: number): Promise<number> => {
        const tensors = new Map(
          [...before.tensors].map(([name, { shape, values }]) => {
            const end = valuesOf(after, name);
            const moved = values.map((value, i) => value + (distance * (value - (end[i] ?? NaN))) / rate);
            return [name, { shape, values: moved }] as const;
          }),
        );
        await trainer.restore({ step: 0, tensors });
        const pending = await trainer.gradients([batch]);
        trainer.discard(pending);
        return pending.loss;
      };
      const epsilon = 2e-4 / first.gradientNorm;
      const slope = ((await lossAt(epsilon)) - (await lossAt(-epsilon))) / (2 * epsilon);
      expect(Math.abs(slope / first.gradientNorm ** 2 - 1), JSON.stringify(losses)).toBeLessThan(2e-3);
    }
  });

  it('draws dropout anew in every step, and the same for the same step', async () => {
    const network = tinyNetwork({ dropoutRate: 0.5 });
    const losses = [];
    await using trainer = trainerOf(tinyRecipe(), { network });
    for (const step of [0, 0, 1]) {
      await trainer.restore({ ...(await trainer.snapshot()), step });
      const pending = await trainer.gradients([batch]);
      losses.push(pending.loss);
      trainer.discard(pending);
    }
    expect(losses[1]).toBe(losses[0]);
    expect(losses[2]).not.toBe(losses[0]);
  });
});

describe('gradients and apply', () => {
  it('gradients change nothing, an abandoned run leaves everything usable', async () => {
    await using trainer = trainerOf();
    const hash = await trainer.weightsHash();
    const pending = await trainer.gradients([batch]);
    expect(await trainer.weightsHash()).toBe(hash);
    const controller = new AbortController();
    controller.abort();
    await expect(trainer.gradients([batch], controller.signal)).rejects.toThrow();
    const again = await trainer.gradients([batch]);
    expect(again.loss).toBe(pending.loss);
    trainer.discard(pending);
    await trainer.apply(again);
    expect(trainer.step).toBe(1);
    expect(await trainer.weightsHash()).not.toBe(hash);
  });

  it('a gradient that is not finite is said to be so, and discarding it keeps the weights', async () => {
    await using trainer = trainerOf();
    const state = await trainer.snapshot();
    const broken = new Map(state.tensors);
    broken.set('fc.weight', { shape: [32, 8], values: new Float32Array(256).fill(NaN) });
    await trainer.restore({ step: 0, tensors: broken });
    const pending = await trainer.gradients([batch]);
    expect(pending.finite).toBe(false);
    trainer.discard(pending);
    await trainer.restore(state);
    const healthy = await trainer.gradients([batch]);
    expect(healthy.finite).toBe(true);
    trainer.discard(healthy);
  });

  it('clipping limits the step to clipNorm, in the direction of the gradient', async () => {
    const optimizer = { kind: 'sgd', learningRate: 1, momentum: 0 };
    const moved = async (clipNorm: number | null) => {
      await using trainer = trainerOf(tinyRecipe({ optimizer: { ...optimizer, clipNorm } }));
      const before = await trainer.snapshot();
      const pending = await trainer.gradients([batch]);
      await trainer.apply(pending);
      const after = await trainer.snapshot();
      const step = [...modelTensors(before)]
        .filter(([name]) => !name.includes('running'))
        .flatMap(([name, { values }]) => [...values].map((value, i) => value - (valuesOf(after, name)[i] ?? NaN)));
      return { step, norm: Math.hypot(...step), gradientNorm: pending.gradientNorm };
    };
    const free = await moved(null);
    const clipped = await moved(0.5);
    expect(free.norm / free.gradientNorm).toBeCloseTo(1, 4);
    expect(free.gradientNorm).toBeGreaterThan(1);
    expect(clipped.norm).toBeCloseTo(0.5, 4);
    const product = free.step.reduce((sum, value, i) => sum + value * (clipped.step[i] ?? NaN), 0);
    expect(product / (free.norm * clipped.norm)).toBeCloseTo(1, 5);
  });

  it('running statistics take the mean over shards once a step, with momentum 0.1', async () => {
    const shards = shardsOf(batch, 2);
    const recipe = tinyRecipe();
    await using both = trainerOf(recipe, { numShards: 2 });
    await both.apply(await both.gradients(shards));
    const alone = await Promise.all(
      shards.map(async (shard) => {
        await using one = trainerOf(tinyRecipe({ 'batch.global': 8 }));
        await one.apply(await one.gradients([shard]));
        return one.snapshot();
      }),
    );
    const state = await both.snapshot();
    for (const name of ['bn1.running_mean', 'bn1.running_var', 'bn3.running_var']) {
      const [first, second] = alone.map((one) => valuesOf(one, name));
      // Each alone is 0.9 · initial + 0.1 · its own statistics, so their mean is what both should have.
      valuesOf(state, name).forEach((value, i) =>
        expect(value, name).toBeCloseTo(((first?.[i] ?? NaN) + (second?.[i] ?? NaN)) / 2, 5),
      );
      expect([...valuesOf(state, name)]).not.toEqual([...(first ?? [])]);
    }
  });

  it('a frozen backbone stays as it is while the head learns, then thaws', async () => {
    await using trainer = trainerOf(
      tinyRecipe({ 'freezeBackbone.steps': 2, optimizer: { kind: 'adamw', learningRate: 0.01 } }),
    );
    const states = [await trainer.snapshot()];
    for (let step = 0; step < 3; step += 1) {
      await trainer.apply(await trainer.gradients([batch]));
      states.push(await trainer.snapshot());
    }
    const at = (step: number, name: string) => [...valuesOf(states[step] as TrainerState, name)];
    expect(at(2, 'conv1.weight')).toEqual(at(0, 'conv1.weight'));
    expect(at(1, 'head.weight')).not.toEqual(at(0, 'head.weight'));
    // Adam's first update is the learning rate in the direction of the gradient's sign.
    at(3, 'bn1.weight').forEach((value, i) =>
      expect(Math.abs(value - (at(2, 'bn1.weight')[i] ?? NaN))).toBeCloseTo(0.01, 4),
    );
  });

  it('the moving average follows the weights, and is what embeds', async () => {
    const recipe = tinyRecipe({ movingAverage: { decay: 0.75 } });
    await using trainer = trainerOf(recipe);
    let average = [...valuesOf(await trainer.snapshot(), 'fc.weight')];
    for (let step = 0; step < 3; step += 1) {
      await trainer.apply(await trainer.gradients([batch]));
      const values = valuesOf(await trainer.snapshot(), 'fc.weight');
      average = average.map((value, i) => 0.75 * value + 0.25 * (values[i] ?? NaN));
    }
    const state = await trainer.snapshot();
    valuesOf(state, 'average/fc.weight').forEach((value, i) => expect(value).toBeCloseTo(average[i] ?? NaN, 5));
    const embedded = await trainer.embed(batch.images, 16);
    await using plain = trainerOf();
    const tensors = new Map(
      [...modelTensors(state)].map(([name, tensor]) => [name, state.tensors.get(`average/${name}`) ?? tensor] as const),
    );
    const own = await plain.snapshot();
    await plain.restore({ step: 0, tensors: new Map([...own.tensors, ...tensors]) });
    expect(await plain.embed(batch.images, 16)).toEqual(embedded);
  });
});

describe('embedding', () => {
  it('is that of the weights as they are: not of those before a step, or before others were restored', async () => {
    await using trainer = trainerOf();
    const initial = await trainer.snapshot();
    const before = await trainer.embed(batch.images, 16);
    expect(await trainer.embed(batch.images, 16)).toEqual(before);
    await trainer.apply(await trainer.gradients([batch]));
    const after = await trainer.embed(batch.images, 16);
    expect(after).not.toEqual(before);
    await trainer.restore(initial);
    expect(await trainer.embed(batch.images, 16)).toEqual(before);
  });

  it('is of each image alone: no matter how many there are, or which stand beside it', async () => {
    await using trainer = trainerOf();
    const many = batchOf({ size: 70, numClasses: 5, seed: 9 });
    const all = await trainer.embed(many.images, 70);
    expect(all.length).toBe(70 * 8);
    const last = await trainer.embed(many.images.subarray(69 * 192), 1);
    last.forEach((value, i) => expect(value).toBeCloseTo(all[69 * 8 + i] ?? NaN, 5));
    expect((await trainer.embed(new Uint8Array(), 0)).length).toBe(0);
  });
});

describe('state', () => {
  it('restored elsewhere goes on bit for bit', async () => {
    const recipe = tinyRecipe({ optimizer: { kind: 'adamw', learningRate: 0.01 }, movingAverage: { decay: 0.9 } });
    await using first = trainerOf(recipe);
    for (let step = 0; step < 2; step += 1) await first.apply(await first.gradients([batch]));
    const state = await first.snapshot();
    await first.apply(await first.gradients([batch]));
    await using second = trainerOf(recipe);
    await second.restore(state);
    await second.apply(await second.gradients([batch]));
    expect(second.step).toBe(3);
    expect(await second.weightsHash()).toBe(await first.weightsHash());
  });

  it('has the names of checkpoints', async () => {
    await using trainer = trainerOf(tinyRecipe({ movingAverage: { decay: 0.9 } }));
    const state = await trainer.snapshot();
    expect([...modelTensors(state).keys()]).toContain('bn1.running_mean');
    expect([...state.tensors.keys()]).toEqual(
      expect.arrayContaining(['head.weight', 'optimizer/momentum/head.weight', 'average/conv1.weight']),
    );
  });

  it('of another model is refused before anything is written', async () => {
    await using trainer = trainerOf();
    const state = await trainer.snapshot();
    const hash = await trainer.weightsHash();
    const tensors = new Map(state.tensors);
    tensors.set('conv1.weight', { shape: [1], values: new Float32Array(1) });
    tensors.delete('head.weight');
    const expected = 'expected conv1.weight [3, 3, 3, 6], got [1] (and 1 more)';
    expect(() => trainer.restore({ step: 1, tensors })).toThrow(expected);
    expect(await trainer.weightsHash()).toBe(hash);
  });

  it('follows from the seed alone', async () => {
    const hashes = [];
    for (const seed of [1, 1, 2]) {
      await using trainer = trainerOf(tinyRecipe({ seed }));
      hashes.push(await trainer.weightsHash());
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });
});

describe('what does not fit', () => {
  it.each([
    ['a batch that shards do not divide', { numShards: 3 }, {}, 'expected batch.global 16 to be a multiple'],
    [
      'freezing without a head',
      {},
      { losses: [LOSSES.triplet], 'freezeBackbone.steps': 1 },
      'without a class-level loss',
    ],
    [
      'pair-level losses of different inputs',
      {},
      { losses: [LOSSES.triplet, { ...LOSSES['pair-circle'], input: 'features' }] },
      'expected one input for all pair-level losses',
    ],
  ])('%s is refused', (_name, options, overrides, message) => {
    expect(() => trainerOf(tinyRecipe(overrides), options)).toThrow(message);
  });

  it('more workers than shards are refused', () => {
    expect(() => cluster({ recipe: tinyRecipe(), numWorkers: 3, numShards: 2 })).toThrow(
      'at least one shard for each of 3',
    );
  });

  it('shards of another size or number are refused', async () => {
    await using trainer = trainerOf(tinyRecipe(), { numShards: 2 });
    await expect(trainer.gradients([batch])).rejects.toThrow('expected 2 shards of 8 images, got 1 (16)');
  });
});
