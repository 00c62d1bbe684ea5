import { runSchedule, type ScheduleResult } from './run-schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Plant } from './worker.ts';

/** Schedules of many workers take a while each. */
const MOST_RUNS = 60;

/**
 * Takes faults away, halves first, for as long as the same invariant is violated.
 *
 * @returns the smallest schedule that was found, and what became of it
 */
export async function shrink(
  schedule: Schedule,
  result: ScheduleResult,
  plant: Plant | null = null,
): Promise<{ readonly schedule: Schedule; readonly result: ScheduleResult }> {
  let smallest = { schedule, result };
  let numRuns = 0;
  for (let size = Math.ceil(schedule.faults.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let begin = 0; begin < smallest.schedule.faults.length && numRuns < MOST_RUNS;) {
      const { faults } = smallest.schedule;
      const fewer = { ...schedule, faults: [...faults.slice(0, begin), ...faults.slice(begin + size)] };
      const outcome = await runSchedule(fewer, { plant });
      numRuns++;
      if (outcome.problem?.invariant === result.problem?.invariant) smallest = { schedule: fewer, result: outcome };
      else begin += size;
    }
  }
  return smallest;
}
