import { isAside, type MembershipState } from '@circlet/coordinator/simulation';
import type { Clock } from './clock.ts';
import type { Network } from './network.ts';
import type { SimulatedWorker } from './worker.ts';

/** Progress, whenever enough workers could make it. */
export interface Liveness {
  /** Looks at every tick. */
  tick(): void;
  /** A member has applied a step, or the run has come to another end. */
  progressed(): void;
  /** Something happened that may cost a generation. */
  disturbed(): void;
  /** Whether so many workers as are needed have been well for so long. */
  hasHadEnoughFor(ms: number): boolean;
}

/** A worker that has been well for this long has joined and built, also after it was left behind. */
const SETTLED_MS = 40_000;
/** What a generation may take to be abandoned, formed and to apply a step, with nothing in the way. */
const CALM_MS = 60_000;
/** What one disturbance may cost: a lease, a group that does not form, a state that is copied. */
const EACH_MS = 30_000;

export function watchLiveness(dependencies: {
  readonly clock: Clock;
  readonly network: Network;
  readonly state: () => MembershipState;
  readonly workers: () => readonly SimulatedWorker[];
  readonly stepMs: number;
  readonly fail: (invariant: string, text: string) => void;
}): Liveness {
  const { clock, network, state, workers, stepMs, fail } = dependencies;
  let enoughSinceMs: number | null = null;
  let progressMs = 0;
  let numDisturbed = 0;
  const disturbedMs = new Map<string, number>();
  network.onChange(() => {
    numDisturbed++;
    for (const { process } of workers()) {
      if (network.isTouched(process.place)) disturbedMs.set(process.place, clock.nowMs);
    }
  });

  const isWell = (worker: SimulatedWorker, now: MembershipState): boolean => {
    const { process, soundness, isLeaving, connection } = worker;
    const { isAlive, isStopped, slowness, place, sinceMs } = process;
    if (!isAlive || isStopped || slowness !== 1 || soundness !== 'sound' || isLeaving) return false;
    if (network.isTouched(place)) return false;
    if (clock.nowMs - Math.max(sinceMs, disturbedMs.get(place) ?? 0) < SETTLED_MS) return false;
    const member = now.members.find(({ id }) => id === connection);
    return member === undefined || !isAside(now, member, clock.nowMs);
  };
  return {
    tick() {
      const now = state();
      const { settings, hasTrained, phase } = now;
      const required = hasTrained ? settings.minWorkers : settings.numWorkers;
      if (phase === 'ended' || workers().filter((worker) => isWell(worker, now)).length < required) {
        enoughSinceMs = null;
        return;
      }
      if (enoughSinceMs === null) {
        enoughSinceMs = clock.nowMs;
        numDisturbed = 0;
      }
      const sinceMs = Math.max(enoughSinceMs, progressMs);
      const allowedMs = CALM_MS + 10 * stepMs + numDisturbed * (EACH_MS + 4 * stepMs);
      if (clock.nowMs - sinceMs > allowedMs) {
        fail(
          'progress',
          `no step for ${Math.round((clock.nowMs - sinceMs) / 1000)} s, though ${required} workers are well (phase ${phase}, generation ${now.generation})`,
        );
      }
    },
    progressed() {
      progressMs = clock.nowMs;
      numDisturbed = 0;
    },
    disturbed: () => void numDisturbed++,
    hasHadEnoughFor: (ms) => enoughSinceMs !== null && clock.nowMs - enoughSinceMs >= ms,
  };
}
