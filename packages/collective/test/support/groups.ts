import { bindLanes, connectGroup, type Group, memoryGroups, type RingGroupOptions } from '../../src/index.ts';

/** Makes a group of `size` ranks in this process over one of the transports. */
export type MakeGroups = (size: number, options?: Partial<RingGroupOptions>) => Promise<Group[]>;

let jobs = 0;

export const transports: Readonly<Record<'memory' | 'ZeroMQ' | 'shared memory', MakeGroups>> = {
  memory: (size, options = {}) => Promise.resolve(memoryGroups(size, { generation: 1, ...options })),
  ZeroMQ: (size, options = {}) => connected(size, options, false),
  'shared memory': (size, options = {}) => connected(size, { sharedMemoryFromBytes: 0, ...options }, true),
};

async function connected(size: number, options: Partial<RingGroupOptions>, sharedMemory: boolean): Promise<Group[]> {
  const bound = await Promise.all(Array.from({ length: size }, () => bindLanes({ sharedMemory })));
  const endpoints = bound.map((lanes) => lanes.endpoints);
  const job = `job-${jobs++}`;
  return Promise.all(
    bound.map((lanes, rank) => connectGroup(lanes, { job, generation: 1, rank, endpoints, ...options })),
  );
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
