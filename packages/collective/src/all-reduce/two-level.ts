import type { Codec } from '../codec.ts';
import { type RingContext, subRing } from '../frames.ts';
import { Parts } from '../parts.ts';
import { ringAllGather, ringReduceScatter } from '../ring.ts';
import { evenSegments, type Segment } from '../segments.ts';
import { type Hosts, neighbourhood } from '../topology.ts';
import type { AllReduce } from './algorithm.ts';
import { ringAllReduce } from './ring.ts';

/**
 * The two halves of an all-reduce between the ranks of one host; `context` is their ring, `segments` has one for each of them.
 * Both add in the ring's order, so the bits do not depend on which is used.
 */
export interface LocalPhases {
  reduceScatter(context: RingContext, parts: Parts, segments: readonly Segment[]): Promise<void>;
  allGather(context: RingContext, parts: Parts, segments: readonly Segment[]): Promise<void>;
}

/** In frames, where ranks of a host share no memory. In float32 whatever travels between hosts: shared memory has no other. */
export function localPhasesInFrames(float32: Codec): LocalPhases {
  return {
    reduceScatter: (context, parts, segments) => ringReduceScatter(context, parts, segments, float32),
    allGather: (context, parts, segments) => ringAllGather(context, parts, segments, float32, 0),
  };
}

/**
 * Reduce-scatter within each host, an all-reduce of each segment on a ring of its own across hosts, one rank from each, then
 * all-gather within each host (the hierarchical all-reduce of Horovod and NCCL). With H hosts 2(H − 1) steps between them, in
 * which the ranks of a host together send 2(H − 1)/H of the buffer.
 *
 * Hosts may have different numbers of ranks: there are as many segments as the smallest has, and the others' surplus ranks own none.
 *
 * @param hosts two at least: what is done once to a sum is done on the way between them
 */
export function twoLevelAllReduce(hosts: Hosts, phases: LocalPhases): AllReduce {
  const numSegments = Math.min(...hosts.map((ranks) => ranks.length));
  // Of the largest host, so that whoever is further has more steps behind it, on hosts of any size.
  const stepsWithin = Math.max(...hosts.map((ranks) => ranks.length)) - 1;
  const stepsAcross = 2 * (hosts.length - 1);
  return async (context, parts, { codec, factor }) => {
    const { local, across } = neighbourhood(hosts, context.self);
    const owned = evenSegments(parts.length, numSegments);
    const nothing: Segment = { begin: parts.length, end: parts.length };
    const segments = local.map((_, place) => owned[place] ?? nothing);
    if (local.length > 1) await phases.reduceScatter(subRing(context, local, 0), parts, segments);
    if (across.length > 1) {
      const own = new Parts([...parts.slices(segments[local.indexOf(context.self)] as Segment)]);
      await ringAllReduce(subRing(context, across, stepsWithin), own, { codec, factor });
    }
    if (local.length > 1) await phases.allGather(subRing(context, local, stepsWithin + stepsAcross), parts, segments);
  };
}
