import { float32Codec } from '../codec.ts';
import type { Reducer } from '../reducer.ts';
import { evenSegments } from '../segments.ts';
import { sharedMemoryAllReduce } from '../shared-memory/all-reduce.ts';
import { localPhasesInMemory } from '../shared-memory/local-phases.ts';
import type { SharedMemory } from '../shared-memory/shared-memory.ts';
import { hasTwoLevels, type Hosts } from '../topology.ts';
import type { Algorithm, AllReduce } from './algorithm.ts';
import { halvingDoublingAllReduce } from './halving-doubling.ts';
import { ringAllReduce } from './ring.ts';
import { localPhasesInFrames, twoLevelAllReduce } from './two-level.ts';

/**
 * How an all-reduce goes, by the name of what is used in the end. Two levels of one host, or of hosts with one rank each, are a ring.
 *
 * @param memory of the ranks of this host; null: frames. Bits do not depend on it, with float32 on the wire
 */
export function allReduceBy(
  algorithm: Algorithm,
  {
    hosts,
    memory,
    reducer,
  }: { readonly hosts: Hosts; readonly memory: SharedMemory | null; readonly reducer: Reducer },
): { readonly algorithm: Algorithm | 'shared-memory'; readonly reduce: AllReduce } {
  if (algorithm === 'halving-doubling') return { algorithm, reduce: halvingDoublingAllReduce };
  if (algorithm === 'two-level' && hasTwoLevels(hosts)) {
    const phases = memory === null ? localPhasesInFrames(float32Codec(reducer)) : localPhasesInMemory(memory, reducer);
    return { algorithm, reduce: twoLevelAllReduce(hosts, phases) };
  }
  if (memory === null || hosts.length > 1) return { algorithm: 'ring', reduce: ringAllReduce };
  return {
    algorithm: 'shared-memory',
    reduce: (context, parts, { factor }) =>
      sharedMemoryAllReduce(context, memory, parts, evenSegments(parts.length, context.size), { reducer, factor }),
  };
}
