import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHead } from '../src/head-plan.ts';
import { sampleHead } from '../src/head-sample.ts';
import type { StateTensor, TrainerState } from '../src/index.ts';
import { type Cluster, cluster } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const NUM_CLASSES = 11;
const batches = Array.from({ length: 3 }, (_, step) =>
  batchOf({ size: 24, numClasses: NUM_CLASSES, pixels: 8 * 8, seed: step + 1 }),
);

/** A rate at which steps change the weights visibly, but do not blow rounding up. */
const CALM = { 'batch.global': 24, 'optimizer.learningRate': 2e-3, 'optimizer.clipNorm': 5 };

type Overrides = Parameters<typeof tinyRecipe>[0];

async function train(overrides: Overrides, numWorkers: number, numShards: number) {
  const recipe = tinyRecipe({ ...CALM, ...overrides });
  await using workers = cluster({ recipe, numWorkers, numShards, numClasses: NUM_CLASSES });
  const seen = [];
  for (const batch of batches) {
    const pending = await workers.step(batch);
    const [{ loss, gradientNorm, statistics }] = pending as [(typeof pending)[number]];
    // All ranks decide by the same numbers.
    for (const other of pending) expect(other).toMatchObject({ loss, gradientNorm, statistics });
    seen.push(loss, gradientNorm, ...Object.values(statistics));
  }
  expect(new Set(await Promise.all(workers.trainers.map((trainer) => trainer.weightsHash()))).size).toBe(1);
  expect(new Set(workers.trainers.map(({ planHash }) => planHash)).size).toBe(1);
  expect(new Set(workers.trainers.map(({ numParameters }) => numParameters)).size).toBe(1);
  return { seen, state: await wholeOf(workers) };
}

/** Every tensor whole: rank by rank where it lies on several. */
async function wholeOf(workers: Cluster): Promise<ReadonlyMap<string, readonly number[]>> {
  const states: TrainerState[] = await workers.snapshots();
  const [first] = states as [TrainerState];
  return new Map(
    [...first.tensors].map(([name, { part, values }]) => {
      if (part === undefined) return [name, [...values]];
      const parts = states.map(({ tensors }) => tensors.get(name) as StateTensor);
      let next = 0;
      for (const { part: range, shape } of parts) {
        const rowsPerClass = range?.rowsPerClass ?? 0;
        expect(range).toEqual({ firstRow: next, totalRows: NUM_CLASSES * rowsPerClass, rowsPerClass });
        next += shape[0] as number;
      }
      return [name, parts.flatMap((tensor) => [...tensor.values])];
    }),
  );
}

function largestDeviation(actual: readonly number[], expected: readonly number[]): number {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs), 1e-3);
  return Math.max(...expected.map((value, index) => Math.abs(value - (actual[index] ?? NaN)) / scale));
}

function mustAgree(a: Awaited<ReturnType<typeof train>>, b: Awaited<ReturnType<typeof train>>): void {
  a.seen.forEach((value, index) =>
    expect(Math.abs(value - (b.seen[index] ?? NaN)) / Math.max(1, Math.abs(value))).toBeLessThan(1e-5),
  );
  expect([...b.state.keys()]).toEqual([...a.state.keys()]);
  for (const [name, values] of a.state) {
    expect(largestDeviation(b.state.get(name) ?? [], values), name).toBeLessThan(5e-5);
  }
}

describe('a sharded head trains as the whole one does, for class counts that do not divide', () => {
  /** 24 samples: a shard each where they divide, else eight shards, so that some have two. */
  const shardsFor = (numWorkers: number): number => (24 % numWorkers === 0 ? numWorkers : 8);

  /** By the number of shards, on one worker: how many there are changes nothing (workers.test.ts). */
  const wholes = new Map<number, ReturnType<typeof train>>();

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('class-level Circle loss on %d workers', async (numWorkers) => {
    const overrides = { losses: [LOSSES['class-circle']] };
    const numShards = shardsFor(numWorkers);
    const whole = wholes.get(numShards) ?? train(overrides, 1, numShards);
    wholes.set(numShards, whole);
    mustAgree(await whole, await train({ ...overrides, 'head.sharded': true }, numWorkers, numShards));
  });

  it.each([
    ['softmax with smoothing', { losses: [{ ...LOSSES.softmax, labelSmoothing: 0.1 }] }],
    ['sub-center ArcFace', { losses: [LOSSES['subcenter-arcface']] }],
    ['ArcFace beside pair-level Circle loss', { losses: [LOSSES['pair-circle'], { ...LOSSES.arcface, weight: 0.5 }] }],
    [
      'AdamW with a moving average',
      { optimizer: { kind: 'adamw', learningRate: 1e-4, weightDecay: 0.05 }, movingAverage: { decay: 0.9 } },
    ],
  ])('%s: 2 and 3 workers with one shard each', async (_name, overrides) => {
    for (const numWorkers of [2, 3]) {
      const whole = await train(overrides, 1, numWorkers);
      mustAgree(whole, await train({ ...overrides, 'head.sharded': true }, numWorkers, numWorkers));
    }
  });

  it.each([
    ['class-level', { losses: [LOSSES['class-circle']] }],
    ['both levels', { losses: [LOSSES['pair-circle'], LOSSES.normface] }],
  ])('where workers run several shards, by gradient caching: %s', async (_name, overrides) => {
    const whole = await train(overrides, 1, 4);
    for (const numWorkers of [1, 3])
      mustAgree(whole, await train({ ...overrides, 'head.sharded': true }, numWorkers, 4));
  });

  it('Proxy-Anchor, whose proxies see the global batch: one worker and as many as shards', async () => {
    const overrides = { losses: [LOSSES['proxy-anchor']], 'head.sharded': true };
    for (const numShards of [2, 3]) {
      mustAgree(await train(overrides, 1, numShards), await train(overrides, numShards, numShards));
    }
  });

  it('in bfloat16, with synchronised batch norm', async () => {
    const overrides = { precision: 'bf16', 'model.batchNorm': 'synchronised' } as const;
    const whole = await train(overrides, 2, 2);
    const sharded = await train({ ...overrides, 'head.sharded': true }, 2, 2);
    whole.seen.forEach((value, index) =>
      expect(Math.abs(value - (sharded.seen[index] ?? NaN)) / Math.max(1, Math.abs(value))).toBeLessThan(2e-2),
    );
  });

  it('refuses more workers than classes', () => {
    const recipe = tinyRecipe({ 'head.sharded': true });
    expect(() => planHead(recipe, 3, 0, 4)).toThrow(
      'expected at least one class for each of 4 workers that share the head, got 3 classes; set head.sharded to false',
    );
  });
});

