import type { Fault } from './schedule.ts';
import type { RunEvent, RunView } from './run-view.ts';

/** How long a run needed after one fault. Milliseconds from when it was done; null: that did not happen. */
export interface Recovery {
  /** The others had noticed and thrown the step away. */
  readonly noticedMs: number | null;
  /** A step was applied again, by whoever was left. */
  readonly resumedMs: number | null;
  /** All workers had applied a step together. */
  readonly wholeMs: number | null;
}

/** Follows one fault. */
export interface RecoveryWatch {
  readonly recovery: Recovery;
  /** Nothing more is to be seen. */
  readonly isDone: boolean;
  event(event: RunEvent, view: RunView, nowMs: number): void;
  /** What was done for a time is over. */
  over(): void;
}

/** @param workers of the whole run */
export function watchRecovery(fault: Fault, workers: number, begunMs: number): RecoveryWatch {
  let recovery: Recovery = { noticedMs: null, resumedMs: null, wholeMs: null };
  // Until another coordinator speaks, what comes are the last words of the one before.
  let isOver = fault.kind !== 'coordinator' && (!('forMs' in fault) || fault.forMs === null);
  let isFormedAgain = false;
  // One that is stopped for good may be replaced after half a minute, or be continued by a later line.
  const endsWhole = !(fault.kind === 'stop' && fault.forMs === null);
  return {
    get recovery() {
      return recovery;
    },
    get isDone() {
      const wasNoticed = recovery.noticedMs !== null || !breaksGeneration(fault);
      return wasNoticed && recovery.resumedMs !== null && (!endsWhole || recovery.wholeMs !== null);
    },
    event(event, view, nowMs) {
      const ms = nowMs - begunMs;
      if (event.event === 'generation abandoned') {
        // Whatever was seen before was of the generation that is gone.
        recovery = {
          noticedMs: recovery.noticedMs ?? ms,
          resumedMs: isFormedAgain ? recovery.resumedMs : null,
          wholeMs: null,
        };
      }
      if (event.event === 'generation committed' && recovery.noticedMs !== null) isFormedAgain = true;
      if (event.event !== 'step') return;
      const isAgain = recovery.noticedMs === null ? isOver && !breaksGeneration(fault) : isFormedAgain;
      if (!isAgain) return;
      const isWhole = isOver && view.workers === workers;
      recovery = {
        ...recovery,
        resumedMs: recovery.resumedMs ?? ms,
        wholeMs: recovery.wholeMs ?? (isWhole ? ms : null),
      };
    },
    over: () => void (isOver = true),
  };
}

/** Whether no generation can outlive it. */
function breaksGeneration(fault: Fault): boolean {
  return (
    fault.kind === 'kill' ||
    fault.kind === 'corrupt' ||
    fault.kind === 'drop' ||
    (fault.kind === 'stop' && fault.forMs === null)
  );
}
