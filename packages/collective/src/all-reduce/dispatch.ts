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
 * Two levels of one host, or of hosts with one rank each, are a ring.
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
): AllReduce {
  if (algorithm === 'halving-doubling') return halvingDoublingAllReduce;
  if (algorithm === 'two-level' && hasTwoLevels(hosts)) {
    return twoLevelAllReduce(
      hosts,
      memory === null ? localPhasesInFrames(float32Codec(reducer)) : localPhasesInMemory(memory, reducer),
    );
  }
  if (memory === null || hosts.length > 1) return ringAllReduce;
  return (context, parts, { factor }) =>
    sharedMemoryAllReduce(context, memory, parts, evenSegments(parts.length, context.size), { reducer, factor });
}
