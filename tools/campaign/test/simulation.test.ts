import { describe, expect, it } from 'vitest';
import { virtualClock } from '../src/simulation/clock.ts';
import { runSchedule } from '../src/simulation/run-schedule.ts';
import { drawSchedule, type Schedule } from '../src/simulation/schedule.ts';
import { shrink } from '../src/simulation/shrink.ts';
import type { Plant } from '../src/simulation/worker.ts';

// A slice of what `npx nx run test:campaign --only=simulation` tries at full size.

const SLICE = 12;
const FIRST_SEED = 20_261_127;

describe('a simulated cluster', { timeout: 120_000 }, () => {
  it('keeps every invariant under seeded faults', async () => {
    const happened = new Set<string>();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SLICE; seed++) {
      const { problem, last, faults, tally } = await runSchedule(drawSchedule(seed));
      expect(problem, `--seed=${seed}\n${last.join('\n')}`).toBeNull();
      expect(tally.steps).toBeGreaterThan(0);
      Object.keys(faults).forEach((kind) => happened.add(kind));
    }
    expect(happened.size).toBeGreaterThan(5);
  });

  it('plays the same schedule the same way', async () => {
    const lines = async (seed: number): Promise<string[]> => {
      const all: string[] = [];
      await runSchedule(drawSchedule(seed), { tell: (line) => all.push(line) });
      return all;
    };
    const once = await lines(3);
    expect(await lines(3)).toEqual(once);
    expect(await lines(4)).not.toEqual(once);
  });

  it('draws clusters of 2 to 64 workers', () => {
    const sizes = Array.from({ length: 2_000 }, (_, seed) => drawSchedule(seed).cluster.numWorkers);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 64]);
  });
});

/** Which invariants may see each. */
const SEEN_BY: Readonly<Record<Plant, RegExp>> = {
  'apply-without-vote': /^(equal replicas|exactly once|same collectives|one history|ledger|one generation)$/,
  'no-fence': /^(equal replicas|one generation|one history|fence|ledger|progress)$/,
  'commit-once-one-is-ready': /^(one generation|equal replicas)$/,
  'rejoin-without-state': /^(equal replicas|one history|same collectives)$/,
  'forget-survivors': /^ledger$/,
  'commit-once': /^(progress|no needless end)$/,
};

describe('the invariants', { timeout: 120_000 }, () => {
  it.each(Object.keys(SEEN_BY) as Plant[])('see %s, which was planted, within a hundred schedules', async (plant) => {
    let found: { schedule: Schedule; invariant: string } | null = null;
    for (let seed = plant === 'forget-survivors' ? 40 : 1; seed <= 100 && found === null; seed++) {
      const schedule = smaller(drawSchedule(seed));
      const { problem } = await runSchedule(schedule, { plant });
      if (problem !== null) found = { schedule, invariant: problem.invariant };
    }
    expect(found?.invariant).toMatch(SEEN_BY[plant]);
    expect((await runSchedule(found?.schedule as Schedule)).problem).toBeNull();
  });

  it('are violated by as few faults as possible after shrinking', async () => {
    let schedule = smaller(drawSchedule(1));
    let result = await runSchedule(schedule, { plant: 'rejoin-without-state' });
    for (let seed = 2; result.problem === null || schedule.faults.length < 4; seed++) {
      schedule = smaller(drawSchedule(seed));
      result = await runSchedule(schedule, { plant: 'rejoin-without-state' });
    }
    const smallest = await shrink(schedule, result, 'rejoin-without-state');
    expect(smallest.schedule.faults.length).toBeLessThan(schedule.faults.length);
    expect(smallest.result.problem?.invariant).toBe(result.problem.invariant);
  });

  /** Large clusters find no more of these, and take longer. */
  function smaller(schedule: Schedule): Schedule {
    const { cluster } = schedule;
    const numWorkers = Math.min(cluster.numWorkers, 4);
    return { ...schedule, cluster: { ...cluster, numWorkers, minWorkers: Math.min(cluster.minWorkers, numWorkers) } };
  }
});

describe('virtual time', () => {
  it('takes events in their order, those of one time as they were set, and none that was cancelled', () => {
    const clock = virtualClock();
    const seen: string[] = [];
    const note = (text: string) => () => void seen.push(`${clock.nowMs} ${text}`);
    clock.after(5, note('late'));
    clock.after(1, note('first'));
    clock.after(1, () => clock.after(0, note('at once')));
    clock.after(3, note('never'))();
    for (let delay = 20; delay > 10; delay--) clock.after(delay, note('row'));
    while (clock.advance());
    const row = Array.from({ length: 10 }, (_, at) => `${11 + at} row`);
    expect(seen).toEqual(['1 first', '1 at once', '5 late', ...row]);
  });
});
