import { type Cluster, hostsOf } from './cluster.ts';
import { type Scenario, stepOf } from './scenario.ts';

/** What keeps the step from being faster. */
export interface Bottleneck {
  readonly what: Part | 'computation';
  /** What the step would gain in seconds if that part were a tenth worse: what hangs on it. 0 for computation. */
  readonly secondsPerTenth: number;
}

export type Part =
  'link bandwidth' | 'link latency' | 'lane' | 'memory between workers' | 'addition' | 'slowest worker';

const WORSE = 1.1;

/**
 * The part that hurts most when it gets a tenth worse. Not the part that helps most when it is taken away: of two parts that limit
 * together, neither would.
 */
export function bottleneckOf(scenario: Scenario, stepSeconds: number, isEfficient: boolean): Bottleneck {
  if (isEfficient) return { what: 'computation', secondsPerTenth: 0 };
  const [worst] = worsened(scenario)
    .map(([what, worse]): Bottleneck => ({ what, secondsPerTenth: stepOf(worse).stepSeconds - stepSeconds }))
    .sort((a, b) => b.secondsPerTenth - a.secondsPerTenth);
  return worst === undefined || worst.secondsPerTenth <= 0 ? { what: 'computation', secondsPerTenth: 0 } : worst;
}

function worsened(scenario: Scenario): readonly (readonly [Part, Scenario])[] {
  const { cluster, spread } = scenario;
  const { link, localLink } = cluster;
  const withCluster = (change: Partial<Cluster>): Scenario => ({ ...scenario, cluster: { ...cluster, ...change } });
  const slower = (each: Cluster['link']) => ({ ...each, bytesPerSecond: each.bytesPerSecond / WORSE });
  const { numHosts, perHost } = hostsOf(cluster);
  return [
    ...(numHosts === 1
      ? []
      : ([
          ['link bandwidth', withCluster({ link: slower(link) })],
          ['link latency', withCluster({ link: { ...link, latencySeconds: link.latencySeconds * WORSE } })],
          ['lane', withCluster({ laneBytesPerSecond: cluster.laneBytesPerSecond / WORSE })],
        ] as const)),
    ...(perHost === 1 ? [] : ([['memory between workers', withCluster({ localLink: slower(localLink) })]] as const)),
    ['addition', withCluster({ addBytesPerSecond: cluster.addBytesPerSecond / WORSE })],
    ['slowest worker', { ...scenario, spread: spread * WORSE }],
  ];
}
