import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProfile } from '@circlet/prediction';
import { parseRecipe, presetText } from '@circlet/recipe';
import type { PendingStep } from '@circlet/training';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSteps } from '../src/record-steps.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

const exchanges: PendingStep['exchanges'] = [
  { name: 'bucket0', kind: 'allReduce', lane: 'bulk', bytes: 4_000, readySeconds: 0.25, endSeconds: 0.5 },
];

describe('recordSteps', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'circlet-record-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const recordOf = (runDirectory: string) =>
    recordSteps({
      recipe: parseRecipe(presetText('face-r100')),
      welcome: { worldSize: 2, runDirectory },
      images: 8,
      threads: 1,
      engine: 'an engine',
      now: () => new Date(0),
    });

  const addSteps = async (record: ReturnType<typeof recordOf>, count: number, of: PendingStep['exchanges']) => {
    const pending = { ...(await fakeTrainer().gradients([])), exchanges: of };
    const seconds = { 'waiting for data': 0.001, gradients: 0.625, vote: 0.002, apply: 0.125 };
    for (let step = 0; step < count; step++) record.add({ step, batch: step, pending, seconds });
  };

  it('leaves a profile of the steps in the run’s folder', async () => {
    const record = recordOf(folder);
    await addSteps(record, 5, exchanges);
    await record.write();
    const file = join(folder, 'profile.json');
    expect(parseProfile(readFileSync(file, 'utf8'), file)).toMatchObject({
      name: expect.stringMatching(/^face-r100: iresnet 100, 112×112, 8 images, /) as string,
      images: 8,
      measured: { workers: 2, threads: 1, steps: 2, engine: 'an engine' },
      dataSeconds: 0.001,
      computeSeconds: 0.25,
      settleSeconds: 0.125,
      applySeconds: 0.125,
      exchanges: [{ name: 'bucket0', bytes: 4_000, readySeconds: 0.25 }],
    });
  });

  it('leaves none where nothing was exchanged', async () => {
    const nowhere = join(folder, 'alone');
    const record = recordOf(nowhere);
    await addSteps(record, 5, []);
    await record.write();
    expect(existsSync(nowhere)).toBe(false);
  });
});
