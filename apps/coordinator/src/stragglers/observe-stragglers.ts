import type { CoordinatorMetrics } from '../metrics.ts';
import type { Reporter } from '../output/reporter.ts';
import type { RunDirectory } from '../job/run-directory.ts';
import type { Cause } from './judge.ts';
import type { Pace } from './rank-pace.ts';
import { hearPace, type Member, QUIET, type Standing } from './watch.ts';

/** A straggler as the report has it. */
export interface ReportedStraggler {
  readonly rank: number;
  readonly cause: Cause;
  readonly text: string;
  readonly firstStep: number;
  /** Null: until the end. */
  readonly lastStep: number | null;
}

/** Tells the user, the metrics, the run's log and its report who holds the others up. */
export interface StragglerObserver {
  /** What a rank has told. */
  pace(members: readonly Member[], from: string, pace: Pace): void;
  readonly seen: readonly ReportedStraggler[];
}

export function observeStragglers(
  reporter: Pick<Reporter, 'note' | 'warn'>,
  metrics: Pick<CoordinatorMetrics, 'straggler'>,
  log: RunDirectory['log'],
): StragglerObserver {
  let state = QUIET;
  const seen: ReportedStraggler[] = [];
  const end = ({ straggler: { rank, cause } }: Standing, step: number): void => {
    const last = seen.pop();
    if (last !== undefined) seen.push({ ...last, lastStep: step });
    log('straggler is over', { rank, cause, step });
  };
  return {
    seen,
    pace(members, from, pace) {
      const { state: next, change } = hearPace(state, members, from, pace);
      state = next;
      if (change === null) return;
      const { before, step } = change;
      if (before !== null) end(before, step);
      if (change.kind === 'began') {
        const { straggler, firstStep } = change.standing;
        const { rank, cause, ratio, text } = straggler;
        seen.push({ rank, cause, text, firstStep, lastStep: null });
        log('straggler', { rank, cause, ratio, text, firstStep });
        reporter.warn(text);
      } else {
        reporter.note(`rank ${change.before.straggler.rank} does not hold the others up any more`);
      }
      metrics.straggler(state.standing?.straggler ?? null);
    },
  };
}
