import { describe, expect, it } from 'vitest';
import { type RecoveryWatch, watchRecovery } from '../../src/chaos/recovery.ts';
import { afterEvent, initialView, type RunEvent, type RunView } from '../../src/chaos/run-view.ts';
import type { Fault } from '../../src/chaos/schedule.ts';

/** Feeds events, 10 ms apart, to a watch begun when three workers train. */
function follow(fault: Fault): { watch: RecoveryWatch; tell(...events: RunEvent[]): RunView } {
  let view = afterEvent(initialView(), { event: 'training started', workers: 3 });
  let nowMs = 1_000;
  const watch = watchRecovery(fault, 3, nowMs);
  return {
    watch,
    tell(...events) {
      for (const event of events) {
        view = afterEvent(view, event);
        nowMs += 10;
        watch.event(event, view, nowMs);
      }
      return view;
    },
  };
}

const step = (number: number): RunEvent => ({ event: 'step', step: number });
const abandoned: RunEvent = { event: 'generation abandoned' };
const committed = (workers: number, generation: number): RunEvent => ({
  event: 'generation committed',
  workers,
  generation,
});

describe('the recovery from a kill', () => {
  it('is seen when the generation is abandoned, others train, and all do', () => {
    const { watch, tell } = follow({ kind: 'kill', victim: 2 });
    // What was under way when the signal came.
    tell(step(7), abandoned, committed(2, 2), step(8));
    expect(watch.recovery).toEqual({ noticedMs: 20, resumedMs: 40, wholeMs: null });
    expect(watch.isDone).toBe(false);
    tell({ event: 'generation drained' }, committed(3, 3), step(9));
    expect(watch.recovery).toEqual({ noticedMs: 20, resumedMs: 40, wholeMs: 70 });
    expect(watch.isDone).toBe(true);
  });

  it('is not taken from the old generation’s steps, nor from a new one’s before its first', () => {
    const { watch, tell } = follow({ kind: 'kill', victim: 2 });
    tell(step(7), step(8), abandoned, committed(3, 2));
    expect(watch.recovery.resumedMs).toBeNull();
  });
});

describe('the recovery from what lasts for a time', () => {
  it('begins when it is over, where no generation was abandoned', () => {
    const { watch, tell } = follow({ kind: 'slow', victim: 0, share: 0.2, forMs: 1_000 });
    tell(step(7), step(8));
    expect(watch.isDone).toBe(false);
    watch.over();
    tell(step(9));
    expect(watch.recovery).toEqual({ noticedMs: null, resumedMs: 30, wholeMs: 30 });
    expect(watch.isDone).toBe(true);
  });

  it('of the coordinator begins with the first step that the next one tells', () => {
    const { watch, tell } = follow({ kind: 'coordinator' });
    // Last words of the one before.
    tell(step(7));
    expect(watch.recovery.resumedMs).toBeNull();
    watch.over();
    tell(step(9));
    expect(watch.recovery).toEqual({ noticedMs: null, resumedMs: 20, wholeMs: 20 });
    expect(watch.isDone).toBe(true);
  });

  it('is whole only when it is over and the one that was stopped is back', () => {
    const { watch, tell } = follow({ kind: 'stop', victim: 1, forMs: 3_000 });
    tell(abandoned, committed(2, 2), step(7));
    watch.over();
    tell(step(8));
    expect(watch.isDone).toBe(false);
    tell(committed(3, 3), step(9));
    expect(watch.recovery).toEqual({ noticedMs: 10, resumedMs: 30, wholeMs: 60 });
  });

  it('of a worker that is stopped for good is that the others go on', () => {
    const { watch, tell } = follow({ kind: 'stop', victim: 1, forMs: null });
    tell(step(7));
    expect(watch.isDone).toBe(false);
    tell(abandoned, committed(2, 2), step(8));
    expect(watch.isDone).toBe(true);
  });
});

describe('what is known of a run', () => {
  it('follows what it says', () => {
    const events: RunEvent[] = [
      { event: 'note', text: 'live page at http://127.0.0.1:9/, metrics at http://127.0.0.1:9/metrics' },
      ...[11, 12].map((pid) => ({ event: 'worker joined', pid })),
      { event: 'training started', workers: 2 },
      step(0),
      step(1),
      { event: 'worker lost', pid: 12 },
      abandoned,
      // Gone back to a checkpoint.
      step(1),
      step(2),
    ];
    expect(events.reduce(afterEvent, initialView())).toEqual({
      ...initialView(),
      generation: 1,
      members: [11],
      steps: 3,
      repeated: 1,
      abandoned: 1,
      metrics: 'http://127.0.0.1:9/metrics',
    });
  });
});
