import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryGroups } from '@circlet/collective';
import { describe, expect, it } from 'vitest';
import {
  beginCheckpoint,
  lastGoodCheckpoint,
  latestCheckpoint,
  readCheckpoint,
  readSafetensors,
  restoreCheckpoint,
  saveCheckpoint,
  saveModel,
  type Trainer,
} from '../src/index.ts';
import { rowsOfAllRanks, takeOwn, wholeShape } from '../src/spread-rows.ts';
import { type Cluster, cluster, type ClusterOptions } from './support/cluster.ts';
import { batchOf } from './support/images.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { LOSSES, tinyRecipe } from './support/tiny-recipe.ts';

const NUM_CLASSES = 11;
const ABOUT = { epoch: 1, recipe: 'name: tiny\n', sampler: null, random: null, metadata: { note: 'as it was' } };
const batches = [1, 2, 3, 4].map((seed) => batchOf({ size: 24, numClasses: NUM_CLASSES, seed }));

/** Everything an optimiser or an average can keep about a head. */
const ADAM = {
  'batch.global': 24,
  losses: [LOSSES['class-circle'], LOSSES['pair-circle']],
  optimizer: { kind: 'adamw', learningRate: 1e-4, weightDecay: 0.05 },
  movingAverage: { decay: 0.9 },
} as const;

function workers(overrides: Parameters<typeof tinyRecipe>[0], numWorkers: number): Cluster {
  const options: ClusterOptions = { recipe: tinyRecipe(overrides), numWorkers, numShards: 4, numClasses: NUM_CLASSES };
  return cluster(options);
}

async function save({ trainers, groups }: Cluster, directory: string): Promise<string> {
  await Promise.all(trainers.map((trainer, rank) => saveCheckpoint(trainer, groups[rank] ?? null, directory, ABOUT)));
  return (await latestCheckpoint(directory)).path;
}

function restore({ trainers, groups }: Cluster, path: string) {
  return Promise.all(trainers.map((trainer, rank) => restoreCheckpoint(trainer, groups[rank] ?? null, path)));
}

