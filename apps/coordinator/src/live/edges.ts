import type { EdgeFacts } from '@circlet/dashboard';
import type { ControlBodies } from '@circlet/protocol';
import { bytesOnEdge } from '../stragglers/judge.ts';

/** What the edges of the ring carry, and who waits at them, as the ranks tell once a second. */
export interface RingWatch {
  pace(rank: number, pace: ControlBodies['pace']): void;
  whereabouts(rank: number, whereabouts: ControlBodies['whereabouts']): void;
  /** Another generation: its ranks are others. */
  reset(): void;
  edges(worldSize: number): readonly EdgeFacts[];
}

/** Weight of the newest of the looks, which come once a second: those of the last ten seconds count. */
const NEWEST = 0.2;

export function ringWatch(): RingWatch {
  const rates = new Map<number, number>();
  const waits = new Map<string, number>();
  return {
    pace(rank, { seconds, exchangedBytes }) {
      if (seconds > 0) rates.set(rank, exchangedBytes / seconds);
    },
    whereabouts(rank, { waiting }) {
      // An edge is waited at by its receiver; a sender that waits for room is waited for by nobody.
      const now = new Set(waiting.filter(({ kind }) => kind === 'receive').map(({ peer }) => `${peer}>${rank}`));
      const known = [...waits.keys()].filter((edge) => edge.endsWith(`>${rank}`));
      for (const edge of new Set([...known, ...now])) {
        waits.set(edge, (1 - NEWEST) * (waits.get(edge) ?? 0) + NEWEST * Number(now.has(edge)));
      }
    },
    reset() {
      rates.clear();
      waits.clear();
    },
    edges(worldSize) {
      if (worldSize < 2) return [];
      return Array.from({ length: worldSize }, (_, from) => {
        const to = (from + 1) % worldSize;
        const bytes = rates.get(from);
        return {
          from,
          to,
          bytesPerSecond: bytes === undefined ? null : bytesOnEdge(bytes, worldSize),
          waiting: waits.get(`${from}>${to}`) ?? 0,
        };
      });
    },
  };
}
