import { describe, expect, it } from 'vitest';
import { parseSchedule, RANDOM_KINDS } from '../../src/chaos/parse-schedule.ts';
import { planFaults } from '../../src/chaos/plan-faults.ts';
import { describeFault } from '../../src/chaos/schedule.ts';
import { UsageError } from '../../src/errors.ts';

const parse = (text: string) => parseSchedule(text, 'faults.txt', { workers: 4, steps: 1_000 });
const plan = (text: string, seed = 1) => planFaults(parse(text), { seed, steps: 1_000, workers: 4 });

describe('a schedule', () => {
  it.each([
    'kill 2',
    'stop 1',
    'stop 1 for 2.5 s',
    'continue 1',
    'slow 0 to 20 % for 3 s',
    'corrupt a frame of 3',
    'drop a link of any',
    'kill the coordinator',
    'fill the disk for 3 s',
  ])('has a fault as it is written: %s', (text) => {
    const [entry] = parse(`at step 40 ${text}`);
    expect(entry).toMatchObject({ line: 1, when: 'at', step: 40 });
    expect(entry?.when === 'at' && describeFault(entry.fault)).toBe(text);
  });

  it('may have comments, empty lines and any blanks', () => {
    expect(parse('# kills\n\n  at  step 40\tkill 2  # the third\n')).toEqual([
      { line: 3, when: 'at', step: 40, fault: { kind: 'kill', victim: 2 } },
    ]);
  });

  it('says how often, and from when', () => {
    expect(plan('every 300 steps kill 2').map(({ step }) => step)).toEqual([300, 600, 900]);
    expect(plan('every 400 steps from 50 kill 2').map(({ step }) => step)).toEqual([50, 450, 850]);
  });

  it('is done in the order of its steps, whatever the order of its lines', () => {
    const planned = plan('at step 90 kill 1\nat step 20 kill 2\nevery 50 steps kill 3');
    expect(planned.slice(0, 3).map(({ step }) => step)).toEqual([20, 50, 90]);
    expect(planned.map(({ waitsForAll }) => waitsForAll).slice(0, 3)).toEqual([false, true, false]);
  });

  it('draws random faults by the seed: of all kinds, spread over the run', () => {
    const planned = plan('200 random faults from step 20');
    expect(planned).toHaveLength(200);
    expect(plan('200 random faults from step 20')).toEqual(planned);
    expect(plan('200 random faults from step 20', 2)).not.toEqual(planned);
    expect(new Set(planned.map(({ fault }) => fault.kind))).toEqual(new Set(RANDOM_KINDS));
    const steps = planned.map(({ step }) => step);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...steps)).toBeLessThan(1_000);
    expect(steps.filter((step) => step < 510).length).toBeCloseTo(100, -1);
    const victims = planned.flatMap(({ fault }) => ('victim' in fault ? [fault.victim] : []));
    expect(new Set(victims)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('draws only what it is asked for', () => {
    const kinds = plan('50 random faults: kill, drop').map(({ fault }) => fault.kind);
    expect(new Set(kinds)).toEqual(new Set(['kill', 'drop']));
  });

  it.each([
    ['', /expected a line such as 'at step 40 kill 2', found none in faults\.txt/],
    ['# nothing', /found none/],
    ['at step 40 kill 2\nkill 2', /faults\.txt, line 2: expected 'at step N FAULT'.* got 'kill 2'.*'kill W'/],
    ['at step 40 murder 2', /line 1: expected a fault, one of 'kill W', .*, got 'murder 2'/],
    ['at step 1000 kill 2', /line 1: expected a step from 1 to 999 of this run, got 1000/],
    ['at step 0 kill 2', /expected a step from 1 to 999/],
    ['every 0 steps kill 2', /expected a step from 1/],
    ['at step 40 kill 4', /expected a worker from 0 to 3, or any, got '4'/],
    ['at step 40 kill all', /got 'all'/],
    ['at step 40 stop 1 for 0 s', /expected seconds above 0 and up to 3600, got '0'/],
    ['at step 40 slow 1 to 100 % for 3 s', /expected 1 to 99 %, got '100'/],
    ['at step 40 fill the disk', /expected a fault/],
    ['0 random faults', /expected 1 to 10000 random faults, got 0/],
    ['5 random faults: kill, nap', /expected some of kill, stop, .*, got 'nap'/],
  ])('is refused with its line and what was expected: %j', (text, says) => {
    const refused = (): unknown => parse(text);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(says);
  });
});
