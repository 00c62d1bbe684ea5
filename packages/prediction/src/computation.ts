import type { EventQueue } from './event-queue.ts';

/** A place in a rank's forward and backward pass where a collective becomes ready. */
export interface Mark {
  readonly atSeconds: number;
  readonly collective: number;
  /** The pass goes on only when the collective has ended. */
  readonly waits: boolean;
}

/** What the ranks' processors compute. */
export interface Computation {
  begin(): void;
  /** The collective that the rank's pass waited for has ended. */
  goesOn(rank: number): void;
}

export interface ComputationOptions {
  readonly numRanks: number;
  /** In order of time. */
  readonly marks: readonly Mark[];
  /** Of the whole pass. */
  readonly computeSeconds: number;
  readonly beginSeconds: number;
  readonly slowness: (rank: number) => number;
  readonly events: EventQueue;
  readonly reaches: (rank: number, collective: number) => void;
  readonly ends: (rank: number) => void;
}

interface RankState {
  nextMark: number;
  computedSeconds: number;
  readonly slowness: number;
}

export function computation(options: ComputationOptions): Computation {
  const { numRanks, marks, computeSeconds, beginSeconds, slowness, events, reaches, ends } = options;
  const states = Array.from({ length: numRanks }, (_, rank): RankState => ({
    nextMark: 0,
    computedSeconds: 0,
    slowness: slowness(rank),
  }));
  const stateOf = (rank: number): RankState => states[rank] as RankState;

  const arrive = (rank: number): void => {
    const state = stateOf(rank);
    const mark = marks[state.nextMark++];
    if (mark === undefined) {
      ends(rank);
      return;
    }
    state.computedSeconds = mark.atSeconds;
    reaches(rank, mark.collective);
    if (!mark.waits) compute(rank);
  };
  const compute = (rank: number): void => {
    const state = stateOf(rank);
    const until = marks[state.nextMark]?.atSeconds ?? computeSeconds;
    events.at(events.nowSeconds + (until - state.computedSeconds) * state.slowness, () => arrive(rank));
  };

  return {
    begin: () => states.forEach((_, rank) => events.at(beginSeconds, () => compute(rank))),
    goesOn: compute,
  };
}
