import { type Cluster, hostsOf, type Strategy } from './cluster.ts';

/** What every rank does in one step of a collective: sends so much to a peer, and receives as much from another. */
export interface Move {
  /** The rank that `rank` sends to. */
  readonly to: (rank: number) => number;
  /** Of what each rank sends. */
  readonly bytes: number;
  /** What arrives is added; else it is only kept. */
  readonly adds: boolean;
  /** A chunk goes on as soon as its predecessor is here; else the whole move before must be over. */
  readonly passesOn: boolean;
}

/** Sum of `bytes` over all ranks, by the algorithm. */
export function allReduceMoves(bytes: number, cluster: Cluster, algorithm: Strategy['algorithm']): readonly Move[] {
  const { workers } = cluster;
  const { numHosts, perHost } = hostsOf(cluster);
  switch (algorithm) {
    case 'ring': {
      const around = (rank: number) => (rank + 1) % workers;
      return [...lap(around, bytes / workers, workers, true), ...lap(around, bytes / workers, workers, false, true)];
    }
    case 'halving-doubling':
      return halvingDoubling(bytes, workers);
    case 'two-level': {
      const withinHost = (rank: number) => rank - (rank % perHost) + ((rank + 1) % perHost);
      const toNextHost = (rank: number) => (rank + perHost) % workers;
      // Between hosts, each rank sums the segment that it has of its host's sum.
      const segment = bytes / perHost;
      return [
        ...lap(withinHost, segment, perHost, true),
        ...lap(toNextHost, segment / numHosts, numHosts, true),
        ...lap(toNextHost, segment / numHosts, numHosts, false, true),
        ...lap(withinHost, segment, perHost, false),
      ];
    }
  }
}

/** `bytes` of each rank to all others, on the ring. */
export function allGatherMoves(bytes: number, { workers }: Cluster): readonly Move[] {
  return lap((rank) => (rank + 1) % workers, bytes, workers, false);
}

/**
 * Once round a ring of `size` ranks (Patarasu & Yuan 2009).
 * @param goesOn the lap follows another over the same segments
 */
function lap(to: Move['to'], bytes: number, size: number, adds: boolean, goesOn = false): Move[] {
  return Array.from({ length: size - 1 }, (_, index) => ({ to, bytes, adds, passesOn: goesOn || index > 0 }));
}

/** Rabenseifner 2004, nearest peers first: the largest messages stay within a host. */
function halvingDoubling(bytes: number, workers: number): Move[] {
  const rounds = Math.log2(workers);
  const halving = Array.from({ length: rounds }, (_, round): Move => ({
    to: (rank) => rank ^ (1 << round),
    bytes: bytes / 2 ** (round + 1),
    adds: true,
    passesOn: false,
  }));
  return [...halving, ...halving.map((move) => ({ ...move, adds: false })).reverse()];
}
