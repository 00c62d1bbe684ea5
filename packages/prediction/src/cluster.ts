/** A full-duplex connection: as much at the same time in both directions. */
export interface Link {
  /** Of payload. Infinity: takes no time. */
  readonly bytesPerSecond: number;
  /** One way, from the sender's program to the receiver's. */
  readonly latencySeconds: number;
}

/** The machines of a prediction; all hosts alike. */
export interface Cluster {
  readonly workers: number;
  /** Workers whose ranks follow each other on a host. A cluster smaller than that is one host. */
  readonly workersPerHost: number;
  /** A host's to the others; its workers share it. */
  readonly link: Link;
  /** A worker's to the others of its host. */
  readonly localLink: Link;
  /** What one lane's connection carries at most, however fast the link: a thread copies for it. */
  readonly laneBytesPerSecond: number;
  /** At which a worker adds what arrives. */
  readonly addBytesPerSecond: number;
}

/** How the ranks of a cluster sum. */
export interface Strategy {
  readonly algorithm: Algorithm;
  /** Type of gradients between workers. */
  readonly wire: 'fp32' | 'bf16';
  /** For buckets: as many are under way at once, each lane one after the other. */
  readonly lanes: number;
  /** Runs of a worker whose gradients are added up before they are summed over ranks. 1: none. */
  readonly accumulation: number;
  /** Largest payload of a frame. Infinity: a segment travels whole, and nothing is added meanwhile. */
  readonly chunkBytes: number;
}

export const ALGORITHMS = ['ring', 'halving-doubling', 'two-level'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** Workers of each host, and how many hosts there are. */
export function hostsOf({ workers, workersPerHost }: Pick<Cluster, 'workers' | 'workersPerHost'>): {
  readonly numHosts: number;
  readonly perHost: number;
} {
  const perHost = Math.min(workers, workersPerHost);
  return { numHosts: workers / perHost, perHost };
}

/** Why the cluster or the strategy makes no sense; empty: it does. */
export function problemsOf(cluster: Cluster, strategy: Strategy): readonly string[] {
  const { workers, workersPerHost } = cluster;
  const { numHosts, perHost } = hostsOf(cluster);
  const problems: string[] = [];
  const isCount = (value: number) => Number.isInteger(value) && value >= 1;
  if (!isCount(workers)) problems.push(`expected at least 1 worker, got ${workers}`);
  if (!isCount(workersPerHost)) problems.push(`expected at least 1 worker on a host, got ${workersPerHost}`);
  if (problems.length === 0 && !Number.isInteger(numHosts)) {
    problems.push(
      `expected hosts that are full: ${workers} workers are not a multiple of ${workersPerHost} on each host`,
    );
  }
  for (const [name, value] of [
    ['the link', cluster.link.bytesPerSecond],
    ['the local link', cluster.localLink.bytesPerSecond],
    ['a lane', cluster.laneBytesPerSecond],
    ['addition', cluster.addBytesPerSecond],
  ] as const) {
    if (!(value > 0)) problems.push(`expected ${name} to carry more than 0 bytes/s, got ${value}`);
  }
  for (const seconds of [cluster.link.latencySeconds, cluster.localLink.latencySeconds]) {
    if (!(seconds >= 0 && Number.isFinite(seconds)))
      problems.push(`expected a latency of at least 0 s, got ${seconds}`);
  }
  if (!isCount(strategy.lanes)) problems.push(`expected at least 1 lane, got ${strategy.lanes}`);
  if (!isCount(strategy.accumulation))
    problems.push(`expected to accumulate 1 run or more, got ${strategy.accumulation}`);
  if (!(strategy.chunkBytes > 0)) problems.push(`expected chunks of more than 0 bytes, got ${strategy.chunkBytes}`);
  if (problems.length === 0 && strategy.algorithm === 'halving-doubling' && !isPowerOfTwo(workers, perHost)) {
    problems.push(`expected powers of two for halving-doubling, got ${workers} workers, ${perHost} on a host`);
  }
  return problems;
}

export function isPowerOfTwo(...values: readonly number[]): boolean {
  return values.every((value) => Number.isInteger(Math.log2(value)));
}
