import {
  bindLanes,
  connectGroup,
  type ConnectGroupOptions,
  type Group,
  memoryGroups,
  type RingGroupOptions,
} from '../../src/index.ts';
import type { SecurityMode, StrangerReason } from '@circlet/security';
import type { Hosts } from '../../src/topology.ts';

/** Makes a group of `size` ranks in this process over one of the transports. */
export type MakeGroups = (size: number, options?: Partial<RingGroupOptions>) => Promise<Group[]>;

let jobs = 0;

export const transports: Readonly<Record<'memory' | 'ZeroMQ' | 'shared memory', MakeGroups>> = {
  memory: (size, options = {}) => Promise.resolve(memoryGroups(size, { generation: 1, ...options })),
  ZeroMQ: (size, options = {}) => connected(size, { algorithm: 'ring', ...options }, { sharedMemory: false }),
  'shared memory': (size, options = {}) =>
    connected(size, { algorithm: 'ring', sharedMemoryFromBytes: 0, ...options }, { sharedMemory: true }),
};

/** Two ranks on each host, one on the last where their number is odd. */
export const inPairs = (size: number): Hosts =>
  Array.from({ length: Math.ceil(size / 2) }, (_, host) => [2 * host, 2 * host + 1].filter((rank) => rank < size));

/** Every algorithm over every transport that it has; ranks of one pair of TCP addresses stand for those of one host. */
export const algorithms: Readonly<Record<string, MakeGroups>> = {
  'a ring in memory': transports.memory,
  'a ring over ZeroMQ': transports.ZeroMQ,
  'a ring over three streams of ZeroMQ': (size, options = {}) =>
    connected(size, { algorithm: 'ring', streams: 3, ...options }, { sharedMemory: false, maxStreams: 3 }),
  'a ring over sealed frames': (size, options = {}) =>
    connected(size, { algorithm: 'ring', ...options }, { sharedMemory: false, mode: 'authenticated' }),
  'halving-doubling over encrypted connections': (size, options = {}) =>
    connected(size, { algorithm: 'halving-doubling', ...options }, { sharedMemory: false, mode: 'encrypted' }),
  'shared memory': transports['shared memory'],
  'halving-doubling in memory': (size, options = {}) =>
    transports.memory(size, { algorithm: 'halving-doubling', ...options }),
  'halving-doubling over ZeroMQ': (size, options = {}) =>
    transports.ZeroMQ(size, { algorithm: 'halving-doubling', ...options }),
  'two levels in memory': (size, options = {}) =>
    transports.memory(size, { algorithm: 'two-level', hosts: inPairs(size), ...options }),
  'two levels of frames over ZeroMQ': (size, options = {}) =>
    connected(size, { algorithm: 'two-level', ...options }, { sharedMemory: false, isInPairs: true }),
  'two levels of shared memory and ZeroMQ': (size, options = {}) =>
    connected(
      size,
      { algorithm: 'two-level', sharedMemoryFromBytes: 0, ...options },
      { sharedMemory: true, isInPairs: true },
    ),
  'what the cost model chooses': (size, options = {}) =>
    connected(size, { algorithm: 'auto', ...options }, { sharedMemory: true, isInPairs: true }),
};

interface Wiring {
  readonly sharedMemory: boolean;
  readonly maxStreams?: number;
  readonly isInPairs?: boolean;
  readonly mode?: SecurityMode;
}

async function connected(
  size: number,
  options: Partial<ConnectGroupOptions>,
  { isInPairs = false, mode = 'plain', ...wiring }: Wiring,
): Promise<Group[]> {
  const bound = await Promise.all(
    Array.from({ length: size }, (_, rank) =>
      bindLanes({
        ...wiring,
        security: { mode, onStranger: mustBeNobody },
        ...(isInPairs ? { host: `127.0.0.${1 + Math.floor(rank / 2)}` } : {}),
      }),
    ),
  );
  const endpoints = bound.map((lanes) => lanes.endpoints);
  const job = `job-${jobs++}`;
  return Promise.all(
    bound.map((lanes, rank) => connectGroup(lanes, { job, generation: 1, rank, endpoints, ...options })),
  );
}

function mustBeNobody(reason: StrangerReason): void {
  throw new Error(`a rank was taken for a stranger: ${reason}`);
}

/** Runs the same thing on every rank and closes the groups, whatever happens. */
export async function onAllRanks<T>(groups: readonly Group[], body: (group: Group) => Promise<T>): Promise<T[]> {
  try {
    return await Promise.all(groups.map(body));
  } finally {
    await Promise.all(groups.map((group) => group[Symbol.asyncDispose]()));
  }
}

export function bitsOf(buffer: Float32Array): string {
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength).toString('hex');
}

/** Views of one buffer, cut at these places: what a caller has whose values lie in several tensors. */
export function cutAt(buffer: Float32Array, places: readonly number[]): Float32Array[] {
  const bounds = [0, ...places.map((place) => Math.min(place, buffer.length)).sort((a, b) => a - b), buffer.length];
  return bounds.slice(1).map((end, index) => buffer.subarray(bounds[index], end));
}
