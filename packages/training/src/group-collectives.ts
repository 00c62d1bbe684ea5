import type { Group } from '@circlet/collective';
import type { Collectives } from '@circlet/tensorflow';

/** Serves a program's ports by the collectives of a group. */
export function groupCollectives(group: Group, wire: 'fp32' | 'bf16'): Collectives {
  return {
    allReduce: ({ name, lane }, buffers, signal) =>
      // Only gradient buckets may travel in bfloat16: statistics and losses keep their digits.
      group.allReduce(buffers, { name, lane, signal, wire: name.startsWith('bucket') ? wire : 'fp32' }),
    allGather: ({ name, lane, counts }, local, signal) =>
      group.allGather(local, counts ?? [local.length], { name, lane, signal }),
  };
}
