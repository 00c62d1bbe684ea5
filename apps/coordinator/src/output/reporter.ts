import type { WorkerFacts } from '@circlet/dashboard';
import type { ControlBodies } from '@circlet/protocol';
import type { Report } from './report.ts';

/** What a user sees of a run, in one of several forms. */
export interface Reporter extends Disposable {
  /** A milestone: event and fields. */
  event(event: string, fields?: Readonly<Record<string, unknown>>): void;
  /** A sentence for the user. */
  note(text: string): void;
  warn(text: string): void;
  /** One applied step. */
  progress(progress: Progress, run: RunShape): void;
  /** Who takes part, by rank, and what each does. */
  workers(workers: readonly WorkerFacts[]): void;
  evaluation(evaluation: ControlBodies['evaluation']): void;
  /** @param page the same to look at; null: it could not be made */
  report(report: Report, directory: string, page: string | null): void;
  /** The run ends with this error, which the program says on standard error as well. */
  failed(error: Error): void;
}

export type Progress = ControlBodies['progress'];

/** What progress is measured against. */
export interface RunShape {
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly firstStep: number;
  readonly worldSize: number;
  /** When the first step began. */
  readonly startedAtMs: number;
}

export interface Rate {
  readonly imagesPerSecond: number;
  readonly remainingSeconds: number;
}

/**
 * Over all steps of this run so far but the first, which includes compilation and would make the rest seem longer; of the first
 * alone while there is no other.
 */
export function rateMeter(): (progress: Progress, run: RunShape, nowMs: number) => Rate {
  let afterFirstMs: number | null = null;
  return ({ step, images }, { firstStep, startedAtMs, totalSteps }, nowMs) => {
    afterFirstMs ??= nowMs;
    const done = step - firstStep;
    const seconds = Math.max(1e-3, (nowMs - (done === 0 ? startedAtMs : afterFirstMs)) / 1000);
    const stepsPerSecond = Math.max(1, done) / seconds;
    return {
      imagesPerSecond: stepsPerSecond * images,
      remainingSeconds: Math.max(0, totalSteps - step - 1) / stepsPerSecond,
    };
  };
}

/** `75` → `1 min 15 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${hours} h ${minutes % 60} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
