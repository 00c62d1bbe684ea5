import type { Cluster } from '../../src/index.ts';

// The α-β-γ models of the literature (Thakur, Rabenseifner, Gropp 2005; Patarasu and Yuan 2009), written down as formulas: nothing
// here knows of events. α: latency of a message; β, γ: seconds per byte of the link and of an addition.

function costs({ link, addBytesPerSecond }: Cluster) {
  return { alpha: link.latencySeconds, beta: 1 / link.bytesPerSecond, gamma: 1 / addBytesPerSecond };
}

/** 2(N−1)α + 2(N−1)/N·Sβ + (N−1)/N·Sγ */
export function ringSeconds(bytes: number, cluster: Cluster): number {
  const { alpha, beta, gamma } = costs(cluster);
  const n = cluster.workers;
  return 2 * (n - 1) * alpha + ((n - 1) / n) * bytes * (2 * beta + gamma);
}

/** 2·log₂N·α + 2(N−1)/N·Sβ + (N−1)/N·Sγ */
export function halvingDoublingSeconds(bytes: number, cluster: Cluster): number {
  const { alpha, beta, gamma } = costs(cluster);
  const n = cluster.workers;
  return 2 * Math.log2(n) * alpha + ((n - 1) / n) * bytes * (2 * beta + gamma);
}

/**
 * Reduce-scatter and all-gather within hosts of g, between them rings over S/g per rank that share the host's link, so S per host.
 */
export function twoLevelSeconds(bytes: number, cluster: Cluster): number {
  const { alpha, beta, gamma } = costs(cluster);
  const g = Math.min(cluster.workers, cluster.workersPerHost);
  const h = cluster.workers / g;
  const within = ((g - 1) / g) * bytes * (2 / cluster.localLink.bytesPerSecond + gamma);
  return within + 2 * (h - 1) * alpha + ((h - 1) / h) * bytes * (2 * beta + gamma / g);
}