describe('a checkpoint of a sharded head', () => {
  it('is that of the whole head, to the byte, whatever the number of workers', async () => {
    await using folder = await temporaryFolder();
    await using first = workers(ADAM, 2);
    for (const batch of batches.slice(0, 2)) await first.step(batch);
    let path = await save(first, join(folder.path, 'whole'));
    const files = ['model.safetensors', 'optimizer.safetensors', 'state.json'];
    const bytes = await Promise.all(files.map((file) => readFile(join(path, file))));
    const { model, optimizer } = await readCheckpoint(path);
    for (const [name, tensor] of [
      ['head.weight', model.get('head.weight')],
      ...['optimizer/first/head.weight', 'optimizer/second/head.weight', 'average/head.weight'].map(
        (slot) => [slot, optimizer.get(slot)] as const,
      ),
    ] as const) {
      expect(tensor?.shape, name).toEqual([NUM_CLASSES, 8]);
    }

    for (const [sharded, numWorkers] of [
      [true, 3],
      [true, 1],
      [true, 4],
      [true, 2],
      [false, 3],
    ] as const) {
      await using next = workers({ ...ADAM, 'head.sharded': sharded }, numWorkers);
      const states = await restore(next, path);
      expect(states).toEqual(states.map(() => ({ ...ABOUT, step: 2 })));
      expect(next.trainers.map(({ step }) => step)).toEqual(states.map(() => 2));
      path = await save(next, join(folder.path, `${numWorkers}-${sharded}`));
      for (const [index, file] of files.entries()) {
        expect((await readFile(join(path, file))).equals(bytes[index] as Buffer), `${path}/${file}`).toBe(true);
      }
    }
  });

  it('goes on with another number of workers as the whole head does', async () => {
    await using folder = await temporaryFolder();
    const calm = { 'batch.global': 24, 'optimizer.learningRate': 2e-3, 'optimizer.clipNorm': 5 };
    const trained = async (sharded: boolean) => {
      const recipe = { ...calm, 'head.sharded': sharded };
      await using before = workers(recipe, 2);
      for (const batch of batches.slice(0, 2)) await before.step(batch);
      const path = await save(before, join(folder.path, String(sharded)));
      await using after = workers(recipe, 3);
      await restore(after, path);
      const losses: number[] = [];
      for (const batch of batches.slice(2)) losses.push((await after.step(batch))[0]?.loss ?? NaN);
      return { losses, ...(await readCheckpoint(await save(after, join(folder.path, `${sharded}-after`)))) };
    };
    const [whole, sharded] = [await trained(false), await trained(true)];
    sharded.losses.forEach((loss, step) => expect(Math.abs(loss / (whole.losses[step] ?? NaN) - 1)).toBeLessThan(1e-5));
    for (const file of ['model', 'optimizer'] as const) {
      for (const [name, { values }] of whole[file]) {
        const scale = values.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-3);
        const other = sharded[file].get(name)?.values ?? [];
        values.forEach((value, at) =>
          expect(Math.abs(value - (other[at] ?? NaN)) / scale, `${name} at ${at}`).toBeLessThan(5e-5),
        );
      }
    }
  });

  it('gives a model file with all classes, of the moving average where there is one', async () => {
    await using folder = await temporaryFolder();
    await using sharded = workers({ ...ADAM, 'head.sharded': true }, 3);
    for (const batch of batches) await sharded.step(batch);
    const path = join(folder.path, 'model.safetensors');
    const { trainers, groups } = sharded;
    await Promise.all(trainers.map((trainer, rank) => saveModel(trainer, groups[rank] ?? null, path)));
    const { tensors, metadata } = await readSafetensors(path);
    expect(metadata).toEqual({ format: 'circlet', step: '4' });
    const parts = (await sharded.snapshots()).map((state) => state.tensors.get('average/head.weight')?.values ?? []);
    expect([...(tensors.get('head.weight')?.values ?? [])]).toEqual(parts.flatMap((values) => [...values]));
    expect([...tensors.keys()].some((name) => name.includes('/'))).toBe(false);
  });

  it('of other classes is refused on rank 0 before anything is changed', async () => {
    await using folder = await temporaryFolder();
    await using one = workers({ 'batch.global': 24, 'head.sharded': true }, 1);
    const path = await save(one, folder.path);
    await using other = cluster({
      recipe: tinyRecipe({ 'batch.global': 24, 'head.sharded': true }),
      numWorkers: 2,
      numShards: 4,
      numClasses: NUM_CLASSES + 1,
    });
    const before = await other.snapshots();
    const outcomes = other.trainers.map((trainer, rank) =>
      restoreCheckpoint(trainer, other.groups[rank] ?? null, path).catch((error: Error) => {
        other.groups[rank]?.abort(error.message);
        throw error;
      }),
    );
    const [first, second] = await Promise.allSettled(outcomes);
    expect(first).toMatchObject({
      reason: {
        code: 'CIRCLET_CHECKPOINT_ARCHITECTURE',
        differences: [`head.weight should be [${NUM_CLASSES + 1}, 8], it is [${NUM_CLASSES}, 8]`],
      },
    });
    expect(second).toMatchObject({ reason: { code: 'CIRCLET_COLLECTIVE_ABORTED' } });
    expect(await other.snapshots()).toEqual(before);
  });

  it('that cannot be written fails on the rank that writes alone, and leaves the one before', async () => {
    await using folder = await temporaryFolder();
    await using sharded = workers({ 'batch.global': 24, 'head.sharded': true }, 2);
    const path = await save(sharded, folder.path);
    const attempts = sharded.trainers.map((trainer, rank) =>
      // A file where a folder should be.
      saveCheckpoint(trainer, sharded.groups[rank] ?? null, join(path, 'state.json'), ABOUT),
    );
    const [first, second] = await Promise.allSettled(attempts);
    expect(first).toMatchObject({ reason: { code: 'CIRCLET_CHECKPOINT_WRITE' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
    expect((await readCheckpoint(path)).step).toBe(0);
  });
});

describe('a checkpoint that is written while training goes on', () => {
  const spread = { ...ADAM, 'head.sharded': true, 'head.sampleRate': 0.4 };
  it.each<[string, Parameters<typeof tinyRecipe>[0], number]>([
    ['SGD', { 'batch.global': 24, 'optimizer.learningRate': 2e-3 }, 2],
    ['AdamW and a moving average', ADAM, 2],
    ['a sampled head, whose rows come first', spread, 2],
    ['a sampled head of one worker, whose rows are updated in place', spread, 1],
  ])('holds what there was when it began: %s', async (_name, recipe, numWorkers) => {
    await using folder = await temporaryFolder();
    await using run = workers(recipe, numWorkers);
    await run.step(batches[0] as (typeof batches)[number]);
    const [before] = await run.snapshots();
    const begun = await Promise.all(
      run.trainers.map((trainer, rank) => beginCheckpoint(trainer, run.groups[rank] ?? null, folder.path, ABOUT)),
    );
    // Nothing of it is read yet, and each of these updates every variable.
    for (const batch of batches.slice(1)) await run.step(batch);
    const [written, ...elsewhere] = await Promise.all(begun.map((one) => one.written));
    expect(elsewhere.every((one) => one === null)).toBe(true);
    const { model, optimizer, step } = await readCheckpoint(written?.path ?? '');
    expect(step).toBe(1);
    const stored = new Map([...model, ...optimizer]);
    expect([...stored.keys()].toSorted()).toEqual([...(before?.tensors.keys() ?? [])].toSorted());
    for (const [name, { values, part }] of before?.tensors ?? []) {
      const whole = stored.get(name)?.values ?? new Float32Array();
      const rowLength = part === undefined ? 0 : whole.length / part.totalRows;
      const begin = (part?.firstRow ?? 0) * rowLength;
      expect(whole.subarray(begin, begin + values.length), name).toEqual(values);
    }
    const [after] = await run.snapshots();
    expect(after?.tensors.get('head.weight')?.values).not.toEqual(before?.tensors.get('head.weight')?.values);
  });

  it('of which a rank is lost before its rows have come leaves nothing, and the one before is the last good one', async () => {
    await using folder = await temporaryFolder();
    await using run = workers({ 'batch.global': 24, 'head.sharded': true }, 2);
    await save(run, folder.path);
    await run.step(batches[0] as (typeof batches)[number]);
    const [first] = run.trainers as [Trainer];
    const beginning = beginCheckpoint(first, run.groups[0] ?? null, folder.path, ABOUT);
    run.groups[1]?.abort('killed');
    await expect(beginning).rejects.toMatchObject({ code: expect.stringMatching(/^CIRCLET_COLLECTIVE_/) as string });
    expect((await readdir(folder.path)).toSorted()).toEqual(['latest', 'step-000000']);
    expect((await lastGoodCheckpoint(folder.path)).checkpoint.step).toBe(0);
  });
});

it('a model file that cannot be written leaves nothing half-written behind', async () => {
  await using folder = await temporaryFolder();
  await using one = workers({ 'batch.global': 24 }, 1);
  const path = join(folder.path, 'model.safetensors');
  await mkdir(path);
  const [trainer] = one.trainers as [Trainer];
  await expect(saveModel(trainer, null, path)).rejects.toMatchObject({ code: 'CIRCLET_CHECKPOINT_WRITE' });
  expect(await readdir(folder.path)).toEqual(['model.safetensors']);
});

describe('rows that are spread over ranks', () => {
  // Seven rows of three values; pieces end within rows and within parts.
  const whole = Float32Array.from({ length: 21 }, (_, index) => index);
  const rangesOf: Readonly<Record<number, readonly (readonly [first: number, rows: number])[]>> = {
    1: [[0, 7]],
    2: [
      [0, 4],
      [4, 3],
    ],
    3: [
      [0, 3],
      [3, 2],
      [5, 2],
    ],
  };
  const partsOf = (numRanks: number) =>
    (rangesOf[numRanks] ?? []).map(([firstRow, rows]) => ({
      shape: [rows, 3],
      values: whole.slice(firstRow * 3, (firstRow + rows) * 3),
      part: { firstRow, totalRows: 7, rowsPerClass: 1 },
    }));

  it.each([1, 2, 3])('reach every one of %d ranks in order, whatever the size of pieces', async (numRanks) => {
    const groups = memoryGroups(numRanks, { generation: 1 });
    for (const pieceValues of [1, 2, 5, 9, 100]) {
      const seen = await Promise.all(
        partsOf(numRanks).map(async (part, rank) => {
          expect(wholeShape(part)).toEqual([7, 3]);
          const pieces: number[][] = [];
          for await (const piece of rowsOfAllRanks(part, groups[rank] ?? null, pieceValues)) pieces.push([...piece]);
          expect(pieces.every(({ length }) => length <= pieceValues)).toBe(true);
          return pieces.flat();
        }),
      );
      expect(seen).toEqual(seen.map(() => [...whole]));
    }
    await Promise.all(groups.map((group) => group[Symbol.asyncDispose]()));
  });

  it.each([1, 2, 3])('are taken from pieces of the whole: %d ranks', (numRanks) => {
    for (const pieceValues of [1, 2, 5, 9, 100]) {
      for (const { shape, values, part } of partsOf(numRanks)) {
        const own = { shape, values: new Float32Array(values.length).fill(NaN), part };
        for (let begin = 0; begin < whole.length; begin += pieceValues) {
          takeOwn(own, whole.subarray(begin, begin + pieceValues), begin);
        }
        expect(own.values).toEqual(values);
      }
    }
  });
});
