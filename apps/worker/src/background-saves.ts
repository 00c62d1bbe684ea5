import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckpointReference } from '@circlet/training';

/** Checkpoints of the rank that writes them while training goes on: one at a time, and after a failure not at once again. */
export interface BackgroundSaves {
  /**
   * Whether one may begin now. Where it must, the one before is waited for; else for a moment only, and it is left out when that is
   * still being written, or while a failure is too fresh.
   */
  mayBegin(step: number, must: boolean): Promise<boolean>;
  /** @param isLast no other is to follow */
  begin(step: number, written: Promise<CheckpointReference>, isLast: boolean): void;
  /** Waits until nothing is being written. @returns why the last one could not be written; null: it was */
  settled(): Promise<Error | null>;
}

export interface BackgroundSavesDependencies {
  readonly nowMs: () => number;
  /** How long one that is only due waits for the one before. */
  readonly patienceMs: number;
  /** The checkpoint is whole and was read back. What follows it, as removing old ones, belongs to the saving. */
  readonly onSaved: (saved: CheckpointReference, seconds: number) => Promise<void>;
  /** One that was due is not there; `hasFailed`: it could not be written. */
  readonly onMissed: (step: number, hasFailed: boolean, reason: string) => void;
}

/** Small nets save as often as their recipe says; large ones lose at most this much each time. */
export const PATIENCE_MS = 1_000;
/** Until the first retry; doubled with each failure in a row. */
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 320_000;

export function backgroundSaves(dependencies: BackgroundSavesDependencies): BackgroundSaves {
  const { nowMs, patienceMs, onSaved, onMissed } = dependencies;
  let current: { readonly step: number; readonly beganMs: number; readonly ended: Promise<void> } | null = null;
  let failuresInRow = 0;
  let notBeforeMs = -Infinity;
  let failure: Error | null = null;

  const failed = (step: number, isLast: boolean, error: unknown): void => {
    failure = error instanceof Error ? error : new Error(String(error));
    const retryMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failuresInRow++);
    notBeforeMs = nowMs() + retryMs;
    const next = `; training goes on, and the first one that is due after ${retryMs / 1000} s is tried again`;
    onMissed(step, true, `${failure.message}${isLast ? '' : next}`);
  };
  return {
    async mayBegin(step, must) {
      if (must) await current?.ended;
      else if (current !== null) await atMost(patienceMs, current.ended);
      if (current !== null) {
        const seconds = ((nowMs() - current.beganMs) / 1000).toFixed(1);
        const reason = `the checkpoint of step ${step} is left out: that of step ${current.step} is still being written after ${seconds} s; save less often (checkpoints.everySteps) or to a faster disk`;
        onMissed(step, false, reason);
        return false;
      }
      return must || nowMs() >= notBeforeMs;
    },
    begin(step, written, isLast) {
      const beganMs = nowMs();
      const ended = written.then(
        async (saved) => {
          [failuresInRow, notBeforeMs, failure] = [0, -Infinity, null];
          await onSaved(saved, (nowMs() - beganMs) / 1000);
        },
        (error: unknown) => failed(step, isLast, error),
      );
      current = { step, beganMs, ended: ended.finally(() => (current = null)) };
    },
    async settled() {
      await current?.ended;
      return failure;
    },
  };
}

async function atMost(patienceMs: number, ended: Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const patience = sleep(patienceMs, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([ended, patience]);
  waiting.abort();
}
