import type { ControlBodies } from '@circlet/protocol';

/** What a user sees of a run, in one of several forms. */
export interface Reporter extends Disposable {
  /** A milestone: event and fields. */
  event(event: string, fields?: Readonly<Record<string, unknown>>): void;
  /** A sentence for the user. */
  note(text: string): void;
  warn(text: string): void;
  /** One applied step. */
  progress(progress: ControlBodies['progress'], run: RunShape): void;
  evaluation(evaluation: ControlBodies['evaluation']): void;
  /** Text as it is, for the closing report. */
  print(text: string): void;
}

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

/** Over all steps of this run so far; the first step's compilation included, as the user's clock includes it. */
export function rateOf(progress: ControlBodies['progress'], run: RunShape, nowMs: number): Rate {
  const seconds = Math.max(1e-3, (nowMs - run.startedAtMs) / 1000);
  const done = progress.step - run.firstStep + 1;
  return {
    imagesPerSecond: (done * progress.images) / seconds,
    remainingSeconds: (seconds / done) * Math.max(0, run.totalSteps - progress.step - 1),
  };
}

/** `75` → `1 min 15 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) {
    return `${hours} h ${minutes % 60} min`;
  }
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
