import type { ControlBodies } from '@circlet/protocol';
import { describe, expect, it } from 'vitest';
import { phaseDeadlines } from '../../src/hang/deadline.ts';
import { hangText } from '../../src/hang/hang-text.ts';
import { hangWatch } from '../../src/hang/hang-watch.ts';
import { emptyProgress } from '../support/scenario.ts';

describe('deadlines', () => {
  it('are 120 s for what was never seen, then three times the longest of 64, and 5 s at least', () => {
    const deadlines = phaseDeadlines();
    expect(deadlines.seconds('apply')).toBe(120);
    deadlines.observe([{ phase: 'apply', seconds: 0.1 }]);
    expect(deadlines.seconds('apply')).toBe(5);
    deadlines.observe([{ phase: 'apply', seconds: 4 }]);
    expect(deadlines.seconds('apply')).toBe(12);
    for (let i = 0; i < 63; i++) deadlines.observe([{ phase: 'apply', seconds: 2 }]);
    expect(deadlines.seconds('apply')).toBe(12);
    deadlines.observe([{ phase: 'apply', seconds: 2 }]);
    expect(deadlines.seconds('apply')).toBe(6);
    expect(deadlines.seconds('gradients')).toBe(120);
  });
});

describe('the watch', () => {
  function watched() {
    const told: string[] = [];
    const watch = hangWatch({
      began: (hang) => told.push(hangText(hang)),
      inVain: (hang) => told.push(`in vain: ${hangText(hang)}`),
      lasts: (seconds) => told.push(String(seconds)),
      ended: ({ seconds }) => told.push(`over after ${seconds}`),
    });
    const training = [
      { id: 'a', rank: 0 },
      { id: 'b', rank: 1 },
    ];
    let nowMs = 0;
    const second = (
      a: Partial<ControlBodies['whereabouts']> | null,
      b: Partial<ControlBodies['whereabouts']> | null,
    ) => {
      nowMs += 1_000;
      const whereabouts = { generation: 1, step: 3, phase: 'gradients', idleSeconds: 0, waiting: [] };
      if (a !== null) watch.heard('a', { ...whereabouts, ...a }, nowMs);
      if (b !== null) watch.heard('b', { ...whereabouts, ...b }, nowMs);
      watch.tick(training, nowMs);
      return told.splice(0);
    };
    watch.applied({
      ...emptyProgress,
      seconds: [
        { phase: 'waiting for data', seconds: 0.1 },
        { phase: 'gradients', seconds: 1 },
      ],
    });
    return { second, watch };
  }

  const stuck = (idleSeconds: number) => ({ phase: 'waiting for data', idleSeconds });

  it('tells of a hang once, of its length every second, and of its end', () => {
    const { second } = watched();
    expect(second({}, stuck(4.9))).toEqual([]);
    expect(second({}, stuck(5.9))).toEqual(['rank 1 makes no progress: in the input pipeline for 6 s', '5.9']);
    expect(second({}, stuck(6.9))).toEqual(['6.9']);
    expect(second({}, {})).toEqual(['over after 6.9', '0']);
    expect(second({}, {})).toEqual([]);
  });

  it('tells once that nobody is late, when it has lasted for twice as long', () => {
    const { second } = watched();
    const wait = {
      name: 'bucket1#2',
      lane: 'bulk',
      sequence: 7,
      phase: 'reduce-scatter',
      chunk: 0,
      kind: 'receive',
    } as const;
    const waits = (peer: number, seconds: number) => ({ idleSeconds: seconds, waiting: [{ ...wait, peer, seconds }] });
    const text = (seconds: number) =>
      `ranks 0, 1 wait for each other in bucket 1 for ${seconds} s: a frame was lost between them (rank 0 for rank 1, rank 1 for rank 0)`;
    expect(second(waits(1, 6), waits(0, 6))).toEqual([text(6), '6']);
    expect(second(waits(1, 11), waits(0, 11))).toEqual(['11']);
    expect(second(waits(1, 12), waits(0, 12))).toEqual([`in vain: ${text(12)}`, '12']);
    expect(second(waits(1, 13), waits(0, 13))).toEqual(['13']);
    // Another worker than the one before.
    expect(second({}, {})).toEqual(['over after 13', '0']);
    expect(second({}, stuck(6))).toHaveLength(2);
    expect(second({}, stuck(20))).toEqual(['20']);
  });

  it('tells again when it is another one', () => {
    const { second } = watched();
    second({}, stuck(6));
    expect(second({ phase: 'apply', idleSeconds: 130, step: 4 }, {})).toEqual([
      'rank 0 makes no progress: applying a step for 130 s',
      '130',
    ]);
  });

  it('waits for a silent worker no longer than 5 s, and goes on when it speaks again', () => {
    const { second } = watched();
    second({}, {});
    for (let silence = 1; silence < 5; silence++) expect(second({}, null)).toEqual([]);
    expect(second({}, null)).toEqual([
      'rank 1 makes no progress: nothing was heard of it for 5 s, last computing gradients of step 3',
      '5',
    ]);
    expect(second({}, {})).toEqual(['over after 5', '0']);
  });

  it('waits longer where a worker computes by itself and has no time to speak', () => {
    const { second } = watched();
    second({}, { phase: 'evaluation' });
    for (let silence = 1; silence < 120; silence++) expect(second({ waiting: [] }, null)).toEqual([]);
    expect(second({}, null)[0]).toBe(
      'rank 1 makes no progress: nothing was heard of it for 120 s, last in the evaluation of step 3',
    );
  });

  it('forgets those who do not train any more', () => {
    const { second, watch } = watched();
    second({}, stuck(6));
    const told: number[] = [];
    watch.tick([{ id: 'a', rank: 0 }], 2_000);
    expect(told).toEqual([]);
    expect(watch.latest('b', 2_000)).toMatchObject({ secondsAgo: 1, whereabouts: { phase: 'waiting for data' } });
  });
});
