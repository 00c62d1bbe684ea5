import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ControlBodies } from '@circlet/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberState } from '../src/membership/state.ts';
import { runTimeline } from '../src/timeline/run-timeline.ts';
import { stepWindow } from '../src/timeline/step-window.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-timeline-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function member(id: string, rank: number): MemberState {
  const join = { circletVersion: '1', host: `host-${id}`, pid: 100 + rank, slot: rank };
  return {
    id,
    rank,
    join,
    standing: null,
    ready: null,
    finished: null,
    hasTrained: true,
    asideUntilMs: 0,
    isLeaving: false,
    hasSettled: false,
    activity: '',
    lastBeatMs: 0,
    heard: 0,
    isAway: false,
  };
}

/** A step of 100 ms from its number on, with a bucket that leaves at 40 and is back at 70, all behind by `behindMs`. */
function traceOf(step: number, behindMs: number): ControlBodies['trace'] {
  const at = (ms: number): number => 1_000 * step + ms - behindMs;
  return {
    step,
    spans: [
      { track: 'step', name: 'gradients', beginMs: at(0), endMs: at(100), overlaps: false },
      { track: 'bulk lane', name: 'bucket0', beginMs: at(50), endMs: at(70), overlaps: false },
      { track: 'ports', name: 'bucket0', beginMs: at(40), endMs: at(70), overlaps: true },
    ],
    readings: [{ workerMs: at(0), coordinatorMs: 1_000 * step, uncertaintyMs: 0.25 }],
  };
}

interface Drawn {
  readonly otherData: { readonly uncertaintyMs: Readonly<Record<string, number>> };
  readonly traceEvents: readonly Readonly<Record<string, unknown>>[];
}

describe('the timeline of a run', () => {
  it('is in Chrome’s trace format, a process for each rank and a thread for each track, on the coordinator’s clock', () => {
    const timeline = runTimeline({ path: undefined, numSteps: 10 });
    timeline.add('b', traceOf(3, 777_000));
    timeline.add('a', traceOf(3, -5));
    const file = timeline.write(folder, [member('b', 1), member('a', 0)]);
    expect(file).toBe(join(folder, 'trace.json'));
    const { traceEvents, otherData } = JSON.parse(readFileSync(file ?? '', 'utf8')) as Drawn;
    expect(otherData.uncertaintyMs['1']).toBeCloseTo(0.25 + 100 * 1e-4, 9);
    const of = (rank: number, ph: string) => traceEvents.filter((event) => event['pid'] === rank && event['ph'] === ph);
    for (const rank of [0, 1]) {
      expect(of(rank, 'X')).toEqual([
        { ph: 'X', pid: rank, tid: 0, cat: 'step', name: 'gradients', ts: 3_000_000, dur: 100_000 },
        { ph: 'X', pid: rank, tid: 1, cat: 'bulk lane', name: 'bucket0', ts: 3_050_000, dur: 20_000 },
      ]);
      const port = { pid: rank, tid: 2, cat: 'ports', name: 'bucket0', id: `${rank}/bucket0` };
      expect(of(rank, 'b')).toEqual([{ ph: 'b', ...port, ts: 3_040_000 }]);
      expect(of(rank, 'e')).toEqual([{ ph: 'e', ...port, ts: 3_070_000 }]);
      const names = of(rank, 'M').filter(({ name }) => name === 'thread_name');
      expect(names.map(({ args }) => args)).toEqual([{ name: 'step' }, { name: 'bulk lane' }, { name: 'ports' }]);
    }
    expect(of(1, 'M')[0]).toMatchObject({ name: 'process_name', args: { name: 'rank 1 (pid 101 on host-b)' } });
  });

  it('keeps the last steps of each worker', () => {
    const window = stepWindow(3);
    for (let step = 0; step < 10; step++) window.add('a', traceOf(step, 0));
    window.add('b', traceOf(0, 0));
    expect(window.of('a').map(({ step }) => step)).toEqual([7, 8, 9]);
    expect(window.of('b').map(({ step }) => step)).toEqual([0]);
    expect(window.of('c')).toEqual([]);
  });

  it('is left out where no worker came to a step, and leaves out a worker whose clock was never read', () => {
    const timeline = runTimeline({ path: undefined, numSteps: 10 });
    const forming = traceOf(0, 0).spans.filter(({ track }) => track !== 'step');
    timeline.add('a', { step: 0, spans: forming, readings: traceOf(0, 0).readings });
    expect(timeline.write(folder, [member('a', 0)])).toBeNull();
    timeline.add('a', traceOf(1, 0));
    timeline.add('b', { ...traceOf(1, 0), readings: [] });
    const file = timeline.write(folder, [member('a', 0), member('b', 1)]);
    const { traceEvents } = JSON.parse(readFileSync(file ?? '', 'utf8')) as Drawn;
    expect(new Set(traceEvents.map(({ pid }) => pid))).toEqual(new Set([0]));
  });

  it('leaves nothing behind where it cannot be written', () => {
    const timeline = runTimeline({ path: folder, numSteps: 10 });
    timeline.add('a', traceOf(1, 0));
    expect(() => timeline.write('', [member('a', 0)])).toThrow(/EISDIR|directory/);
    expect(existsSync(`${folder}.partial`)).toBe(false);
  });
});
