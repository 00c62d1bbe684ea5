import type { ControlBodies } from '@circlet/protocol';
import type { PendingStep } from '@circlet/training';
import { describe, expect, it, vi } from 'vitest';
import { readClocks } from '../src/clock-readings.ts';
import { stepTimeline } from '../src/step-timeline.ts';

type Trace = ControlBodies['trace'];

function recorded() {
  const sent: Trace[] = [];
  const timeline = stepTimeline((trace) => sent.push(trace), { take: () => [] });
  const drawn = () =>
    sent.map(({ spans }) => spans.map(({ track, name, beginMs, endMs }) => [track, name, beginMs, endMs]));
  return { timeline, sent, drawn };
}

type Exchange = PendingStep['exchanges'][number];

/** Begun on second 2 of this worker's clock. */
function pending(
  forwardBackward: number,
  exchanges: readonly Exchange[],
): Pick<PendingStep, 'beginMs' | 'seconds' | 'exchanges'> {
  const seconds = { forwardBackward, allReduceWait: 0, allReduce: 0, allReduceHidden: 0 };
  return { beginMs: 2_000, seconds, exchanges };
}

function exchanged(lane: Exchange['lane'], name: string, readySeconds: number, endSeconds: number): Exchange {
  return { name, kind: 'allReduce', lane, bytes: 4, readySeconds, endSeconds };
}

describe('a worker’s timeline', () => {
  it('draws a step with its phases, and where its backward pass ended', () => {
    const { timeline, drawn } = recorded();
    timeline.phase({ phase: 'waiting for data', step: 7, beginMs: 1_000, endMs: 2_000 });
    timeline.phase({ phase: 'gradients', step: 7, beginMs: 2_000, endMs: 3_000 });
    timeline.phase({ phase: 'apply', step: 7, beginMs: 3_100, endMs: 3_200 });
    const exchanges = [
      exchanged('bulk', 'bucket0', 0.25, 0.5),
      exchanged('bulk', 'bucket1', 0.75, 0.875),
      exchanged('urgent', 'x', 0.125, 0.25),
    ];
    timeline.applied(7, pending(0.75, exchanges));
    expect(drawn()).toEqual([
      [
        ['step', 'waiting for data', 1_000, 2_000],
        ['step', 'gradients', 2_000, 3_000],
        ['step', 'apply', 3_100, 3_200],
        ['step', 'step 7', 1_000, 3_200],
        ['ports', 'bucket0', 2_250, 2_500],
        ['ports', 'bucket1', 2_750, 2_875],
        ['ports', 'x', 2_125, 2_250],
        ['step', 'forward and backward', 2_000, 2_750],
        ['step', 'sums not hidden', 2_750, 3_000],
      ],
    ]);
  });

  it('sends what comes behind a step with the next one, but not as a part of that', () => {
    const { timeline, drawn } = recorded();
    timeline.phase({ phase: 'apply', step: 0, beginMs: 0, endMs: 1 });
    timeline.applied(0, pending(0, []));
    timeline.phase({ phase: 'checkpoint', step: 0, beginMs: 1, endMs: 5 });
    timeline.phase({ phase: 'apply', step: 1, beginMs: 6, endMs: 7 });
    timeline.applied(1, pending(0, []));
    expect(drawn()[1]).toEqual([
      ['step', 'checkpoint', 1, 5],
      ['step', 'apply', 6, 7],
      ['step', 'step 1', 6, 7],
    ]);
  });

  it('tells lanes and neighbours apart, and passes over waits that nobody would see', () => {
    const { timeline, drawn } = recorded();
    timeline.collective({ name: 'vote', lane: 'urgent', bytes: 8, beginMs: 1, endMs: 2 });
    const wait = { name: 'bucket0', lane: 'bulk', beginMs: 1, endMs: 2 } as const;
    timeline.wait({ ...wait, kind: 'receive', peer: 3 });
    timeline.wait({ ...wait, kind: 'send', peer: 1 });
    timeline.wait({ ...wait, kind: 'everybody', peer: null });
    timeline.wait({ ...wait, kind: 'everybody', peer: null, endMs: 1.05 });
    timeline.flush();
    expect(drawn()).toEqual([
      [
        ['urgent lane', 'vote', 1, 2],
        ['bulk lane: waits from rank 3', 'bucket0', 1, 2],
        ['bulk lane: waits to rank 1', 'bucket0', 1, 2],
        ['bulk lane: waits for all ranks', 'bucket0', 1, 2],
      ],
    ]);
  });

  it('sends a step of very many spans in messages of bounded size', () => {
    const { timeline, sent } = recorded();
    for (let index = 0; index < 9_000; index++) {
      timeline.collective({ name: `${index}`, lane: 'bulk', bytes: 1, beginMs: 1, endMs: 2 });
    }
    timeline.applied(5, pending(0, []));
    expect(sent.map(({ step, spans }) => [step, spans.length])).toEqual([
      [5, 4_000],
      [5, 4_000],
      [5, 1_000],
    ]);
  });
});

describe('readings of the coordinator’s clock', () => {
  it('lie half-way between question and answer, and are taken once', () => {
    vi.useFakeTimers();
    const asked: number[] = [];
    let now = 100;
    {
      using clock = readClocks({ ask: ({ askedMs }) => asked.push(askedMs), nowMs: () => now, intervalMs: 200 });
      now = 104;
      clock.answered({ askedMs: asked[0] ?? NaN, coordinatorMs: 5_000 });
      expect(clock.take()).toEqual([{ workerMs: 102, coordinatorMs: 5_000, uncertaintyMs: 2 }]);
      expect(clock.take()).toEqual([]);
      vi.advanceTimersByTime(600);
      expect(asked).toHaveLength(4);
    }
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
