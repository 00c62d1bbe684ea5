import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Group, memoryGroups } from '@circlet/collective';
import type { ImageDataset, PlannedSampler } from '@circlet/data';
import type { Recipe } from '@circlet/recipe';
import { readCheckpointState } from '@circlet/training';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckpointDependencies, checkpointsOf } from '../src/checkpoints.ts';
import { decodeProgress, freshProgress, type Progress } from '../src/progress.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-worker-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const groups = memoryGroups(2, { generation: 1 });
const recipe = { seed: 3, checkpoints: { everySteps: 2, keep: 2 }, validation: { bestCheckpoint: true } };

function writer(changed: Partial<CheckpointDependencies> = {}) {
  const trainer = fakeTrainer();
  const progress: Progress = freshProgress();
  const saved: string[] = [];
  const checkpoints = checkpointsOf({
    trainer,
    recipe: recipe as Recipe,
    train: { fingerprint: 'f', items: [], classes: [] } as unknown as ImageDataset,
    sampler: { stepsPerEpoch: 4, kind: 'shuffled' } as unknown as PlannedSampler,
    progress,
    group: groups[0] as Group,
    runDirectory: folder,
    recorded: () => Promise.resolve(),
    onSaved: (_step, path) => saved.push(path),
    ...changed,
  });
  const advance = async (steps: number): Promise<void> => {
    for (let i = 0; i < steps; i++) await trainer.apply(await trainer.gradients([]));
    progress.position += steps;
  };
  return { trainer, progress, checkpoints, saved, advance };
}

describe('checkpointsOf', () => {
  it('is due every so many steps, or at the end of every epoch', () => {
    const due = (everySteps: number): number[] => {
      const checkpoints = { ...recipe.checkpoints, everySteps };
      const of = writer({ recipe: { ...recipe, checkpoints } as Recipe }).checkpoints;
      return [1, 2, 3, 4, 5, 6, 7, 8].filter((step) => of.isDue(step));
    };
    expect(due(2)).toEqual([2, 4, 6, 8]);
    expect(due(0)).toEqual([4, 8]);
  });

  it('keeps the newest and the best, and where training stood', async () => {
    const { progress, checkpoints, saved, advance } = writer();
    for (let i = 1; i <= 4; i++) {
      await advance(1);
      if (i === 1) progress.best = { step: 1, score: 0.5, path: '' };
      await checkpoints.save();
    }
    const names = readdirSync(join(folder, 'checkpoints')).filter((name) => name.startsWith('step'));
    expect(names.toSorted()).toEqual(['step-000001', 'step-000003', 'step-000004']);
    const state = await readCheckpointState(saved.at(-1) ?? '');
    expect(state).toMatchObject({ step: 4, epoch: 1, random: { seed: 3, position: 4 } });
    const best = { step: 1, score: 0.5, path: join(folder, 'checkpoints/step-000001') };
    expect(decodeProgress(state.metadata['progress'], 4)).toEqual({
      ...{ position: 4, validationsSinceBest: 0, best },
      ...{ validated: 4, followed: 4 },
    });
  });

  it('writes nothing before the ledger has the batches that are in the weights', async () => {
    const asked: number[] = [];
    let answer: () => void = () => undefined;
    const recorded = (batches: number): Promise<void> => {
      asked.push(batches);
      return new Promise((resolve) => (answer = resolve));
    };
    const { checkpoints, saved, advance, progress } = writer({ recorded });
    await advance(2);
    progress.position++; // one was refused
    const saving = checkpoints.save();
    expect(asked).toEqual([3]);
    expect([saved, existsSync(join(folder, 'checkpoints'))]).toEqual([[], false]);
    answer();
    await saving;
    expect(saved.length).toBe(1);
  });

  it('tells every rank where the best one lies, and writes on one alone', async () => {
    const { progress, checkpoints, advance } = writer({ group: groups[1] as Group });
    await advance(1);
    progress.best = { step: 1, score: 0.5, path: '' };
    await checkpoints.save();
    expect(progress.best.path).toBe(join(folder, 'checkpoints/step-000001'));
    expect(existsSync(join(folder, 'checkpoints'))).toBe(false);
  });
});
