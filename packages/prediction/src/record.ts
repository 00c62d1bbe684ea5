import type { Exchange, StepProfile } from './profile.ts';

/** One step of one rank, as it was timed. */
export interface MeasuredStep {
  readonly dataSeconds: number;
  /** From the beginning of the gradients to their end. */
  readonly gradientSeconds: number;
  readonly applySeconds: number;
  /** In the order in which they began; times from the beginning of the gradients. */
  readonly exchanges: readonly MeasuredExchange[];
}

export interface MeasuredExchange extends Exchange {
  /** The result was back. */
  readonly endSeconds: number;
}

/** Steps at the start that are no example: programs are planned, caches fill. */
const WARM_UP_STEPS = 3;

/** The last so many are looked at. */
const MOST_STEPS = 200;

/** Scales the median distance from the median to a standard deviation, for normal values; outliers do not move it. */
const DEVIATIONS_PER_MEDIAN_DISTANCE = 1.4826;

/** Collects the steps of one rank for a profile. */
export interface StepRecorder {
  add(step: MeasuredStep): void;
  /** Null while there are too few steps, or where nothing was exchanged. */
  profile(facts: ProfileFacts): StepProfile | null;
}

export interface ProfileFacts extends Pick<StepProfile, 'name' | 'images' | 'wire'> {
  readonly measured: Omit<StepProfile['measured'], 'steps'>;
}

/**
 * Medians over the last steps. Waiting for others is taken out: what the pass itself waited for is subtracted from all that came
 * later. That sums took processor time from computing stays in, as they will with any number of workers.
 */
export function stepRecorder(): StepRecorder {
  const steps: ComputedStep[] = [];
  let numSeen = 0;
  return {
    add(step) {
      if (++numSeen <= WARM_UP_STEPS) return;
      steps.push(withoutWaiting(step));
      if (steps.length > MOST_STEPS) steps.shift();
    },
    profile({ measured, ...facts }) {
      const [first] = steps;
      if (first === undefined || first.exchanges.length === 0) return null;
      const of = (value: (step: ComputedStep) => number): number => rounded(median(steps.map(value)));
      const computeSeconds = of((step) => step.computeSeconds);
      const distance = median(steps.map((step) => Math.abs(step.computeSeconds - computeSeconds)));
      return {
        version: 1,
        ...facts,
        measured: { ...measured, steps: steps.length },
        dataSeconds: of((step) => step.dataSeconds),
        computeSeconds,
        settleSeconds: of((step) => step.settleSeconds),
        applySeconds: of((step) => step.applySeconds),
        computeSpread: rounded((DEVIATIONS_PER_MEDIAN_DISTANCE * distance) / computeSeconds),
        exchanges: first.exchanges.map(({ name, kind, lane, bytes }, index) => ({
          name,
          kind,
          lane,
          bytes,
          // The median of a part can be later than that of the whole.
          readySeconds: Math.min(
            computeSeconds,
            of((step) => step.exchanges[index]?.readySeconds ?? computeSeconds),
          ),
        })),
      };
    },
  };
}

interface ComputedStep {
  readonly dataSeconds: number;
  readonly computeSeconds: number;
  readonly settleSeconds: number;
  readonly applySeconds: number;
  readonly exchanges: readonly Exchange[];
}

function withoutWaiting({ dataSeconds, gradientSeconds, applySeconds, exchanges }: MeasuredStep): ComputedStep {
  const urgent = exchanges.filter(({ lane }) => lane === 'urgent');
  const computedUntil = (at: number): number => {
    let waited = 0;
    let waitedUntil = 0;
    for (const { readySeconds, endSeconds } of urgent) {
      // One may become ready while another is waited for.
      const begin = Math.min(at, Math.max(readySeconds, waitedUntil));
      waitedUntil = Math.max(begin, Math.min(at, endSeconds));
      waited += waitedUntil - begin;
    }
    return at - waited;
  };
  const backwardEnd = Math.max(0, ...exchanges.map(({ readySeconds }) => readySeconds));
  const lastEnd = Math.max(backwardEnd, ...exchanges.map(({ endSeconds }) => endSeconds));
  return {
    dataSeconds,
    computeSeconds: computedUntil(backwardEnd),
    settleSeconds: Math.max(0, gradientSeconds - lastEnd),
    applySeconds,
    exchanges: exchanges.map(({ endSeconds: _, ...each }) => ({
      ...each,
      readySeconds: computedUntil(each.readySeconds),
    })),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** To a microsecond: more is noise in a file that people read. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
