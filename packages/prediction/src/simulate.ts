import { type Cluster, hostsOf, problemsOf, type Strategy } from './cluster.ts';
import { collectiveRanks } from './collective-ranks.ts';
import { collectivesOf } from './collectives.ts';
import { type Computation, computation } from './computation.ts';
import { ScenarioError } from './errors.ts';
import { eventQueue } from './event-queue.ts';
import type { StepProfile } from './profile.ts';
import { reduceWatch } from './reduce-watch.ts';

/** What one step took. */
export interface SimulatedStep {
  /** Of the slowest rank. */
  readonly stepSeconds: number;
  /** Until the last gradient of the slowest rank. */
  readonly backwardEndSeconds: number;
  /** In which a bucket of rank 0 was under way, waiting for other ranks included; of these, before its last gradient. */
  readonly reduceSeconds: number;
  readonly hiddenSeconds: number;
}

export interface SimulationOptions {
  /** By which a rank computes longer than the profile says. Default: 1 for all. */
  readonly slowness?: (rank: number) => number;
  /** Every rank, even where one host's ranks are as good as all. */
  readonly everyRank?: boolean;
}

/**
 * One step of all ranks, event by event: computing, buckets that leave in backward order, frames on lanes and links, additions,
 * the vote, apply.
 *
 * Where all ranks compute at one pace, hosts are interchangeable: turning the ring by a host, or exchanging halves of the hosts,
 * changes nothing. What a host sends to another it therefore receives at that very moment from a third, and one host whose frames
 * come back to it stands for all of them, exactly.
 *
 * @throws ScenarioError
 */
export function simulate(
  profile: StepProfile,
  cluster: Cluster,
  strategy: Strategy,
  { slowness, everyRank = false }: SimulationOptions = {},
): SimulatedStep {
  const problems = problemsOf(cluster, strategy);
  if (problems.length > 0) throw new ScenarioError(problems);
  const { perHost } = hostsOf(cluster);
  const numRanks = slowness === undefined && !everyRank ? perHost : cluster.workers;
  const collectives = collectivesOf(profile, cluster, strategy);
  const vote = collectives.length - 1;
  const numBuckets = collectives.filter(({ isUrgent }) => !isUrgent).length;
  const events = eventQueue();
  const watch = reduceWatch();
  /** Buckets and the end of the backward pass. */
  const numAwaited = Array<number>(numRanks).fill(numBuckets + 1);
  let backwardEndSeconds = 0;
  let stepSeconds = 0;

  const applies = (): void => {
    stepSeconds = Math.max(stepSeconds, events.nowSeconds + profile.applySeconds);
  };
  const votes = (rank: number): void => (vote < 0 ? applies() : ranks.ready(rank, vote));
  const gradientsCome = (rank: number): void => {
    const left = (numAwaited[rank] ?? 0) - 1;
    numAwaited[rank] = left;
    if (left === 0) events.at(events.nowSeconds + profile.settleSeconds, () => votes(rank));
  };

  const ranks = collectiveRanks({
    collectives,
    cluster,
    numRanks,
    perHost,
    numLanes: strategy.lanes + 1,
    events,
    begins(rank, { isUrgent }) {
      if (rank === 0 && !isUrgent) watch.begins(events.nowSeconds);
    },
    ends(rank, { index, isUrgent }) {
      if (index === vote) applies();
      else if (isUrgent) computing.goesOn(rank);
      else {
        if (rank === 0) watch.ends(events.nowSeconds);
        gradientsCome(rank);
      }
    },
  });
  const computing: Computation = computation({
    numRanks,
    marks: collectives
      .slice(0, -1)
      .map(({ index, readySeconds, isUrgent }) => ({ atSeconds: readySeconds, collective: index, waits: isUrgent }))
      .sort((a, b) => a.atSeconds - b.atSeconds),
    computeSeconds: strategy.accumulation * profile.computeSeconds,
    beginSeconds: strategy.accumulation * profile.dataSeconds,
    slowness: slowness ?? (() => 1),
    events,
    reaches: (rank, collective) => ranks.ready(rank, collective),
    ends(rank) {
      backwardEndSeconds = Math.max(backwardEndSeconds, events.nowSeconds);
      if (rank === 0) watch.backwardEnds(events.nowSeconds);
      gradientsCome(rank);
    },
  });

  computing.begin();
  events.run();
  return { stepSeconds, backwardEndSeconds, ...watch.totals() };
}
