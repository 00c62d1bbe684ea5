import { type Random, seededRandom } from './random.ts';
import type { Entry, Fault, FaultKind, Schedule } from './schedule.ts';

/** One fault of a trial, and when it is due. */
export interface PlannedFault {
  /** Once so many steps have been applied. */
  readonly step: number;
  readonly fault: Fault & { readonly victim?: number };
  /** It waits until all workers train together again: the one before it is over. */
  readonly waitsForAll: boolean;
  /** Decides what the fault itself leaves open: which bit, which link. */
  readonly draw: number;
}

/** Long enough for the others to notice a worker that stands still, and short enough that it comes back by itself. */
const STOP_MS = { least: 1_000, most: 5_000 };
const SLOW_MS = { least: 500, most: 3_000 };
const FILL_MS = { least: 500, most: 3_000 };

/** All faults of a schedule in the order in which they are due. The same for the same seed. */
export function planFaults(
  schedule: Schedule,
  { seed, steps, workers }: { readonly seed: number; readonly steps: number; readonly workers: number },
): PlannedFault[] {
  const random = seededRandom(seed);
  const settle = (fault: Fault): PlannedFault['fault'] =>
    'victim' in fault && fault.victim === 'any'
      ? { ...fault, victim: random.below(workers) }
      : (fault as PlannedFault['fault']);
  const draw = (): number => random.below(2 ** 31);
  const planned = schedule.flatMap((entry): PlannedFault[] => {
    const waitsForAll = entry.when !== 'at';
    return duesOf(entry, steps, random).map((step) => ({
      step,
      fault: settle(entry.when === 'random' ? drawFault(random.pick(entry.kinds), random) : entry.fault),
      waitsForAll,
      draw: draw(),
    }));
  });
  return planned.toSorted((a, b) => a.step - b.step);
}

/** Random faults are spread over the steps, so that each has its own part of the run. */
function duesOf(entry: Entry, steps: number, random: Random): number[] {
  if (entry.when === 'at') return [entry.step];
  if (entry.when === 'every') {
    const count = Math.ceil((steps - entry.from) / entry.steps);
    return Array.from({ length: count }, (_, index) => entry.from + index * entry.steps);
  }
  const span = Math.max(1, (steps - entry.from) / (entry.count + 1));
  return Array.from({ length: entry.count }, (_, index) =>
    Math.floor(entry.from + index * span + random.below(Math.ceil(span))),
  );
}

function drawFault(kind: FaultKind, random: Random): Fault {
  const between = ({ least, most }: { least: number; most: number }): number =>
    least + 100 * random.below((most - least) / 100);
  const victim = 'any';
  switch (kind) {
    case 'stop':
      return { kind, victim, forMs: between(STOP_MS) };
    case 'slow':
      return { kind, victim, share: 0.1 + 0.1 * random.below(5), forMs: between(SLOW_MS) };
    case 'fill':
      return { kind, forMs: between(FILL_MS) };
    default:
      return { kind, victim };
  }
}
