import { ConnectError, GroupAbortedError, PeerLostError } from '@circlet/collective';
import type { Random } from '../random.ts';
import type { Clock } from './clock.ts';
import { type Exchange, exchange } from './exchange.ts';
import type { Network } from './network.ts';
import type { SimulatedProcess } from './process.ts';

/** The sockets between the members of one generation, as each of them has them. */
export interface Ring {
  /** @throws ConnectError, or the signal's reason */
  connect(rank: number, process: SimulatedProcess, signal: AbortSignal): Promise<RingEnd>;
}

/** One rank's end of a ring. */
export interface RingEnd {
  readonly rank: number;
  readonly process: SimulatedProcess;
  /** What every rank brings to a collective, by rank. All ranks must come to the same ones in the same order on a lane. */
  exchange<T>(name: string, lane: string, own: T, signal?: AbortSignal): Promise<readonly T[]>;
  /** Ends all collectives here and tells the others. */
  abort(reason: string): void;
  close(): void;
}

export interface RingDependencies {
  readonly clock: Clock;
  readonly network: Network;
  readonly random: Random;
  /** Told when ranks are in different collectives. */
  readonly onMismatch: (problem: string) => void;
}

/** As `CONNECT_MS` of apps/worker/src/generation.ts, and the heartbeats of the lanes. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 5_000;
const SILENCE_LOOK_MS = 1_000;
const SLOWEST_MS = 20;
/** What a rank waits for an ABORT that tells more: as packages/collective/src/zeromq/transport.ts has it. */
const TRUTH_WITHIN_MS = { predecessor: 250, successor: 2_000 };

interface End extends RingEnd {
  failure: Error | null;
  readonly exchanges: Map<string, number>;
  fail(error: Error): void;
  /** An ABORT has come, or begins here. */
  aborted(origin: number, reason: string): void;
}

export function ring(size: number, { clock, network, random, onMismatch }: RingDependencies): Ring {
  const ends: (End | null)[] = new Array<End | null>(size).fill(null);
  const joining = new Map<number, { resolve(end: RingEnd): void; reject(error: Error): void }>();
  const exchanges = new Map<string, Exchange>();
  let isFormed = false;
  const soon = (): number => 0.1 + random.below(10 * SLOWEST_MS) / 10;
  const successorOf = (rank: number): number => (rank + 1) % size;
  const isEdgeOpen = (from: End | null | undefined, to: End | null | undefined): boolean =>
    from != null && to != null && !network.isCut(from.process.place, to.process.place);
  /** What keeps data from going all the way around; worked out anew when something has changed. */
  let obstacles: { readonly isBroken: boolean; readonly stopped: readonly End[] } | null = null;
  const isClear = (at: End | null | undefined): boolean => {
    if (obstacles === null) {
      const isSound = (end: End | null, rank: number): boolean =>
        end !== null && end.process.isAlive && (size === 1 || isEdgeOpen(end, ends[successorOf(rank)]));
      obstacles = {
        isBroken: !ends.every(isSound),
        stopped: ends.filter((end): end is End => end?.process.isStopped === true),
      };
    }
    return !obstacles.isBroken && obstacles.stopped.every((end) => end === at);
  };

  const formIfPossible = (): void => {
    if (isFormed || ends.some((end) => end === null || !end.process.isAlive || end.process.isStopped)) return;
    if (size > 1 && !ends.every((end, rank) => isEdgeOpen(end, ends[successorOf(rank)]))) return;
    isFormed = true;
    ends.forEach((end, rank) => end?.process.after(soon(), () => joining.get(rank)?.resolve(end)));
  };
  /** The neighbours of a rank see that its end of their connection is gone, or silent. */
  const suspect = (end: End, delayMs: number, isStill: () => boolean): void => {
    if (size === 1) return;
    const successor = successorOf(end.rank);
    const predecessor = (end.rank + size - 1) % size;
    for (const rank of new Set([successor, predecessor])) {
      const withinMs = rank === successor ? TRUTH_WITHIN_MS.predecessor : TRUTH_WITHIN_MS.successor;
      clock.after(delayMs + withinMs + soon(), () => {
        const other = ends[rank];
        if (other == null || other === end || !isStill()) return;
        const where = { rank, phase: 'a simulated step', lane: 'bulk', collective: 'simulated' };
        other.process.act(() => other.fail(new PeerLostError(end.rank, where as never)));
      });
    }
  };
  const look = (): void => {
    obstacles = null;
    formIfPossible();
    exchanges.forEach((one) => one.look());
  };
  network.onChange(() => {
    look();
    if (size === 1) return;
    ends.forEach((end, rank) => {
      const next = ends[successorOf(rank)];
      if (end === null || next == null || !network.isApart(end.process.place, next.process.place)) return;
      const isStill = (): boolean => network.isApart(end.process.place, next.process.place);
      clock.after(SILENCE_MS + random.below(SILENCE_LOOK_MS), () => {
        if (!isStill()) return;
        for (const [at, peer] of [
          [end, next],
          [next, end],
        ] as const)
          at.process.act(() => at.fail(new PeerLostError(peer.rank, { rank: at.rank } as never)));
      });
    });
  });

  return {
    connect(rank, process, signal) {
      const own: End = {
        rank,
        process,
        failure: null,
        exchanges: new Map(),
        exchange<T>(name: string, lane: string, value: T, until?: AbortSignal) {
          if (own.failure !== null) return Promise.reject(own.failure);
          if (until?.aborted === true) return Promise.reject(until.reason as Error);
          const number = own.exchanges.get(lane) ?? 0;
          own.exchanges.set(lane, number + 1);
          const key = `${lane} ${number}`;
          let one = exchanges.get(key);
          if (one === undefined) {
            one = exchange(size, {
              random,
              soon,
              isClear: (at) => isClear(ends[at]),
              done: () => void exchanges.delete(key),
            });
            exchanges.set(key, one);
          }
          const problem = one.differs(name);
          if (problem !== null) onMismatch(problem);
          return one.arrive(rank, name, value, process, until) as Promise<readonly T[]>;
        },
        fail(error) {
          if (own.failure !== null) return;
          own.failure = error;
          joining.get(rank)?.reject(error);
          exchanges.forEach((one) => one.fail(rank, error));
        },
        abort(reason) {
          own.aborted(rank, reason);
        },
        aborted(origin, reason) {
          if (own.failure instanceof GroupAbortedError) return;
          own.failure = null;
          own.fail(new GroupAbortedError(origin, reason));
          // It goes on around the ring.
          const next = ends[successorOf(rank)];
          if (next == null || next === own || network.isApart(process.place, next.process.place)) return;
          clock.after(soon(), () => next.process.act(() => next.aborted(origin, reason)));
        },
        close() {
          own.fail(new GroupAbortedError(rank, 'it was closed'));
          suspect(own, 0, () => true);
        },
      };
      ends[rank] = own;
      obstacles = null;
      process.onChange((change) => {
        if (change === 'ended') suspect(own, 0, () => true);
        if (change === 'stopped') suspect(own, SILENCE_MS + random.below(SILENCE_LOOK_MS), () => process.isStopped);
        look();
      });
      return new Promise((resolve, reject) => {
        joining.set(rank, { resolve, reject });
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        process.after(CONNECT_MS, () => {
          if (isFormed) return;
          const before = (rank + size - 1) % size;
          const absent = isEdgeOpen(ends[before], own) ? -1 : before;
          // Whoever has both neighbours waits for the rest.
          if (absent >= 0) own.fail(new ConnectError(rank, absent, 'it did not appear'));
        });
        formIfPossible();
      });
    },
  };
}
