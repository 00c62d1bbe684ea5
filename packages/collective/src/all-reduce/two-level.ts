import { type RingContext, subRing } from '../frames.ts';
import type { Codec } from '../reducer.ts';
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
  reduceScatter(context: RingContext, buffer: Float32Array, segments: readonly Segment[]): Promise<void>;
  allGather(context: RingContext, buffer: Float32Array, segments: readonly Segment[]): Promise<void>;
}

/** In frames, where ranks of a host share no memory. In float32 whatever travels between hosts: shared memory has no other. */
export function localPhasesInFrames(float32: Codec): LocalPhases {
  return {
    reduceScatter: (context, buffer, segments) => ringReduceScatter(context, buffer, segments, float32),
    allGather: (context, buffer, segments) => ringAllGather(context, buffer, segments, float32, context.size - 1),
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
  return async (context, buffer, { codec, factor }) => {
    const { local, across } = neighbourhood(hosts, context.self);
    const owned = evenSegments(buffer.length, numSegments);
    const nothing: Segment = { begin: buffer.length, end: buffer.length };
    const segments = local.map((_, place) => owned[place] ?? nothing);
    const ofHost = local.length > 1 ? subRing(context, local) : null;
    if (ofHost !== null) await phases.reduceScatter(ofHost, buffer, segments);
    if (across.length > 1) {
      const { begin, end } = segments[local.indexOf(context.self)] as Segment;
      await ringAllReduce(subRing(context, across), buffer.subarray(begin, end), { codec, factor });
    }
    if (ofHost !== null) await phases.allGather(ofHost, buffer, segments);
  };
}
