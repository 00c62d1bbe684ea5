import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { HISTORY_FILE, parseHistory } from '../../src/history/history-format.ts';
import { keepHistory } from '../../src/history/keep-history.ts';
import { MAX_HISTORY_BYTES, MAX_HISTORY_ROWS } from '../../src/history/limits.ts';
import { initialState } from '../../src/membership/state.ts';
import { step as decide } from '../../src/membership/step.ts';
import { emptyProgress, settingsOf, untilTraining } from '../support/scenario.ts';
import { trainedRun } from '../support/trained-run.ts';

const written = (folder: string) => {
  const path = join(folder, HISTORY_FILE);
  const text = readFileSync(path, 'utf8');
  return { text, history: parseHistory(text, path) };
};

/** The membership of two workers that train. */
function training() {
  let state = initialState({ ...settingsOf(2), maxWorkers: 2 });
  for (const event of untilTraining(['w0', 'w1'], 0, state)) state = decide(state, event).state;
  return state;
}

const totals = { valuesOf: () => [] };

describe('the history of a run', () => {
  it('has every step of a short run, and what the steps took', () => {
    using run = trainedRun({ steps: 40 });
    const { steps, validations, work } = written(run.folder).history;
    expect(steps.columns.step).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(steps.columns.loss[0]).toBe(83);
    expect(steps.columns.workers.at(-1)).toBe(2);
    // 128 images in 0.8 s.
    expect(steps.columns.imagesPerSecond[7]).toBe(160);
    // Not every step has quantiles.
    expect(steps.columns.positive50.slice(0, 4)).toEqual([0.2, NaN, NaN, 0.2375]);
    expect(validations.columns.recallAt1).toEqual([0.61]);
    expect(work).toEqual({
      ...{ images: 40 * 128, workerSeconds: 80, processorSeconds: 62, flops: 3e12, limitPerWorker: 8e10 },
      phaseSeconds: { gradients: expect.closeTo(24, 6) as number, apply: expect.closeTo(8, 6) as number },
    });
  });

  it('is bounded however long the run is', () => {
    using run = trainedRun({ steps: 5_000, stepMs: 10 });
    const { text, history } = written(run.folder);
    expect(history.steps.columns.step.length).toBeLessThanOrEqual(MAX_HISTORY_ROWS);
    expect(history.steps.columns.step.at(-1)).toBe(5_000);
    expect(history.work.images).toBe(5_000 * 128);
    expect(text.length).toBeLessThan(MAX_HISTORY_BYTES / 4);
  });

  it('goes on where another coordinator takes over, whose time counts for the workers that trained on', () => {
    using run = trainedRun({ steps: 40 });
    let nowMs = 1_000_000;
    const warn = (text: string): never => expect.fail(text);
    const history = keepHistory({ folder: run.folder, before: training(), totals, nowMs: () => nowMs, warn });
    nowMs += 2_000;
    history.message({ kind: 'progress', body: { ...emptyProgress, step: 40, images: 128 } });
    history.save();
    const { steps, work } = written(run.folder).history;
    expect(steps.columns.step.slice(-2)).toEqual([40, 41]);
    expect(steps.columns.seconds.slice(-2)).toEqual([40, 42]);
    expect(work).toMatchObject({ images: 41 * 128, workerSeconds: 84, flops: 3e12 });
  });

  it('leaves out what was done again from a checkpoint on', () => {
    using run = trainedRun({ steps: 40 });
    const history = keepHistory({
      folder: run.folder,
      before: training(),
      totals,
      nowMs: () => 0,
      warn: () => undefined,
    });
    history.message({ kind: 'progress', body: { ...emptyProgress, step: 20 } });
    history.save();
    expect(written(run.folder).history.steps.columns.step.slice(-2)).toEqual([20, 21]);
  });

  it('begins anew, with a warning, where what is there is damaged; and says once that it cannot be written', () => {
    using run = trainedRun();
    run.write(HISTORY_FILE, '{"format":1');
    const warnings: string[] = [];
    const warn = (text: string): void => void warnings.push(text);
    keepHistory({ folder: run.folder, before: training(), totals, nowMs: () => 0, warn });
    const nowhere = keepHistory({ folder: join(run.folder, 'gone'), before: null, totals, nowMs: () => 0, warn });
    nowhere.save();
    nowhere.message({ kind: 'progress', body: emptyProgress });
    nowhere.save();
    nowhere.save();
    expect(warnings).toEqual([
      expect.stringMatching(/expected the history of a run in .*history\.json, .*; the curves begin here$/),
      expect.stringMatching(/^cannot write .*gone\/history\.json: ENOENT/),
    ]);
  });
});

describe('what is no history', () => {
  const steps = { stride: 1, lastCount: 1, columns: {} };
  it.each([
    ['', /no JSON/],
    ['[]', /expected object/],
    [JSON.stringify({ format: 2 }), /format/],
    [JSON.stringify({ format: 1, steps, validations: steps, work: {} }), /steps\.columns\.step/],
  ])('is refused with a sentence: %s', (text, says) => {
    expect(() => parseHistory(text, 'history.json')).toThrow(UsageError);
    expect(() => parseHistory(text, 'history.json')).toThrow(says);
  });

  it('is refused where columns have different lengths', () => {
    using run = trainedRun();
    const { text } = written(run.folder);
    const cut = text.replace('"loss":[83,', '"loss":[');
    expect(cut).not.toBe(text);
    expect(() => parseHistory(cut, 'history.json')).toThrow(/columns of different lengths/);
  });
});
