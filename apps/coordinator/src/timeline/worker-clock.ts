import type { ControlBodies } from '@circlet/protocol';

export type ClockReading = ControlBodies['trace']['readings'][number];

/** Turns one worker's times into the coordinator's. */
export interface WorkerClock {
  toCoordinatorMs(workerMs: number): number;
  /** How far off that may be, either way. */
  uncertaintyMs(workerMs: number): number;
}

/** Two hosts' clocks part by at most so much: each crystal is good to 50 ppm, and what NTP does to them is less. */
export const MAX_DRIFT = 1e-4;

/**
 * Between two readings the offset is a straight line, beyond the first and last it stays. Only readings count that know more
 * than others, grown by drift, do: the smallest round trip of its time wins.
 *
 * @returns null where there is no reading
 */
export function workerClock(readings: readonly ClockReading[]): WorkerClock | null {
  const knots = telling(readings.toSorted((a, b) => a.workerMs - b.workerMs));
  const [first] = knots;
  if (first === undefined) return null;
  const around = (workerMs: number): { before: ClockReading; after: ClockReading; share: number } => {
    const next = firstFrom(knots, workerMs);
    const after = knots[next] ?? (knots.at(-1) as ClockReading);
    const before = knots[next - 1] ?? after;
    const gapMs = after.workerMs - before.workerMs;
    return { before, after, share: gapMs === 0 ? 0 : Math.min(1, (workerMs - before.workerMs) / gapMs) };
  };
  return {
    toCoordinatorMs(workerMs) {
      const { before, after, share } = around(workerMs);
      return workerMs + (1 - share) * offset(before) + share * offset(after);
    },
    uncertaintyMs(workerMs) {
      const { before, after, share } = around(workerMs);
      const gapMs = after.workerMs - before.workerMs;
      const beyondMs = Math.max(0, before.workerMs - workerMs, workerMs - after.workerMs);
      // A curve of slopes within ±d leaves the line between two of its points by at most 2·d·gap·share·(1 − share).
      const bendMs = 2 * gapMs * share * (1 - share);
      return Math.max(before.uncertaintyMs, after.uncertaintyMs) + MAX_DRIFT * (beyondMs + bendMs);
    },
  };
}

function offset({ workerMs, coordinatorMs }: ClockReading): number {
  return coordinatorMs - workerMs;
}

/** Of readings in order of time: those that neither an earlier nor a later one makes superfluous. */
function telling(readings: readonly ClockReading[]): ClockReading[] {
  const better = (ordered: readonly ClockReading[]): ClockReading[] => {
    const kept: ClockReading[] = [];
    for (const reading of ordered) {
      const last = kept.at(-1);
      const knownMs = last && last.uncertaintyMs + MAX_DRIFT * Math.abs(reading.workerMs - last.workerMs);
      if (knownMs === undefined || reading.uncertaintyMs < knownMs) kept.push(reading);
    }
    return kept;
  };
  return better(better(readings).toReversed()).toReversed();
}

/** Index of the first that is not before a time; their number where all are. */
function firstFrom(knots: readonly ClockReading[], workerMs: number): number {
  let [low, high] = [0, knots.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((knots[middle] as ClockReading).workerMs < workerMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
