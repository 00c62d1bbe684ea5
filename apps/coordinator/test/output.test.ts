import { stripVTControlCharacters } from 'node:util';
import type { WorkerFacts } from '@circlet/dashboard';
import type { ControlBodies } from '@circlet/protocol';
import { describe, expect, it } from 'vitest';
import { replicaText } from '../src/output/replica-text.ts';
import { buildReport, formatReport, type ReportFacts } from '../src/output/report.ts';
import { duration, rateMeter, type Progress, type RunShape } from '../src/output/reporter.ts';
import { styleFor } from '../src/output/style.ts';
import { liveRegion } from '../src/output/live-region.ts';
import { textReporter } from '../src/output/text-reporter.ts';
import { doingLine, workerLines } from '../src/output/worker-lines.ts';

const run: RunShape = { totalSteps: 100, stepsPerEpoch: 10, firstStep: 0, worldSize: 2, startedAtMs: 0 };

function progressAt(step: number): Progress {
  return {
    step,
    epoch: (step + 1) / 10,
    loss: 12.3456,
    learningRate: 0.1,
    gradientNorm: 1,
    images: 64,
    seconds: [],
    meanPositive: 0,
    meanNegative: 0,
    positiveQuantiles: [],
    negativeQuantiles: [],
    batch: step,
  };
}

function evaluationOf(what: string, recallAt1: number): ControlBodies['evaluation'] {
  const scores = [{ name: 'recallAt1', value: recallAt1 }];
  return { step: 100, what, scores, conventions: [], numImages: 40, numClasses: 10 };
}

function worker(facts: Partial<WorkerFacts>): WorkerFacts {
  const place = { id: 'a', rank: 0, host: 'gpu-01', pid: 100, state: 'training', canDrain: false } as const;
  return { ...place, step: 39, phase: 'gradients', shareDone: 0, memoryBytes: 612e6, device: '', ...facts };
}

const doing = (phase: string): WorkerFacts => worker({ phase });

/** What was drawn, each time, a line each. */
function drawnOn(text: string): string[][] {
  return text
    .split('\r')
    .slice(1)
    .map((frame) => stripVTControlCharacters(frame).split('\n'));
}

/** A terminal or a pipe of which everything written is kept. */
function streamOf(isTTY: boolean, columns = 120) {
  let text = '';
  return {
    isTTY,
    columns,
    write(chunk: string | Uint8Array) {
      text += String(chunk);
      return true;
    },
    get text() {
      return text;
    },
  };
}

describe('rateMeter', () => {
  it('leaves the first step, which compiles, out of the rate of the others', () => {
    const rateOf = rateMeter();
    expect(rateOf(progressAt(0), run, 10_000).imagesPerSecond).toBeCloseTo(6.4);
    const rate = rateOf(progressAt(10), run, 15_000);
    // Ten steps of 64 images in 5 s; 89 steps are left at 2 a second.
    expect(rate.imagesPerSecond).toBeCloseTo(128);
    expect(rate.remainingSeconds).toBeCloseTo(44.5);
  });

  it('counts from where a resumed run began', () => {
    const rateOf = rateMeter();
    const resumed = { ...run, firstStep: 50 };
    rateOf(progressAt(50), resumed, 1_000);
    expect(rateOf(progressAt(54), resumed, 3_000).imagesPerSecond).toBeCloseTo(128);
  });
});

