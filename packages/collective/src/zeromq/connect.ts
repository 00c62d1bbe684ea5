import type { Group } from '../group.ts';
import { ringGroup, type RingGroupOptions } from '../ring-group.ts';
import { SharedMemory } from '../shared-memory/shared-memory.ts';
import { type BoundLanes, LANES } from './lane-sockets.ts';
import { zeromqTransport, type ZeromqTransportOptions } from './transport.ts';

/**
 * Forms a group over ZeroMQ from sockets bound before the rendezvous and everybody's endpoints. Where all ranks can map each
 * other's memory, large all-reduces go through that.
 *
 * @throws ConnectError
 */
export async function connectGroup(
  bound: BoundLanes,
  options: ZeromqTransportOptions & Omit<RingGroupOptions, 'sharedMemory'>,
): Promise<Group> {
  const { rank, endpoints } = options;
  const transport = await zeromqTransport(bound, options);
  const memory = SharedMemory.map(
    bound.region,
    rank,
    endpoints.map((ofRank) => ofRank[LANES.length] ?? ''),
  );
  let agreed: SharedMemory | null = null;
  const group = ringGroup(transport, { ...options, sharedMemory: () => agreed });
  try {
    const numWithout = Float32Array.of(memory === null ? 1 : 0);
    await group.allReduce(numWithout, { name: 'shared memory', lane: 'urgent' });
    if (numWithout[0] === 0) agreed = memory;
  } catch (error) {
    memory?.[Symbol.dispose]();
    await group[Symbol.asyncDispose]();
    throw error;
  }
  return {
    ...group,
    sharesMemory: agreed !== null,
    async [Symbol.asyncDispose]() {
      await group[Symbol.asyncDispose]();
      memory?.[Symbol.dispose]();
    },
  };
}
