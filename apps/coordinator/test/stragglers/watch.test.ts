import type { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { coordinatorMetrics } from '../../src/metrics.ts';
import { observeStragglers } from '../../src/stragglers/observe-stragglers.ts';
import type { Pace } from '../../src/stragglers/rank-pace.ts';
import { hearPace, type Member, QUIET, type Watched, type WatchState } from '../../src/stragglers/watch.ts';

const members: readonly Member[] = [0, 1, 2].map((rank) => ({ id: `id${rank}`, rank, host: `h${rank}` }));

/** Five steps of a second. */
const pace = (round: number, compute: number, change: Partial<Pace> = {}): Pace => ({
  steps: 5,
  lastStep: 5 * round + 4,
  seconds: 5,
  dataSeconds: 0,
  computeSeconds: 5 * compute,
  exchangedBytes: 0,
  edges: [],
  load: 1,
  cores: 4,
  cpuPressure: -1,
  cpuSteal: -1,
  ...change,
});

/** Rounds in which rank 1 takes so long to compute, the others 0.6 s; what was said in each. */
function said(
  seconds: readonly number[],
  start: WatchState = QUIET,
): { readonly changes: string[]; readonly state: WatchState } {
  let state = start;
  const changes = seconds.map((compute, round) => {
    let change: Watched['change'] = null;
    for (const { id, rank } of members) {
      ({ state, change } = hearPace(state, members, id, pace(round, rank === 1 ? compute : 0.6)));
    }
    if (change === null) return '';
    return change.kind === 'began' ? `began at ${change.standing.firstStep}` : `ended at ${change.step}`;
  });
  return { changes, state };
}

describe('watching for stragglers', () => {
  it('says once that one has come, after three rounds, and once that it has gone, after four', () => {
    expect(said([0.6, 0.9, 0.9, 0.9, 0.9, 0.9, 0.6, 0.6, 0.6, 0.6, 0.6]).changes).toEqual([
      '',
      '',
      '',
      'began at 5',
      '',
      '',
      '',
      '',
      '',
      'ended at 49',
      '',
    ]);
  });

  it('does not say it of one that is slow now and then', () => {
    expect(said([0.9, 0.9, 0.6, 0.9, 0.9, 0.6, 0.9]).changes.join('')).toBe('');
  });

  it('does not flap at the threshold: it takes less to stay than to come', () => {
    const atThreshold = Array.from({ length: 30 }, (_, round) => (round < 3 || round % 2 === 0 ? 0.78 : 0.7));
    expect(said(atThreshold).changes.filter((change) => change !== '')).toEqual(['began at 0']);
    // Never reached: never said.
    expect(said(new Array<number>(20).fill(0.72)).changes.join('')).toBe('');
  });

  it('a straggler that is fast again for less than four rounds has never stopped being one', () => {
    expect(said([0.9, 0.9, 0.9, 0.6, 0.6, 0.6, 0.9, 0.6, 0.6, 0.6, 0.9]).changes.filter(Boolean)).toEqual([
      'began at 0',
    ]);
  });

  it('waits until all ranks have told of enough', () => {
    const { state } = said([0.9, 0.9]);
    let next = hearPace(state, members, 'id0', pace(2, 0.6));
    next = hearPace(next.state, members, 'id1', pace(2, 0.9));
    expect(next.change).toBeNull();
    next = hearPace(next.state, members, 'id2', pace(2, 0.6, { steps: 1, seconds: 1, computeSeconds: 0.6 }));
    expect(next.change).toBeNull();
    next = hearPace(next.state, members, 'id2', pace(2, 0.6, { steps: 4, seconds: 4, computeSeconds: 2.4 }));
    expect(next.change).toMatchObject({ kind: 'began', standing: { straggler: { rank: 1 } } });
  });

  it('begins a round anew when the ranks have changed, and hears no stranger', () => {
    const heard = hearPace(QUIET, members, 'id0', pace(0, 0.6)).state;
    expect(hearPace(heard, members, 'nobody', pace(0, 9)).state).toBe(heard);
    const swapped = members.map((member) => ({ ...member, rank: 2 - member.rank }));
    expect([...hearPace(heard, swapped, 'id1', pace(0, 0.6)).state.sums.keys()]).toEqual(['id1']);
  });
});

describe('telling of stragglers', () => {
  it('warns once, counts as a metric while it lasts, and keeps it for the report', async () => {
    const warnings: string[] = [];
    const notes: string[] = [];
    const events: string[] = [];
    const metrics = coordinatorMetrics();
    const observer = observeStragglers(
      { warn: (text) => warnings.push(text), note: (text) => notes.push(text) },
      metrics,
      (event) => events.push(event),
    );
    const metric = async (): Promise<object[]> =>
      (await (metrics.registry as Registry).getSingleMetric('circlet_straggler')?.get())?.values ?? [];
    const rounds = (from: number, count: number, compute: number): void => {
      for (let round = from; round < from + count; round++) {
        for (const { id, rank } of members) observer.pace(members, id, pace(round, rank === 1 ? compute : 0.6));
      }
    };
    rounds(0, 5, 0.9);
    expect(warnings).toEqual([
      expect.stringMatching(/^rank 1 on h1 takes 1\.5 times as long as the median to compute/),
    ]);
    expect(await metric()).toEqual([{ labels: { straggler: '1', cause: 'compute' }, value: 1.5 }]);
    expect(observer.seen).toEqual([
      expect.objectContaining({ rank: 1, cause: 'compute', firstStep: 0, lastStep: null }),
    ]);
    rounds(5, 4, 0.6);
    expect(notes).toEqual(['rank 1 does not hold the others up any more']);
    expect(await metric()).toEqual([]);
    expect(observer.seen).toEqual([expect.objectContaining({ rank: 1, firstStep: 0, lastStep: 44 })]);
    expect(events).toEqual(['straggler', 'straggler is over']);
    expect(warnings).toHaveLength(1);
  });
});
