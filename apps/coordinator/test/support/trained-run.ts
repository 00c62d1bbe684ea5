import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presetText } from '@circlet/recipe';
import { keepHistory } from '../../src/history/keep-history.ts';
import { initialState } from '../../src/membership/state.ts';
import { step as decide } from '../../src/membership/step.ts';
import { emptyProgress, settingsOf, untilTraining } from './scenario.ts';

/** A folder as a run leaves it, without training anything. */
export interface TrainedRun extends Disposable {
  readonly folder: string;
  write(name: string, text: string): void;
}

const STARTED_MS = Date.parse('2026-11-27T15:00:00.000Z');

export interface TrainedRunOptions {
  readonly name?: string;
  readonly steps?: number;
  readonly recipe?: string;
  /** Whether it has come to an end and has a report. Default true. */
  readonly hasEnded?: boolean;
  /** How long a step takes. Default a second. */
  readonly stepMs?: number;
}

/** Two workers, a step each second, a worker lost after ten of them. */
export function trainedRun(options: TrainedRunOptions = {}): TrainedRun {
  const {
    name = '20261127-150000-emoji',
    steps = 40,
    recipe = presetText('emoji-quickstart'),
    hasEnded = true,
    stepMs = 1_000,
  } = options;
  const root = mkdtempSync(join(tmpdir(), 'circlet-report-'));
  const folder = join(root, name);
  mkdirSync(folder);
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('recipe.yaml', recipe);
  write(
    'run.json',
    JSON.stringify({
      ...{ circlet: '0.1.0', node: 'v20.20.2', workers: 2, threadsPerWorker: 1, gpus: [], security: 'authenticated' },
      ...{ resumedFrom: null, startedAt: new Date(STARTED_MS).toISOString() },
    }),
  );
  const line = (seconds: number, event: string, fields: object = {}): string =>
    JSON.stringify({ time: new Date(STARTED_MS + 1000 * seconds).toISOString(), event, ...fields });
  const events = [
    line(1, 'worker joined', { host: 'a', pid: 1, joined: 1, expected: 2 }),
    line(2, 'worker joined', { host: 'a', pid: 2, joined: 2, expected: 2 }),
    line(5, 'generation formed', { generation: 1, workers: 2 }),
    line(5, 'training', { engine: 'TensorFlow 2.21.0 on CPU', totalSteps: 2 * steps, firstStep: 0 }),
    line(15.5, 'worker lost', { rank: 1, host: 'a', reason: 'was killed by <SIGKILL>' }),
    line(16, 'generation formed', { generation: 2, workers: 1 }),
    line(30, 'checkpoint saved', { step: 25, path: 'checkpoints/step-000025' }),
  ];
  let nowMs = STARTED_MS + 5_000;
  const history = keepHistory({
    folder,
    before: null,
    totals: {
      valuesOf: (metric) =>
        metric.endsWith('limit_flops') ? [8e10, 8e10] : metric.includes('flops') ? [1e12, 2e12] : [30, 32],
    },
    nowMs: () => nowMs,
    warn: (text) => {
      throw new Error(text);
    },
  });
  let state = initialState({ ...settingsOf(2), maxWorkers: 2 });
  for (const event of untilTraining(['w0', 'w1'], nowMs, state)) {
    const before = state;
    state = decide(state, event).state;
    history.changed(before, state);
  }
  for (let step = 0; step < steps; step++) {
    nowMs += stepMs;
    history.message({ kind: 'progress', body: progressAt(step, steps) });
  }
  const scores = [{ name: 'recallAt1', value: 0.61 }];
  history.message({
    kind: 'evaluation',
    body: { step: steps, what: 'unseen', scores, conventions: [], numImages: 400, numClasses: 60 },
  });
  history.save();
  if (hasEnded) {
    events.push(line(46, 'ended', { complete: true, steps }));
    write('report.json', JSON.stringify(reportOf(steps)));
  }
  write('events.jsonl', `${events.join('\n')}\n`);
  return { folder, write, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

function progressAt(step: number, steps: number) {
  const share = step / steps;
  const quantiles = [0, 0.1, 0.2, 0.3, 0.4];
  // Quantiles come with some steps only.
  const isSampled = step % 3 === 0;
  return {
    ...emptyProgress,
    ...{
      step,
      batch: step,
      epoch: (step + 1) / 31,
      loss: 80 * Math.exp(-3 * share) + 3,
      learningRate: 0.1 * (1 - share),
    },
    ...{ images: 128, gradientNorm: 1 + share, meanPositive: 0.8 * share, meanNegative: 0.1 * share },
    seconds: [
      { phase: 'gradients', seconds: 0.6 },
      { phase: 'apply', seconds: 0.2 },
    ],
    positiveQuantiles: isSampled ? quantiles.map((value) => value + 0.5 * share) : [],
    negativeQuantiles: isSampled ? quantiles.map((value) => value / 2) : [],
  };
}

function reportOf(steps: number): object {
  return {
    ...{ recipe: 'emoji-quickstart', complete: true, steps, epochs: steps / 31, workers: 2, threadsPerWorker: 1 },
    ...{ precision: 'fp32', trainSeconds: steps, imagesPerSecond: 128, loss: 7 },
    scores: { recallAt1: 0.61, mapAtR: 0.3 },
    rawPixels: { recallAt1: 0.327, mapAtR: 0.116 },
    conventions: ['similarity: cosine'],
    ...{ modelStep: steps, parameters: 2_930_560, engine: 'TensorFlow 2.21.0 on CPU' },
    versions: { circlet: '0.1.0', node: 'v20.20.2' },
    data: { classes: 610, images: 4_080, notes: ['split: even index = train'], skipped: [] },
  };
}
