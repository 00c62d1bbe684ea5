import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Campaign } from '../campaign.ts';
import { watchCoverage } from '../coverage.ts';
import type { ScheduleResult } from './run-schedule.ts';
import { describeSchedule, drawSchedule, type Schedule } from './schedule.ts';
import { simulationTally } from './tally.ts';

/** At full size. */
const SCHEDULES = 10_000;
/** A campaign that fails again and again says nothing new. */
const MOST_FAILURES = 10;
const TOLD_EVERY = 1_000;

/** Whose coverage is reported: the decisions that the simulation is about, of the coordinator and of workers. */
const MEMBERSHIP = 'draining ending forming health joining losing preparing settling step ticking'.split(' ');
const SOURCES: readonly string[] = [
  ...MEMBERSHIP.map((name) => `/coordinator/dist/membership/${name}.js`),
  '/worker/dist/part/step.js',
  '/worker/dist/part/drive-part.js',
  '/worker/dist/standing.js',
];

export const simulation: Campaign = {
  name: 'simulation',
  about: 'a simulated cluster of up to 64 workers under random faults, in virtual time',

  async run({ size, seed, found, say }) {
    // Errors of lost peers are made by the thousand; nobody reads where.
    Error.stackTraceLimit = 0;
    const coverage = watchCoverage();
    // Loaded only now, so that V8 watches them from their first line.
    const { runSchedule } = await import('./run-schedule.ts');
    const tally = simulationTally();
    const beginMs = performance.now();
    const begin = process.cpuUsage();
    const numSchedules = Math.max(1, Math.round(SCHEDULES * size));
    let numFailures = 0;
    for (let number = 0; number < numSchedules && numFailures < MOST_FAILURES; number++) {
      const schedule = drawSchedule(seed + number);
      const result = await runSchedule(schedule);
      tally.add(schedule, result);
      if (result.problem !== null) {
        numFailures++;
        say(await tellOfFailure(schedule, result, found));
      }
      if ((number + 1) % TOLD_EVERY === 0) say(`${number + 1} schedules, ${numFailures} failures`);
    }
    const { user, system } = process.cpuUsage(begin);
    const seconds = (performance.now() - beginMs) / 1000;
    return { isGood: numFailures === 0, report: tally.report(seconds, (user + system) / 1e6, coverage.take(SOURCES)) };
  },

  async replay(path) {
    if (!existsSync(path) || basename(dirname(path)) !== 'simulation') return null;
    const { runSchedule } = await import('./run-schedule.ts');
    const schedule = JSON.parse(readFileSync(path, 'utf8')) as Schedule;
    const { problem, last } = await runSchedule(schedule);
    const text = problem === null ? 'nothing is violated' : `${problem.invariant}: ${problem.text}`;
    return { isGood: problem === null, report: [...describeSchedule(schedule), ...last, text].join('\n') };
  },
};

/** Seed, smallest schedule, and what happened last in it; the schedule is kept. */
async function tellOfFailure(schedule: Schedule, result: ScheduleResult, found: string): Promise<string> {
  const { shrink } = await import('./shrink.ts');
  const smallest = await shrink(schedule, result);
  const path = join(found, 'simulation', `seed-${schedule.seed}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(smallest.schedule, null, 2)}\n`);
  return [
    `seed ${schedule.seed}: ${result.problem?.invariant}: ${result.problem?.text}`,
    `  again: --only=simulation --seed=${schedule.seed} --size=${1 / SCHEDULES}`,
    `  with ${smallest.schedule.faults.length} of its ${schedule.faults.length} faults: --replay=${path}`,
    ...describeSchedule(smallest.schedule).map((line) => `  ${line}`),
    ...smallest.result.last.map((line) => `    ${line}`),
  ].join('\n');
}
