import type { Cluster, Strategy } from './cluster.ts';
import type { StepProfile } from './profile.ts';
import { simulate, type SimulatedStep } from './simulate.ts';
import { expectedMaximum } from './stragglers.ts';

/** What is asked: a measured step, on these machines, with sums made so. */
export interface Scenario {
  readonly profile: StepProfile;
  readonly cluster: Cluster;
  readonly strategy: Strategy;
  /** Standard deviation of a rank's computing time over steps, as a share of it. */
  readonly spread: number;
}

/** Efficiency from which on nothing but computing is worth looking at. */
export const GOOD_EFFICIENCY = 0.95;

/** With every rank as slow as the slowest is expected to be: the sums of all wait for it. */
export function stepOf(scenario: Scenario): SimulatedStep {
  const { profile, cluster, strategy } = scenario;
  const slowness = slownessOf(scenario);
  const exchanges = profile.exchanges.map((each) => ({ ...each, readySeconds: each.readySeconds * slowness }));
  const slowed = { ...profile, exchanges, computeSeconds: profile.computeSeconds * slowness };
  return simulate(slowed, cluster, strategy);
}

/** What a worker without others takes for the same runs. */
export function aloneSeconds({ profile, strategy }: Pick<Scenario, 'profile' | 'strategy'>): number {
  const { dataSeconds, computeSeconds, settleSeconds, applySeconds } = profile;
  return strategy.accumulation * (dataSeconds + computeSeconds) + settleSeconds + applySeconds;
}

/** By which the slowest rank computes longer than the profile says. */
export function slownessOf({ cluster, spread }: Pick<Scenario, 'cluster' | 'spread'>): number {
  return 1 + spread * expectedMaximum(cluster.workers);
}
