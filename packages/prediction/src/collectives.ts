import type { Cluster, Strategy } from './cluster.ts';
import { allGatherMoves, allReduceMoves, type Move } from './collective-plan.ts';
import type { Exchange, StepProfile } from './profile.ts';

/** One collective of a step. */
export interface Collective {
  readonly index: number;
  /** Computing of a rank until it is ready; Infinity: not a matter of computing. */
  readonly readySeconds: number;
  readonly isUrgent: boolean;
  readonly lane: number;
  readonly moves: readonly Move[];
  /** Frames of each move. */
  readonly chunks: readonly number[];
}

/** Of the vote: two numbers (apps/worker/src/vote.ts). */
const VOTE: Exchange = { name: 'vote', kind: 'allReduce', lane: 'urgent', bytes: 8, readySeconds: Infinity };

/**
 * All collectives of a step in the order in which they begin on their lane, the vote last. Of the runs that are accumulated only
 * the last sums gradients; what the pass itself waits for is exchanged in each.
 */
export function collectivesOf(profile: StepProfile, cluster: Cluster, strategy: Strategy): readonly Collective[] {
  if (cluster.workers === 1) return [];
  const { accumulation, lanes } = strategy;
  const lastRun = accumulation - 1;
  const exchanges = Array.from({ length: accumulation }, (_, run) =>
    profile.exchanges
      .filter(({ lane }) => run === lastRun || lane === 'urgent')
      .map((exchange) => ({ ...exchange, readySeconds: run * profile.computeSeconds + exchange.readySeconds })),
  ).flat();
  let numBulk = 0;
  return [...exchanges, VOTE].map((exchange, index) => {
    const isUrgent = exchange.lane === 'urgent';
    const moves = movesOf(exchange, cluster, strategy);
    return {
      index,
      readySeconds: exchange.readySeconds,
      isUrgent,
      lane: isUrgent ? lanes : numBulk++ % lanes,
      moves,
      chunks: moves.map(({ bytes }) => Math.max(1, Math.ceil(bytes / strategy.chunkBytes))),
    };
  });
}

function movesOf({ kind, lane, bytes }: Exchange, cluster: Cluster, { algorithm, wire }: Strategy): readonly Move[] {
  if (kind === 'allGather') return allGatherMoves(bytes, cluster);
  // Only gradients travel in bf16.
  const halves = wire === 'bf16' && lane === 'bulk';
  return allReduceMoves(halves ? bytes / 2 : bytes, cluster, algorithm);
}
