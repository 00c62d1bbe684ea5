import { ALGORITHMS } from '../all-reduce/algorithm.ts';
import { CollectiveArgumentError } from '../errors.ts';
import type { Group } from '../group.ts';
import { calibrate } from '../plan/calibrate.ts';
import { choosePlan, type CollectivePlan, fixedPlan, mustBeOverrides, type PlanOverrides } from '../plan/plan.ts';
import { defaultReducer } from '../reducer.ts';
import { ringGroup, type RingGroupOptions } from '../ring-group.ts';
import { SharedMemory } from '../shared-memory/shared-memory.ts';
import { directPeers, hostsOf, neighbourhood } from '../topology.ts';
import { type BoundLanes, REGION_AT } from './lane-sockets.ts';
import { zeromqTransport, type ZeromqTransportOptions } from './transport.ts';

export type ConnectGroupOptions = Omit<ZeromqTransportOptions, 'peers'> &
  Omit<RingGroupOptions, 'sharedMemory' | 'hosts' | 'plan'>;

/**
 * Forms a group over ZeroMQ from sockets bound before and everybody's endpoints. Where the ranks of a host can map
 * each other's memory, large all-reduces go through that. Unless the options name an algorithm, the ranks measure their network
 * and agree on a plan.
 *
 * @throws ConnectError, CollectiveArgumentError where ranks were given different options
 */
export async function connectGroup(bound: BoundLanes, options: ConnectGroupOptions): Promise<Group> {
  mustBeOverrides(options);
  const { rank, endpoints, reducer = defaultReducer(), algorithm = 'auto' } = options;
  const size = endpoints.length;
  const hosts = hostsOf(endpoints.map(([bulk = '']) => bulk));
  const transport = await zeromqTransport(bound, { ...options, peers: directPeers(hosts, rank) });
  const { local } = neighbourhood(hosts, rank);
  const regions = local.map((member) => endpoints[member]?.[REGION_AT] ?? '');
  const memory = local.length < 2 ? null : SharedMemory.map(bound.region, local.indexOf(rank), regions);
  let agreed: SharedMemory | null = null;
  let plan: CollectivePlan = fixedPlan(hosts, options);
  const usePlan = (next: CollectivePlan): void => void (plan = next);
  const known = { reducer, hosts, plan: () => plan, sharedMemory: () => agreed };
  // What is agreed on and measured is no collective of the caller's: not timed, and no rank is late for it.
  const forming = ringGroup(transport, { generation: options.generation, ...known });
  try {
    const hasMemory = await agree(forming, options, memory !== null);
    if (local.every((member) => hasMemory[member])) agreed = memory;
    const numStreams = options.streams == null ? [1, 2, 4] : [options.streams];
    const streams = numStreams.map((count) => Math.min(count, transport.maxStreams));
    const useStreams = (count: number): void => transport.useStreams(count);
    // Through shared memory alone there is nothing to choose.
    const hasChoice = hosts.length > 1 || agreed === null;
    if (algorithm === 'auto' && size > 1 && hasChoice) {
      const measuring = { group: forming, hosts, reducer, usePlan, useStreams, streams: [...new Set(streams)] };
      const calibration = await calibrate({ ...measuring, nowMs: () => performance.now() });
      plan = choosePlan(calibration, hosts, options);
    } else {
      plan = { ...plan, streams: streams[0] ?? 1 };
      useStreams(plan.streams);
    }
  } catch (error) {
    memory?.[Symbol.dispose]();
    await forming[Symbol.asyncDispose]();
    throw error;
  }
  const group = ringGroup(transport, { ...options, ...known });
  return {
    ...group,
    plan,
    sharesMemory: agreed !== null,
    async [Symbol.asyncDispose]() {
      await group[Symbol.asyncDispose]();
      memory?.[Symbol.dispose]();
    },
  };
}

/**
 * Tells everybody whether this rank has mapped the memory of its host, and learns it of all.
 * @throws CollectiveArgumentError where options that must be equal are not
 */
async function agree(group: Group, overrides: PlanOverrides, hasMemory: boolean): Promise<boolean[]> {
  const { rank, size } = group;
  const { algorithm = 'auto', chunkBytes, streams } = overrides;
  const number = algorithm === 'auto' ? -1 : ALGORITHMS.indexOf(algorithm);
  const own = Int32Array.of(hasMemory ? 1 : 0, number, chunkBytes ?? 0, streams ?? 0);
  const counts = new Array<number>(size).fill(own.length);
  const all = await group.allGather(own, counts, { name: 'agreement', lane: 'urgent' });
  const wordsOf = (member: number): Int32Array => all.subarray(member * own.length, (member + 1) * own.length);
  const other = counts.findIndex((_, member) =>
    wordsOf(member).some((word, index) => index > 0 && word !== own[index]),
  );
  if (other >= 0) {
    throw new CollectiveArgumentError(
      `rank ${rank} was given algorithm, chunkBytes and streams ${describe(own)}, rank ${other} ${describe(wordsOf(other))}; give all ranks the same`,
    );
  }
  return counts.map((_, member) => wordsOf(member)[0] === 1);
}

function describe([, algorithm = -1, chunkBytes, streams]: Int32Array): string {
  const [chunk, connections] = [chunkBytes, streams].map((value) => (value === 0 ? 'auto' : String(value)));
  return `${ALGORITHMS[algorithm] ?? 'auto'}, ${chunk}, ${connections}`;
}
