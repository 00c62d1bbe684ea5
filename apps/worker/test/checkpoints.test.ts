import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Group, memoryGroups } from '@circlet/collective';
import type { ImageDataset, PlannedSampler } from '@circlet/data';
import type { Recipe } from '@circlet/recipe';
import { readCheckpoint, readCheckpointState } from '@circlet/training';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckpointDependencies, checkpointsOf } from '../src/checkpoints.ts';
import { decodeProgress, freshProgress, type Progress } from '../src/progress.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-worker-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const keeping = { everySteps: 2, keep: 2, keepEverySteps: 0, keepEveryEpochs: 0 };
const recipe = { seed: 3, checkpoints: keeping, validation: { bestCheckpoint: true } };
const STEPS_PER_EPOCH = 4;

function writer(changed: Partial<CheckpointDependencies> = {}) {
  const trainer = fakeTrainer();
  const progress: Progress = freshProgress();
  const saved: string[] = [];
  const missed: { step: number; hasFailed: boolean; reason: string }[] = [];
  const warnings: string[] = [];
  const clock = { nowMs: 0 };
  const checkpoints = checkpointsOf({
    trainer,
    recipe: recipe as Recipe,
    train: { fingerprint: 'f', items: [], classes: [] } as unknown as ImageDataset,
    sampler: { stepsPerEpoch: STEPS_PER_EPOCH, kind: 'shuffled' } as unknown as PlannedSampler,
    progress,
    group: memoryGroups(1, { generation: 1 })[0] as Group,
    runDirectory: folder,
    nowMs: () => clock.nowMs,
    recorded: () => Promise.resolve(),
    tell: {
      saved: (_step, path) => saved.push(path),
      missed: (step, hasFailed, reason) => missed.push({ step, hasFailed, reason }),
      warn: (text) => warnings.push(text),
    },
    ...changed,
  });
  const advance = async (steps: number): Promise<void> => {
    for (let i = 0; i < steps; i++) await trainer.apply(await trainer.gradients([]));
    progress.position += steps;
  };
  return { trainer, progress, checkpoints, saved, missed, warnings, clock, advance };
}

const names = (): string[] => readdirSync(join(folder, 'checkpoints')).filter((name) => name.startsWith('step'));

