import { type ClockReading, clockReading, type ControlBodies } from '@circlet/protocol';

/** This worker's clock, read beside the coordinator's again and again. */
export interface ClockReadings extends Disposable {
  /** What the coordinator said to a question. */
  answered(answer: ControlBodies['clockAnswer']): void;
  /** Those since the last call. */
  take(): readonly ClockReading[];
}

export interface ClockReadingsDependencies {
  readonly ask: (question: ControlBodies['clockQuestion']) => void;
  readonly nowMs: () => number;
  readonly intervalMs: number;
}

/** Asks the coordinator for its time at once and at every interval from then on. */
export function readClocks({ ask, nowMs, intervalMs }: ClockReadingsDependencies): ClockReadings {
  let readings: ClockReading[] = [];
  const question = (): void => ask({ askedMs: nowMs() });
  question();
  const asking = setInterval(question, intervalMs);
  return {
    answered({ askedMs, coordinatorMs }) {
      readings.push(clockReading(askedMs, coordinatorMs, nowMs()));
    },
    take() {
      const taken = readings;
      readings = [];
      return taken;
    },
    [Symbol.dispose]: () => clearInterval(asking),
  };
}
