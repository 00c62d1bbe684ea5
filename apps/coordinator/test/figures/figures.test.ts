import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyOverrides, formatRecipe, parseRecipe, presetText } from '@circlet/recipe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FigureFlags, figures } from '../../src/commands/figures.ts';
import type { DurableState } from '../../src/durable/durable-state.ts';
import { stateFile } from '../../src/durable/state-file.ts';
import { exitCodeOf } from '../../src/errors.ts';
import { figureFacts } from '../../src/figures/figure-facts.ts';
import { planFigures } from '../../src/figures/plan.ts';
import { standingOf } from '../../src/figures/standing.ts';
import { hostProcessTree } from '../../src/job/process-tree.ts';
import { initialState } from '../../src/membership/state.ts';
import { figureProgress } from '../../src/output/figure-progress.ts';
import { readRun } from '../../src/report/read-run.ts';
import { CIRCLET_VERSION } from '../../src/version.ts';
import { settingsOf } from '../support/scenario.ts';
import { trainedRun, type TrainedRunOptions } from '../support/trained-run.ts';

const recipe = parseRecipe(presetText('emoji-quickstart'));
const flags: FigureFlags = { out: '', level: 'pair', gammas: '80,256', margins: '0.4', workers: '1' };

let out = '';
beforeEach(() => (out = mkdtempSync(join(tmpdir(), 'circlet-figures-'))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

/** A run in the folder of the figures, as a training leaves it. */
function put(name: string, options: Omit<TrainedRunOptions, 'name'>): string {
  using run = trainedRun(options);
  renameSync(run.folder, join(out, name));
  return join(out, name);
}

function stateWith(processes: DurableState['processes']): DurableState {
  return {
    job: {
      ...{ address: 'tcp://127.0.0.1:7000', runsRoot: null, resumedRun: null, local: null },
      access: { mode: 'plain', tokenFile: undefined, tokenMs: 1 },
    },
    processes,
    membership: initialState(settingsOf(1)),
    observed: {
      ...{ shape: null, first: null, last: null, lastMs: 0, evaluations: {}, replicaDifferences: [] },
      checkpoints: { saved: 0, leftOut: 0, failed: [] },
    },
  };
}

describe('what there is of a run', () => {
  it('is nothing, a beginning, or all of it', () => {
    const text = formatRecipe(recipe);
    expect(standingOf(join(out, 'absent'), recipe)).toBe('absent');
    mkdirSync(join(out, 'empty'));
    expect(standingOf(join(out, 'empty'), recipe)).toBe('absent');
    expect(standingOf(put('begun', { recipe: text, hasEnded: false }), recipe)).toBe('begun');
    const kept = put('kept', { recipe: text });
    expect(standingOf(kept, recipe)).toBe('kept');
    const report = join(kept, 'report.json');
    writeFileSync(report, readFileSync(report, 'utf8').replace('"complete":true', '"complete":false'));
    expect(standingOf(kept, recipe)).toBe('begun');
  });

  it('is a training while a worker of it is there, whose coordinator may have been killed', () => {
    const folder = put('training', { recipe: formatRecipe(recipe), hasEnded: false });
    const began = hostProcessTree(process.platform).facts(process.pid)?.began ?? '';
    const state = stateFile(folder, 1, CIRCLET_VERSION, () => undefined);
    state.write(stateWith([{ slot: 0, pid: process.pid, began }]));
    expect(standingOf(folder, recipe)).toBe('training');
    // Another has the number now.
    state.write(stateWith([{ slot: 0, pid: process.pid, began: 'long ago' }]));
    expect(standingOf(folder, recipe)).toBe('begun');
  });

  it('is not touched where it is of another recipe, or no run', () => {
    const folder = put('other', { recipe: formatRecipe(applyOverrides(recipe, { epochs: 5 })) });
    expect(() => standingOf(folder, recipe)).toThrow(
      /--out: the run in .*other was trained with epochs 5, asked for is 12; ask for the same or choose another folder/,
    );
    writeFileSync(join(out, 'notes.txt'), '');
    expect(() => standingOf(out, recipe)).toThrow(/--out: expected .* to be a run or not to be there/);
  });
});

describe('the facts of the figures', () => {
  it('are those of the runs that are there; the others are named', () => {
    const plan = planFigures({ recipe, level: 'pair', gammas: [80, 256], margins: [0.4] });
    const there = plan.runs.filter(({ name }) => /^(triplet|pair-circle-gamma80)/.test(name));
    const runs = there.map((run) => [run.name, readRun(put(run.name, { recipe: formatRecipe(run.recipe) }))] as const);
    const facts = figureFacts(plan, { states: [], losses: [] }, new Map(runs));
    expect(facts.robustness[0]?.lines.map(({ points }) => points)).toEqual([[{ value: 80, recallAt1: 0.61 }], []]);
    expect(facts.robustness[0]?.rawPixels).toBe(0.327);
    const [pairs, classes] = facts.balance;
    expect(pairs?.runs.map(({ name, isCircle }) => [name, isCircle])).toEqual([
      ['Triplet, m 0.3', false],
      ['Circle, γ 80, m 0.4', true],
    ]);
    expect(pairs?.runs[0]?.meanPositive).toHaveLength(40);
    expect(classes?.runs).toEqual([]);
    expect(facts.missing).toEqual(plan.runs.filter((run) => !there.includes(run)).map(({ title }) => title));
    expect(facts.facts.map(({ name }) => name)).toContain('Data');
    expect(facts.facts.map(({ name }) => name)).not.toContain('Losses');
  });
});

it('the progress has a line for each run', () => {
  let said = '';
  const { runs } = planFigures({ recipe, level: 'pair', gammas: [80], margins: [0.4] });
  const [first, second, third] = runs;
  const facts = readRun(put('run', {}));
  using progress = figureProgress({ write: (text: string) => ((said += text), true), isTTY: false }, runs);
  progress.step(first!, 1, 40);
  progress.trained(first!, facts);
  progress.kept(second!, facts);
  progress.failed(third!, 'no space left');
  expect(said.split('\n')).toEqual([
    '1 of 5  Triplet, m 0.3            Recall@1 0.610  trained in 40 s',
    '2 of 5  Unified, γ 80, m 0.35     Recall@1 0.610  was there',
    '3 of 5  Circle, γ 80, m 0.4       failed: no space left',
    '',
  ]);
});

describe('what cannot be drawn is said in a sentence, with exit code 2, before anything is made', () => {
  it.each([
    [{ level: 'image' }, /--level: expected class or pair, got 'image'/],
    [{ gammas: '80,0' }, /--gammas: expected at most 24 numbers above 0 with commas between, got '80,0'/],
    [{ gammas: '' }, /--gammas: expected/],
    [{ margins: '0.1;0.2' }, /--margins: expected at most 24 numbers between -1 and 1/],
    [{ workers: '0' }, /--workers/],
    [{ data: 'none/there' }, /--data: expected a folder or file of images, found nothing at none\/there/],
    [{ set: ['epochs'] }, /--set: expected key=value/],
  ])('%j', async (wrong, says) => {
    const error = await figures({ ...flags, out, ...wrong }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect((error as Error).message).toMatch(says);
    expect(exitCodeOf(error)).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });

  it('a report folder that holds something else', async () => {
    mkdirSync(join(out, 'report'));
    writeFileSync(join(out, 'report/notes.txt'), '');
    await expect(figures({ ...flags, out })).rejects.toThrow(/holds other files; choose another/);
  });
});
