import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockReading, MAX_DRIFT, workerClock } from '../src/timeline/worker-clock.ts';

interface Exchange {
  /** Milliseconds since the one before. */
  readonly pause: number;
  readonly there: number;
  readonly back: number;
  /** Of the worker's clock against the coordinator's until the next exchange, as a share of MAX_DRIFT. */
  readonly drift: number;
}

const exchange: fc.Arbitrary<Exchange> = fc.record({
  pause: fc.double({ min: 1, max: 5_000, noNaN: true }),
  there: fc.double({ min: 0.01, max: 80, noNaN: true }),
  back: fc.double({ min: 0.01, max: 80, noNaN: true }),
  drift: fc.double({ min: -1, max: 1, noNaN: true }),
});

/** A worker whose clock is that far behind at first and then runs as the exchanges say; with the truth at any worker's time. */
function simulate(behindMs: number, exchanges: readonly Exchange[]) {
  const knots: { worker: number; coordinator: number; drift: number }[] = [];
  let worker = 0;
  let coordinator = behindMs;
  const readings: ClockReading[] = [];
  for (const { pause, there, back, drift } of exchanges) {
    const begin = { worker, coordinator, drift: 1 + drift * MAX_DRIFT };
    knots.push(begin);
    const after = (ms: number) => ({ worker: worker + ms, coordinator: coordinator + ms * begin.drift });
    const asked = after(pause);
    const read = after(pause + there);
    const heard = after(pause + there + back);
    readings.push({
      workerMs: (asked.worker + heard.worker) / 2,
      coordinatorMs: read.coordinator,
      uncertaintyMs: (heard.worker - asked.worker) / 2,
    });
    ({ worker, coordinator } = heard);
  }
  const truth = (workerMs: number): number => {
    const from = knots.findLast((knot) => knot.worker <= workerMs) ?? (knots[0] as (typeof knots)[0]);
    return from.coordinator + (workerMs - from.worker) * from.drift;
  };
  return { readings, truth, endMs: worker };
}

describe('a worker’s clock', () => {
  it('is never further off than it says, whatever the network does to the questions', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        fc.array(exchange, { minLength: 1, maxLength: 30 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (behindMs, exchanges, places) => {
          const { readings, truth, endMs } = simulate(behindMs, exchanges);
          const clock = workerClock(readings);
          for (const place of places) {
            const at = place * endMs;
            const error = Math.abs((clock?.toCoordinatorMs(at) ?? NaN) - truth(at));
            // A half-way point in worker's time is off by the drift within one exchange, at most 160 ms.
            expect(error).toBeLessThanOrEqual((clock?.uncertaintyMs(at) ?? 0) + 160 * MAX_DRIFT + 1e-6);
          }
        },
      ),
    );
  });

  it('takes the smallest round trip, and another only where drift has made that one the worse', () => {
    const reading = (workerMs: number, offsetMs: number, uncertaintyMs: number): ClockReading => ({
      workerMs,
      coordinatorMs: workerMs + offsetMs,
      uncertaintyMs,
    });
    const clock = workerClock([reading(0, 103, 5), reading(1_000, 100, 0.1), reading(2_000, 98, 3)]);
    expect([0, 1_000, 2_000].map((ms) => clock?.toCoordinatorMs(ms))).toEqual([100, 1_100, 2_100]);
    expect(clock?.uncertaintyMs(1_000)).toBeCloseTo(0.1, 9);
    expect(clock?.uncertaintyMs(2_000)).toBeCloseTo(0.1 + 1_000 * MAX_DRIFT, 9);
    // 100 s later drift may have been 10 ms: a reading of 3 ms knows more.
    const later = workerClock([reading(0, 100, 0.1), reading(100_000, 105, 3)]);
    expect(later?.toCoordinatorMs(100_000)).toBe(100_105);
    expect(later?.toCoordinatorMs(50_000)).toBe(50_102.5);
  });

  it('runs on: later for the worker is never earlier on the common clock, but for what drift may be', () => {
    fc.assert(
      fc.property(fc.array(exchange, { minLength: 2, maxLength: 30 }), (exchanges) => {
        const { readings, endMs } = simulate(0, exchanges);
        const clock = workerClock(readings);
        const times = Array.from({ length: 200 }, (_, index) => clock?.toCoordinatorMs((index / 199) * endMs) ?? NaN);
        times
          .slice(1)
          .forEach((time, index) => expect(time - (times[index] as number)).toBeGreaterThan(-endMs * MAX_DRIFT));
      }),
    );
  });

  it('is unknown where it was never read', () => {
    expect(workerClock([])).toBeNull();
  });
});
