import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effectiveRecipe, mustHaveInitialWeights, mustOccupy, readRecipe } from '../src/commands/effective-recipe.ts';
import { listenAddress, resumePoint, wholeNumber } from '../src/commands/options.ts';

const quickstart = readRecipe('emoji-quickstart');

describe('effectiveRecipe', () => {
  it.each([
    [1, 128],
    [2, 64],
    // 128 cannot be cut into three equal shards: four, of which one worker runs two.
    [3, 32],
    [4, 32],
    [5, 16],
    [128, 1],
  ])('cuts the quick start’s batch for %i workers into shards of %i', (workers, shardSize) => {
    const recipe = effectiveRecipe(quickstart, {}, workers);
    expect(recipe.batch.shardSize).toBe(shardSize);
    expect(mustOccupy(recipe, workers)).toBe(128 / shardSize);
  });

  it('refuses more workers than samples', () => {
    expect(() => effectiveRecipe(quickstart, {}, 129)).toThrow(/129 workers, got 128; use fewer workers/);
  });

  it('keeps the shards of a resumed recipe, and refuses more workers than there are', () => {
    const recipe = effectiveRecipe(effectiveRecipe(quickstart, {}, 2), {}, 1);
    expect(recipe.batch.shardSize).toBe(64);
    expect(() => mustOccupy(recipe, 3)).toThrow(/--workers: expected at most 2, the number of shards, got 3/);
  });

  it('says where initial weights are to whoever starts elsewhere, and that they are not there', () => {
    const set = ['model.initialWeights=weights/none.pth'];
    const recipe = effectiveRecipe(quickstart, { set }, 2);
    expect(recipe.model.initialWeights).toBe(join(process.cwd(), 'weights/none.pth'));
    expect(() => mustHaveInitialWeights(recipe)).toThrow(
      /model.initialWeights: expected a file of weights, found none at/,
    );
    expect(() => mustHaveInitialWeights(quickstart)).not.toThrow();
  });

  it('puts flags in the recipe', () => {
    const flags = {
      precision: 'fp32',
      epochs: '3',
      steps: '7',
      seed: '9',
      threads: '2',
      set: ['optimizer.learningRate=0.5'],
    };
    const recipe = effectiveRecipe(quickstart, flags, 1);
    expect(recipe).toMatchObject({ precision: 'fp32', epochs: 3, maxSteps: 7, seed: 9, threads: 2 });
    expect(recipe.optimizer.learningRate).toBe(0.5);
  });

  it('refuses malformed settings, all in one message', () => {
    expect(() => effectiveRecipe(quickstart, { set: ['a', '=b'] }, 1)).toThrow(/key=value.*'a', '=b'/);
  });

  it('needs data that is there', () => {
    expect(() => effectiveRecipe(readRecipe('face-r34'), {}, 1)).toThrow(/names no data.*--data/);
    expect(() => effectiveRecipe(quickstart, { data: 'nowhere/faces' }, 1)).toThrow(
      /--data: .*nothing at nowhere\/faces/,
    );
  });
});

describe('wholeNumber', () => {
  it.each(['', 'x', '1.5', '0', '-1', '10'])('refuses %j where 1 to 9 is expected', (text) => {
    expect(() => wholeNumber('--n', text, 1, 9)).toThrow(/--n: expected a whole number from 1 to 9/);
  });
});

describe('listenAddress', () => {
  it.each(['tcp://127.0.0.1:*', 'tcp://*:7000', 'tcp://[::1]:65535', 'tcp://eth0:1'])('takes %s', (text) => {
    expect(listenAddress('--bind', text)).toBe(text);
  });

  it.each(['here', '', 'tcp://127.0.0.1', 'tcp://127.0.0.1:', 'tcp://127.0.0.1:0', 'tcp://h:99999', 'ipc:///tmp/x'])(
    'refuses %j',
    (text) => {
      expect(() => listenAddress('--bind', text)).toThrow(`1 to 65535, or * for a free one, got '${text}'`);
    },
  );
});

describe('resumePoint', () => {
  let runs = '';
  beforeEach(() => {
    runs = mkdtempSync(join(tmpdir(), 'circlet-resume-'));
    mkdirSync(join(runs, 'one/checkpoints/step-000004'), { recursive: true });
    writeFileSync(join(runs, 'one/checkpoints/step-000004/state.json'), '{}');
    writeFileSync(join(runs, 'one/recipe.yaml'), '');
    writeFileSync(join(runs, 'one/run.json'), '{"workers": 3}');
    mkdirSync(join(runs, 'two/checkpoints'), { recursive: true });
    writeFileSync(join(runs, 'two/recipe.yaml'), '');
  });
  afterEach(() => rmSync(runs, { recursive: true }));

  it('finds a run by its folder and by its name, with the number of workers it had', () => {
    const expected = {
      run: join(runs, 'one'),
      checkpoint: join(runs, 'one/checkpoints'),
      recipe: join(runs, 'one/recipe.yaml'),
      workers: 3,
    };
    expect(resumePoint(join(runs, 'one'), 'elsewhere')).toEqual(expected);
    expect(resumePoint('one', runs)).toEqual(expected);
  });

  it('finds one checkpoint', () => {
    const checkpoint = join(runs, 'one/checkpoints/step-000004');
    expect(resumePoint(checkpoint, runs)).toEqual({
      run: join(runs, 'one'),
      checkpoint,
      recipe: join(runs, 'one/recipe.yaml'),
      workers: 3,
    });
  });

  it('refuses a run without a checkpoint', () => {
    expect(() => resumePoint('two', runs)).toThrow(/--resume: expected a run with a checkpoint, found none at two/);
  });
});
