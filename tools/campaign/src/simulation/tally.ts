import type { Coverage } from '../coverage.ts';
import type { ScheduleResult } from './run-schedule.ts';
import { FAULT_KINDS, type Schedule } from './schedule.ts';

/** What many schedules came to. */
export interface Tally {
  add(schedule: Schedule, result: ScheduleResult): void;
  /** Markdown. */
  report(seconds: number, processorSeconds: number, coverage: Coverage): string;
}

export function simulationTally(): Tally {
  const faults = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const failures = new Map<string, number>();
  const sizes: number[] = [];
  const sum = { events: 0, virtualMs: 0, runs: 0, steps: 0, generations: 0, checkpoints: 0 };
  const count = (counts: Map<string, number>, name: string, more: number): void =>
    void counts.set(name, (counts.get(name) ?? 0) + more);
  return {
    add({ cluster }, { problem, events, virtualMs, tally, faults: happened }) {
      sizes.push(cluster.numWorkers);
      sum.events += events;
      sum.virtualMs += virtualMs;
      sum.runs += tally.runs;
      sum.steps += tally.steps;
      sum.generations += tally.generations;
      sum.checkpoints += tally.checkpoints;
      Object.entries(happened).forEach(([kind, times]) => count(faults, kind, times));
      Object.entries(tally.outcomes).forEach(([kind, times]) => count(outcomes, kind, times));
      if (problem !== null) count(failures, problem.invariant, 1);
    },
    report(seconds, processorSeconds, coverage) {
      const row = (name: string, value: string): string => `| ${name} | ${value} |`;
      const whole = (value: number): string => Math.round(value).toLocaleString('en');
      const listed = (counts: ReadonlyMap<string, number>): string =>
        [...counts].map(([name, times]) => `${name} ${whole(times)}`).join(', ');
      const ofKind = new Map(FAULT_KINDS.map((kind) => [kind as string, faults.get(kind) ?? 0]));
      const numFaults = [...faults.values()].reduce((all, times) => all + times, 0);
      const inOrder = sizes.toSorted((a, b) => a - b);
      const median = inOrder[inOrder.length >> 1] ?? 0;
      return [
        row('simulated', ''),
        row('---', '---'),
        row('schedules', whole(sizes.length)),
        row('that violated an invariant', failures.size === 0 ? '0' : listed(failures)),
        row('workers at the start', `${inOrder[0] ?? 0} to ${inOrder.at(-1) ?? 0}, median ${median}`),
        row('faults', `${whole(numFaults)}: ${listed(ofKind)}`),
        row('events', whole(sum.events)),
        row('virtual hours', (sum.virtualMs / 3_600_000).toFixed(1)),
        row('steps applied', whole(sum.steps)),
        row('generations', whole(sum.generations)),
        row('checkpoints', whole(sum.checkpoints)),
        row('runs', `${whole(sum.runs)}: ${listed(outcomes)}`),
        row(
          'coverage of the membership code',
          `${share(coverage.coveredLines, coverage.lines)} of the lines, ${share(coverage.coveredBranches, coverage.branches)} of the branches`,
        ),
        row('seconds', `${whole(seconds)}, of a processor ${whole(processorSeconds)}`),
      ].join('\n');
    },
  };
}

function share(part: number, all: number): string {
  return `${Math.round((100 * part) / Math.max(1, all))} %`;
}
