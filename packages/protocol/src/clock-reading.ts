import type { ControlBodies } from './control.ts';

/** One clock read beside another. */
export type ClockReading = ControlBodies['trace']['readings'][number];

/**
 * What a question and its answer tell. As in NTP, the answer was given at some time between question and arrival: half-way, give
 * or take half of the round trip.
 *
 * @param askedMs and heardMs: on the asking side's clock
 * @param answeredMs on the other's
 */
export function clockReading(askedMs: number, answeredMs: number, heardMs: number): ClockReading {
  return {
    workerMs: (askedMs + heardMs) / 2,
    coordinatorMs: answeredMs,
    uncertaintyMs: (heardMs - askedMs) / 2,
  };
}