describe('checkpointsOf', () => {
  it('keeps the newest and the best, and where training stood', async () => {
    const { progress, checkpoints, saved, advance } = writer();
    for (let i = 1; i <= 4; i++) {
      await advance(1);
      if (i === 1) progress.best = { step: 1, score: 0.5, path: '' };
      await checkpoints.save(i === 1 ? 'best' : 'due');
      await checkpoints.finish();
    }
    expect(names().toSorted()).toEqual(['step-000001', 'step-000003', 'step-000004']);
    const state = await readCheckpointState(saved.at(-1) ?? '');
    expect(state).toMatchObject({ step: 4, epoch: 1, random: { seed: 3, position: 4 } });
    const best = { step: 1, score: 0.5, path: join(folder, 'checkpoints/step-000001') };
    expect(decodeProgress(state.metadata['progress'], 4)).toEqual({
      ...{ position: 4, validationsSinceBest: 0, best },
      ...{ validated: 4, followed: 4 },
    });
  });

  it('keeps those of every n-th step or epoch for good, which are due by that alone', async () => {
    const checkpoints = { everySteps: 5, keep: 1, keepEverySteps: 3, keepEveryEpochs: 2 };
    const run = writer({ recipe: { ...recipe, checkpoints } as Recipe });
    const due = Array.from({ length: 20 }, (_, step) => step + 1).filter((step) => run.checkpoints.isDue(step));
    expect(due).toEqual([3, 5, 6, 8, 9, 10, 12, 15, 16, 18, 20]);
    for (let step = 1; step <= 11; step++) {
      await run.advance(1);
      if (!run.checkpoints.isDue(step)) continue;
      await run.checkpoints.save('due');
      await run.checkpoints.finish();
    }
    expect(names().toSorted()).toEqual(['step-000003', 'step-000006', 'step-000008', 'step-000009', 'step-000010']);
  });

  it('is due at the end of every epoch where the recipe names no number of steps', () => {
    const { checkpoints } = writer({ recipe: { ...recipe, checkpoints: { ...keeping, everySteps: 0 } } as Recipe });
    expect([1, 2, 3, 4, 5, 6, 7, 8].filter((step) => checkpoints.isDue(step))).toEqual([4, 8]);
  });

  it('writes nothing before the ledger has the batches that are in the weights', async () => {
    const asked: number[] = [];
    let answer: () => void = () => undefined;
    let ask: () => void = () => undefined;
    const hasAsked = new Promise<void>((resolve) => (ask = resolve));
    const recorded = (batches: number): Promise<void> => {
      asked.push(batches);
      ask();
      return new Promise((resolve) => (answer = resolve));
    };
    const { checkpoints, saved, advance, progress } = writer({ recorded });
    await advance(2);
    progress.position++; // one was refused
    const saving = checkpoints.save('due');
    await hasAsked;
    expect(asked).toEqual([3]);
    // Only its place is there, so that whoever takes the folder over can take that away.
    expect(readdirSync(join(folder, 'checkpoints'), { recursive: true })).toEqual([
      `.step-000002.partial-${process.pid}`,
    ]);
    expect(saved).toEqual([]);
    answer();
    await saving;
    await checkpoints.finish();
    expect(saved.length).toBe(1);
  });

  it('writes what was there when it began, while training goes on', async () => {
    const { checkpoints, saved, advance, missed } = writer({ patienceMs: 0 });
    await advance(2);
    await checkpoints.save('due');
    expect(saved).toEqual([]);
    await advance(1);
    // The one before is still being written: this one is left out, and the last one is not.
    await checkpoints.save('due');
    expect(missed).toMatchObject([
      { step: 3, hasFailed: false, reason: expect.stringMatching(/that of step 2 is still being written/) as string },
    ]);
    await advance(1);
    await checkpoints.save('complete');
    expect(saved.map((path) => path.slice(-6))).toEqual(['000002', '000004']);
    const { model, step } = await readCheckpoint(saved[0] ?? '');
    expect([step, [...(model.get('weight')?.values ?? [])]]).toEqual([2, [2]]);
  });

  it('goes on where nothing can be written, tries again when one is due after a while, and longer after each failure', async () => {
    const { checkpoints, saved, missed, clock, advance } = writer();
    const obstacle = join(folder, 'checkpoints');
    writeFileSync(obstacle, 'a file where a folder should be');
    const due = async (atMs: number): Promise<number> => {
      clock.nowMs = atMs;
      await advance(1);
      await checkpoints.save('due');
      await checkpoints.finish();
      return missed.length;
    };
    expect(await due(0)).toBe(1);
    expect(missed[0]).toMatchObject({ step: 1, hasFailed: true });
    expect(missed[0]?.reason).toMatch(
      /could not write the checkpoint .*step-000001 .*earlier checkpoints are intact.*after 5 s is tried again/,
    );
    expect(await due(4_999)).toBe(1);
    expect(await due(5_000)).toBe(2);
    expect(missed[1]?.reason).toMatch(/after 10 s is tried again/);
    expect(await due(14_999)).toBe(2);
    rmSync(obstacle);
    expect(await due(15_000)).toBe(2);
    expect(saved.map((path) => path.slice(-6))).toEqual(['000005']);
    // All is well again: nothing is held against the next one.
    writeFileSync(join(folder, 'latest'), '');
    expect(await due(15_001)).toBe(2);
    expect(saved.length).toBe(2);
  });

  it('tries the last one whatever failed before; without it, a run that was stopped has failed and one that is complete has not', async () => {
    for (const occasion of ['complete', 'stopped'] as const) {
      const { checkpoints, missed, advance } = writer();
      writeFileSync(join(folder, 'checkpoints'), '');
      await advance(1);
      await checkpoints.save('due');
      await checkpoints.finish();
      await advance(1);
      const last = checkpoints.save(occasion);
      if (occasion === 'complete') await last;
      else await expect(last).rejects.toMatchObject({ code: 'CIRCLET_CHECKPOINT_WRITE' });
      expect(missed.map(({ step }) => step)).toEqual([1, 2]);
      expect(missed[1]?.reason).not.toMatch(/tried again/);
      rmSync(join(folder, 'checkpoints'));
    }
  });

  it('tells every rank where the best one lies and whether one begins, and writes on one alone', async () => {
    const groups = memoryGroups(2, { generation: 1 });
    const recorded: number[] = [];
    const ranks = groups.map((group, rank) =>
      writer({
        group,
        patienceMs: 0,
        recorded: () => Promise.resolve(void recorded.push(rank)),
        runDirectory: join(folder, String(rank)),
      }),
    );
    const all = (occasion: 'due' | 'best') => Promise.all(ranks.map(({ checkpoints }) => checkpoints.save(occasion)));
    for (const { progress, advance } of ranks) {
      await advance(1);
      progress.best = { step: 1, score: 0.5, path: '' };
    }
    await all('best');
    expect(ranks[1]?.progress.best?.path).toBe(join(folder, '1/checkpoints/step-000001'));
    // Rank 1 has nothing in work, and leaves out what rank 0 leaves out.
    await all('due');
    expect(recorded.toSorted()).toEqual([0, 1]);
    await ranks[0]?.checkpoints.finish();
    expect(ranks.map(({ saved }) => saved.length)).toEqual([1, 0]);
    expect(existsSync(join(folder, '1'))).toBe(false);
  });
});
