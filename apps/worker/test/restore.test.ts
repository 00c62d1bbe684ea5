import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Group, memoryGroups } from '@circlet/collective';
import { beginCheckpoint, saveCheckpoint } from '@circlet/training';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeToGoBackTo, restoreAll } from '../src/restore.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

const [group] = memoryGroups(1, { generation: 1 }) as [Group];
const ABOUT = { epoch: 0, recipe: '', sampler: 0, random: null, metadata: {} };

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-restore-'));
  const trainer = fakeTrainer();
  for (let step = 1; step <= 4; step++) {
    await trainer.apply(await trainer.gradients([]));
    await saveCheckpoint(trainer, group, folder, { ...ABOUT, sampler: step });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

async function restored(path = folder) {
  const trainer = fakeTrainer();
  const told: string[] = [];
  await restoreAll(trainer, group, path, (level, text) => told.push(`${level}: ${text}`));
  return { step: trainer.step, told };
}

const at = (step: number, file = ''): string => join(folder, `step-00000${step}`, file);

describe('restoreAll', () => {
  it('takes the latest and says so', async () => {
    expect(await restored()).toEqual({
      step: 4,
      told: [`note: going on from ${at(4)}: the latest, whole by its checksums`],
    });
  });

  it('names what is damaged, steps over it, and says why it takes an older one', async () => {
    truncateSync(at(4, 'optimizer.safetensors'), 50);
    const bytes = readFileSync(at(3, 'model.safetensors'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(at(3, 'model.safetensors'), bytes);
    rmSync(at(2, 'state.json'));
    mkdirSync(join(folder, '.step-000005.partial-4711'));
    const { step, told } = await restored();
    expect(step).toBe(1);
    expect(told).toEqual([
      expect.stringMatching(/^warn: stepped over: .*step-000005\.partial-4711 is incomplete/),
      expect.stringMatching(
        /^warn: stepped over: .*step-000004\/optimizer\.safetensors is damaged: it should have \d+/,
      ),
      expect.stringMatching(/^warn: stepped over: .*step-000003\/model\.safetensors is damaged: its SHA-256/),
      expect.stringMatching(/^warn: stepped over: expected a checkpoint at .*step-000002, found none/),
      `note: going on from ${at(1)}: the last one that is whole`,
    ]);
  });

  it('takes no other than the one that was named, and says what is wrong with it', async () => {
    appendFileSync(at(4, 'model.safetensors'), '!');
    await expect(restored(at(4))).rejects.toMatchObject({ code: 'CIRCLET_CHECKPOINT_DAMAGED' });
    expect((await restored(at(3))).step).toBe(3);
  });

  it('says what is wrong with each where none is good', async () => {
    for (const step of [1, 2, 3, 4]) writeFileSync(at(step, 'state.json'), 'no manifest');
    await expect(restored()).rejects.toMatchObject({
      code: 'CIRCLET_CHECKPOINT_NONE_GOOD',
      message: expect.stringMatching(/none of the 4 checkpoints in .* is as it was written: .*step-000004/) as string,
    });
  });
});

describe('placeToGoBackTo', () => {
  const silent = (): void => undefined;

  it('is the run itself once it has a checkpoint, whoever has heard of it, and before that where it was begun from', async () => {
    const [first, second] = memoryGroups(2, { generation: 1 }) as [Group, Group];
    const told = async (own: string, resumePath: string) =>
      await Promise.all([
        placeToGoBackTo(first, own, resumePath, silent),
        placeToGoBackTo(second, '/only/rank/0/looks', resumePath, silent),
      ]);
    expect(await told(folder, '')).toEqual([folder, folder]);
    expect(await told(folder, '/another')).toEqual([folder, folder]);
    expect(await told(join(folder, 'none'), '/another')).toEqual(['/another', '/another']);
    expect(await told(join(folder, 'none'), '')).toEqual(['', '']);
  });

  it('ends what a rank 0 that was taken for lost is still writing: it holds what the run leaves behind', async () => {
    const trainer = fakeTrainer();
    await trainer.restore({ step: 9, tensors: new Map() });
    const told: string[] = [];
    const { written } = await beginCheckpoint(trainer, group, folder, ABOUT, async () => {
      // It was stopped when it had been told that all is in the ledger. The others have gone on meanwhile.
      await placeToGoBackTo(group, folder, '', (level, text) => told.push(`${level}: ${text}`));
    });
    await expect(written).rejects.toMatchObject({ code: 'CIRCLET_CHECKPOINT_WRITE' });
    expect(told).toEqual([expect.stringMatching(/^warn: stepped over: .*step-000009\.partial-\d+ is incomplete/)]);
    expect((await restored()).step).toBe(4);
    expect(readdirSync(folder).toSorted()).toEqual(['latest', ...[1, 2, 3, 4].map((step) => `step-00000${step}`)]);
  });
});
