import type { Group } from '../group.ts';
import { ringGroup, type RingGroupOptions } from '../ring-group.ts';
import type { BoundLanes } from './lane-sockets.ts';
import { zeromqTransport, type ZeromqTransportOptions } from './transport.ts';

/** Forms a group over ZeroMQ from sockets bound before the rendezvous and everybody's endpoints. */
export async function connectGroup(
  bound: BoundLanes,
  options: ZeromqTransportOptions & RingGroupOptions,
): Promise<Group> {
  return ringGroup(await zeromqTransport(bound, options), options);
}
