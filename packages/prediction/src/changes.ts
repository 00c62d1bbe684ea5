import { ALGORITHMS, hostsOf, isPowerOfTwo, type Strategy } from './cluster.ts';
import { aloneSeconds, GOOD_EFFICIENCY, type Scenario, slownessOf } from './scenario.ts';

/** Another way to sum, that needs no other machines. */
export interface Change {
  readonly strategy: Partial<Strategy>;
}

const MANY_LANES = 4;

/** At most so many runs are accumulated: the global batch grows with them. */
const MOST_ACCUMULATION = 16;

/** One change each, of those that are possible. */
export function changesOf(scenario: Scenario, stepSeconds: number): readonly Change[] {
  const { cluster, strategy } = scenario;
  const { numHosts, perHost } = hostsOf(cluster);
  if (cluster.workers === 1) return [];
  const possible = {
    ring: true,
    'halving-doubling': isPowerOfTwo(cluster.workers, perHost),
    'two-level': numHosts > 1 && perHost > 1,
  };
  return [
    { strategy: { accumulation: accumulationFor(scenario, stepSeconds) } },
    ...(strategy.wire === 'fp32' ? [{ strategy: { wire: 'bf16' } as const }] : []),
    ...(strategy.lanes < MANY_LANES ? [{ strategy: { lanes: MANY_LANES } }] : []),
    ...ALGORITHMS.filter((algorithm) => algorithm !== strategy.algorithm && possible[algorithm]).map((algorithm) => ({
      strategy: { algorithm },
    })),
  ];
}

/**
 * The fewest runs, by doubling, with which a step is efficient. Sums are made in the last run only, so each further one adds just its
 * computing (and what the pass itself waits for, which is left out of this guess).
 */
function accumulationFor(scenario: Scenario, stepSeconds: number): number {
  const { profile, strategy } = scenario;
  const addedSeconds = profile.dataSeconds + profile.computeSeconds * slownessOf(scenario);
  const isEfficient = (accumulation: number): boolean =>
    aloneSeconds({ profile, strategy: { ...strategy, accumulation } }) >=
    GOOD_EFFICIENCY * (stepSeconds + (accumulation - strategy.accumulation) * addedSeconds);
  let runs = 2 * strategy.accumulation;
  while (runs < MOST_ACCUMULATION * strategy.accumulation && !isEfficient(runs)) runs *= 2;
  return runs;
}