describe('duration', () => {
  it.each([
    [0.4, '0 s'],
    [59.6, '1 min 0 s'],
    [75, '1 min 15 s'],
    [3_725, '1 h 2 min'],
  ])('%s s is %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});

describe('textReporter', () => {
  const plain = styleFor({ isTTY: false }, {});

  it('writes a plain line now and then, and the last one always, without a terminal', () => {
    const stream = streamOf(false);
    let now = 0;
    const reporter = textReporter({ stream, style: plain, quiet: false, nowMs: () => now, plainIntervalMs: 5_000 });
    for (let step = 0; step < 100; step++, now += 100) reporter.progress(progressAt(step), run);
    const lines = stream.text.trimEnd().split('\n');
    expect(lines.map((line) => /step (\d+)/.exec(line)?.[1])).toEqual(['1', '51', '100']);
    expect(lines[1]).toBe('epoch 5.1/10  step 51/100  loss 12.346  640 images/s  5 s left  2 workers');
    expect(stream.text).not.toContain('\x1b');
  });

  it('keeps one moving line with a bar and the workers’ states in a terminal, and clears it for other lines', () => {
    const stream = streamOf(true);
    let now = 0;
    const reporter = textReporter({ stream, style: plain, quiet: false, nowMs: () => (now += 1_000) });
    reporter.workers([doing('building')]);
    reporter.progress(progressAt(49), run);
    reporter.workers([doing('gradients')]);
    reporter.note('hello');
    const [building, before, after, note] = drawnOn(stream.text);
    expect(building).toEqual(['1 building']);
    expect(before?.[0]).toMatch(/^█{10}░{10} {2}epoch 5\.0\/10 {2}step 50\/100 {2}loss 12\.346 .* left {2}1 building$/);
    expect(after).toEqual([before?.[0]?.replace('building', 'gradients')]);
    expect(note).toEqual(['hello', '']);
  });

  it('has a line for each worker below it, which is not told twice', () => {
    const stream = streamOf(true);
    let now = 0;
    const reporter = textReporter({ stream, style: plain, quiet: false, nowMs: () => (now += 1_000) });
    reporter.workers([worker({}), worker({ rank: 1, phase: 'vote' })]);
    reporter.progress(progressAt(49), run);
    const [before, after] = drawnOn(stream.text);
    expect(before?.[0]).toBe('1 gradients, 1 vote');
    expect(after).toHaveLength(3);
    expect(after?.[0]).toMatch(/ left$/);
    expect(after?.[2]).toBe('  rank 1  gpu-01  vote       step 39  612 MB');
  });

  it('draws the moving line no more often than an eye can follow, and the last step always', () => {
    const stream = streamOf(true);
    let now = 0;
    const reporter = textReporter({ stream, style: plain, quiet: false, nowMs: () => (now += 10) });
    for (let step = 0; step < 100; step++) {
      reporter.progress(progressAt(step), run);
      reporter.workers([doing('gradients'), doing('vote')].slice(step % 2));
    }
    const drawn = drawnOn(stream.text).length;
    // 300 looks at the clock are 3 s.
    expect(drawn).toBeLessThanOrEqual(31);
    expect(stream.text).toContain('step 100/100');
  });

  it('draws nothing behind the end', () => {
    const stream = streamOf(true);
    let now = 0;
    const reporter = textReporter({ stream, style: plain, quiet: false, nowMs: () => (now += 1_000) });
    reporter.progress(progressAt(99), run);
    reporter[Symbol.dispose]();
    const { text } = stream;
    expect(text).toMatch(/\r\x1b\[J$/);
    reporter.workers([doing('finished')]);
    expect(stream.text).toBe(text);
  });

  it('fits the moving line to the terminal, whatever its width', () => {
    for (let columns = 1; columns <= 130; columns++) {
      const stream = streamOf(true, columns);
      const reporter = textReporter({ stream, style: plain, quiet: false, nowMs: () => 0 });
      reporter.progress(progressAt(99), run);
      const text = drawnOn(stream.text)[0]?.[0] ?? '';
      expect(text.length, `${columns} columns`).toBeLessThan(columns);
      if (columns >= 25) expect(text, `${columns} columns`).toMatch(/step 100\/100 .*0 s left/);
    }
  });

  it.each([true, false])('prints warnings and the report only when quiet (terminal: %s)', (isTTY) => {
    const stream = streamOf(isTTY);
    const reporter = textReporter({ stream, style: plain, quiet: true, nowMs: () => 0 });
    reporter.note('a');
    reporter.event('b');
    reporter.workers([doing('gradients')]);
    reporter.progress(progressAt(99), run);
    reporter.evaluation(evaluationOf('unseen', 0.5));
    reporter.warn('careful');
    expect(stream.text).toBe('warning: careful\n');
  });
});

describe('styleFor', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
  ])('terminal %s with %o colours: %s', (isTTY, environment, isColoured) => {
    expect(styleFor({ isTTY }, environment).bold('x') !== 'x').toBe(isColoured);
  });
});

describe('the lines of workers', () => {
  const room = { rows: 24, width: 80 };
  const two = [worker({}), worker({ rank: 1, host: 'gpu-02', phase: 'waiting for data', memoryBytes: 1.2e9 })];

  it('are a table below the moving line', () => {
    expect(workerLines(two, room)).toEqual([
      '  rank 0  gpu-01  gradients         step 39  612 MB',
      '  rank 1  gpu-02  waiting for data  step 39  1.2 GB',
    ]);
  });

  it('say what is known of one that builds, and that another is lost', () => {
    const building = worker({ rank: -1, phase: 'building programs', step: 0, memoryBytes: 0, state: 'joining' });
    expect(workerLines([building, worker({ rank: 1, state: 'lost' })], room)).toEqual([
      '  no rank  gpu-01  building programs',
      '  rank 1   gpu-01  lost               step 39  612 MB',
    ]);
  });

  it('show how much of a long phase is done', () => {
    const evaluating = [0.25, 1].map((shareDone, rank) => worker({ rank, phase: 'evaluation', shareDone }));
    expect(workerLines(evaluating, room)).toEqual([
      '  rank 0  gpu-01  evaluation  ███░░░░░░░ 25 %   step 39  612 MB',
      '  rank 1  gpu-01  evaluation  ██████████ 100 %  step 39  612 MB',
    ]);
    expect(doingLine(evaluating.slice(0, 1))).toBe('1 evaluation  ███░░░░░░░ 25 %');
    expect(doingLine(evaluating)).toBe('2 evaluation');
  });

  it('are at most eight, those that are lost first', () => {
    const many = Array.from({ length: 256 }, (_, rank) => worker({ rank, state: rank === 200 ? 'lost' : 'training' }));
    const lines = workerLines(many, room);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(/^ {2}rank 200 {2}gpu-01 {2}lost /);
    expect(lines[7]).toBe('  and 249 more: 249 gradients');
  });

  it('have no place in a low terminal, and no use for one worker', () => {
    expect(workerLines(two, { rows: 11, width: 80 })).toEqual([]);
    expect(workerLines(two.slice(1), room)).toEqual([]);
  });

  it('are cut at the width of the terminal, and long names of hosts before', () => {
    const lines = workerLines([worker({ host: 'h'.repeat(200) }), worker({})], { rows: 24, width: 20 });
    expect(lines.map(({ length }) => length)).toEqual([20, 20]);
    expect(workerLines([worker({ host: 'h'.repeat(200) }), worker({})], room)[0]).toContain(`${'h'.repeat(23)}…  `);
  });

  it('counts workers by what they do, most first', () => {
    expect(doingLine([doing('vote'), doing('gradients'), doing('gradients')])).toBe('2 gradients, 1 vote');
  });
});

describe('liveRegion', () => {
  it('goes up over as many rows as its lines take now, and only when something has changed', () => {
    const stream = streamOf(true, 40);
    const region = liveRegion(stream);
    region.show(['a'.repeat(30), 'b']);
    const first = stream.text;
    region.show(['a'.repeat(30), 'b']);
    expect(stream.text).toBe(first);
    stream.columns = 20;
    region.show(['c']);
    expect(stream.text.slice(first.length)).toBe('\x1b[?2026h\r\x1b[2Ac\x1b[K\x1b[J\x1b[?2026l');
    const second = stream.text;
    region.clear();
    region.clear();
    expect(stream.text.slice(second.length)).toBe('\r\x1b[J');
  });
});

describe('replicaText', () => {
  const difference = {
    step: 70,
    slices: [3],
    numSlices: 64,
    tensors: ['fc.weight', 'head.weight'],
    evidence: 'runs/1/e.json',
  };

  it.each([
    [
      { outcome: 'healed', ranks: [2] },
      'before step 70, the weights of rank 2 were not those of the other workers in 1 of 64 slices (fc.weight, head.weight): they were replaced by those of the majority; the hashes are in runs/1/e.json',
    ],
    [
      { outcome: 'set aside', ranks: [1, 2] },
      'before step 70, the weights of ranks 1, 2 were not those of the other workers once more in 1 of 64 slices (fc.weight, head.weight): set aside; the hashes are in runs/1/e.json',
    ],
    [
      { outcome: 'undecided', ranks: [] },
      'before step 70, the weights of the workers differed in 1 of 64 slices (fc.weight, head.weight): no majority agrees, so nobody is believed; the hashes are in runs/1/e.json',
    ],
  ])('says what follows: %o', (what, expected) => {
    expect(replicaText({ ...difference, ...what })).toBe(expected);
  });
});

describe('buildReport', () => {
  const facts: ReportFacts = {
    recipe: { name: 'test', precision: 'fp32', batch: { global: 64 } },
    numWorkers: 2,
    threads: 1,
    finished: { step: 100, modelPath: 'runs/1/model.safetensors', trainSeconds: 50, complete: true, skippedImages: [] },
    agreed: {
      planHash: '',
      dataFingerprint: '',
      engine: 'TensorFlow',
      metricsAddress: '',
      stepsPerEpoch: 10,
      totalSteps: 100,
      firstStep: 50,
      numClasses: 5,
      numImages: 20,
      numParameters: 3,
      notes: [],
      firstBatch: 50,
      generation: 1,
    },
    lastLoss: 1.5,
    unseen: evaluationOf('unseen', 0.75),
    rawPixels: evaluationOf('raw-pixels', 0.25),
    replicaDifferences: [],
    stragglers: [],
    checkpoints: { saved: 3, leftOut: 0, failed: [] },
    refusedBatches: 0,
    versions: { circlet: '1', node: 'v20' },
  };

  it('tells of checkpoints that could not be written and of refused batches, where there were some', () => {
    const calm = formatReport(buildReport(facts), 'runs/1', styleFor({}, {}));
    expect(calm).not.toMatch(/checkpoint|refused/);
    const failed = [5, 10].map((step) => ({ step, reason: 'the disk is full' }));
    const report = buildReport({ ...facts, checkpoints: { ...facts.checkpoints, failed }, refusedBatches: 1 });
    const text = formatReport(report, 'runs/1', styleFor({}, {}));
    expect(text).toContain('2 checkpoints could not be written, the last at step 10: the disk is full');
    expect(text).toContain('1 batch was refused, loss or gradient not finite; refused.jsonl has the images');
  });

  it('counts the images of this run alone when it was resumed', () => {
    const report = buildReport(facts);
    expect(report.imagesPerSecond).toBe(64);
    expect(report.epochs).toBe(10);
    expect(report.scores).toEqual({ recallAt1: 0.75 });
    expect(report.rawPixels).toEqual({ recallAt1: 0.25 });
  });

  it('tells scores beside raw pixels and where the model lies', () => {
    const text = formatReport(buildReport(facts), 'runs/1', styleFor({}, {}));
    expect(text).toMatch(/this model +0\.750/);
    expect(text).toMatch(/raw pixels +0\.250/);
    expect(text).toContain('runs/1/model.safetensors');
  });

  it('says whose weights had to be replaced', () => {
    const difference = {
      step: 70,
      outcome: 'healed',
      ranks: [1],
      slices: [3],
      numSlices: 64,
      tensors: ['a'],
      evidence: 'f',
    };
    const report = buildReport({ ...facts, replicaDifferences: [difference] });
    expect(report.replicaDifferences).toEqual([difference]);
    expect(formatReport(report, 'runs/1', styleFor({}, {}))).toContain('The weights of rank 1 had to be replaced');
  });

  it('says of which step the model is when the best validation was kept', () => {
    const report = buildReport({ ...facts, unseen: { ...evaluationOf('unseen', 0.75), step: 60 } });
    expect(report).toMatchObject({ steps: 100, modelStep: 60 });
    expect(formatReport(report, 'runs/1', styleFor({}, {}))).toContain('safetensors (of step 60, the best validation)');
  });

  it('says what held all workers up, and when', () => {
    const input = { rank: 2, cause: 'input', text: 'rank 2 waits', firstStep: 60, lastStep: 70 } as const;
    const edge = { rank: 1, cause: 'network', text: 'edge 1→2 is slow', firstStep: 80, lastStep: null } as const;
    const text = formatReport(buildReport({ ...facts, stragglers: [input, edge] }), 'runs/1', styleFor({}, {}));
    expect(text).toContain('\n  from step 60 to 70: rank 2 waits\n  from step 80 to the end: edge 1→2 is slow\n');
    expect(formatReport(buildReport(facts), 'runs/1', styleFor({}, {}))).not.toContain('held all workers up');
  });

  it('says how to go on when the run was stopped', () => {
    const finished = { ...facts.finished, complete: false };
    const text = formatReport(buildReport({ ...facts, finished, unseen: null }), 'runs/1', styleFor({}, {}));
    expect(text).toContain('Stopped after 100 steps');
    expect(text).toContain('--resume=runs/1');
  });
});