describe('a sampled head (Partial FC)', () => {
  it('with all rows in the sample is the sharded one', async () => {
    // A batch of 24 wants room for 24 classes: more than there are.
    const sharded = { 'head.sharded': true };
    for (const [numWorkers, numShards] of [
      [1, 1],
      [2, 2],
      [2, 3],
    ] as const) {
      mustAgree(
        await train(sharded, numWorkers, numShards),
        await train({ ...sharded, 'head.sampleRate': 0.5 }, numWorkers, numShards),
      );
    }
  });

  it.each(['sgd', 'adamw'] as const)('changes the rows of its sample alone, momentum included: %s', async (kind) => {
    const numClasses = 200;
    const recipe = tinyRecipe({
      ...CALM,
      optimizer: { kind, learningRate: 2e-3, weightDecay: 0.05 },
      head: { sharded: true, sampleRate: 0.25 },
    });
    await using workers = cluster({ recipe, numWorkers: 2, numShards: 2, numClasses });
    const batch = batchOf({ size: 24, numClasses: 24, seed: 1 });
    const before = await workers.snapshots();
    await workers.step(batch);
    const after = await workers.snapshots();
    for (const rank of [0, 1]) {
      const head = planHead(recipe, numClasses, rank, 2);
      const sampled = new Set(sampleHead(head, rank, batch.labels, recipe.seed, 0).rows);
      expect(sampled.size).toBe(25);
      for (const [name, { values, shape, part }] of after[rank]?.tensors ?? []) {
        if (part === undefined) continue;
        const [rows, dimension] = shape as [number, number];
        const changed = Array.from({ length: rows }, (_, row) => row).filter((row) => {
          const range = [row * dimension, (row + 1) * dimension] as const;
          const old = before[rank]?.tensors.get(name)?.values.slice(...range);
          return values.slice(...range).join() !== old?.join();
        });
        expect(new Set(changed), name).toEqual(sampled);
      }
    }
  });

  it('always has the classes of the batch, each row at most once, in order, and labels that point at them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.array(fc.integer({ min: -2, max: 310 }), { minLength: 1, maxLength: 20 }),
        fc.nat(1000),
        (extra, numRanks, sampleRate, classes, step) => {
          const numClasses = numRanks + extra;
          const recipe = tinyRecipe({ 'batch.global': classes.length, head: { sharded: true, sampleRate } });
          const labels = Int32Array.from(classes);
          let before = 0;
          for (let rank = 0; rank < numRanks; rank++) {
            const head = planHead(recipe, numClasses, rank, numRanks);
            const { rows, labels: mapped } = sampleHead(head, rank, labels, 1, step);
            expect(rows.length).toBe(head.rowsInStep[rank]);
            expect([...rows]).toEqual([...new Set(rows)].sort((a, b) => a - b));
            expect(rows.every((row) => row >= 0 && row < head.numRows)).toBe(true);
            labels.forEach((label, sample) => {
              const isOwn = label >= head.firstRow && label < head.firstRow + head.numRows;
              const at = (mapped[sample] as number) - before;
              if (isOwn) expect(head.firstRow + (rows[at] as number)).toBe(label);
              else expect(at >= 0 && at < rows.length).toBe(false);
              expect((mapped[sample] as number) >= 0).toBe(label >= 0 && label < numClasses);
            });
            before += rows.length;
          }
        },
      ),
    );
  });

  it('draws every other class equally often, and the same ones again for the same step', () => {
    const recipe = tinyRecipe({ 'batch.global': 4, head: { sharded: true, sampleRate: 0.2 } });
    const head = planHead(recipe, 100, 0, 1);
    const labels = Int32Array.of(3, 3, 50, -1);
    const counts = new Float64Array(100);
    const steps = 4000;
    for (let step = 0; step < steps; step++) {
      for (const row of sampleHead(head, 0, labels, 7, step).rows) counts[row] = (counts[row] ?? 0) + 1;
    }
    expect([counts[3], counts[50]]).toEqual([steps, steps]);
    const share = 18 / 98;
    const sigma = Math.sqrt(steps * share * (1 - share));
    counts.forEach((count, row) => {
      if (row !== 3 && row !== 50) expect(Math.abs(count - steps * share), `row ${row}`).toBeLessThan(5 * sigma);
    });
    expect(sampleHead(head, 0, labels, 7, 11)).toEqual(sampleHead(head, 0, labels, 7, 11));
    expect(sampleHead(head, 0, labels, 7, 11).rows).not.toEqual(sampleHead(head, 0, labels, 7, 12).rows);
  });
});
