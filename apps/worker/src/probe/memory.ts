import { bindLanes, connectGroup } from '@circlet/collective';

/** What two workers of one host can do for each other. */
export interface MemoryProbe {
  /** Whether they map each other's memory. */
  readonly sharesMemory: boolean;
  /** Of the buffer, in an all-reduce of two. */
  readonly bytesPerSecond: number;
}

/** 16 MB: some dozen buckets. */
const ELEMENTS = 4_000_000;
const ROUNDS = 5;

/**
 * Forms a group with another such process and sums a buffer: the fastest of some rounds, because whatever else runs only adds.
 *
 * @param exchange gives this rank's endpoints away and brings its rank and everybody's
 * @throws ConnectError, PeerLostError
 */
export async function probeMemory(
  exchange: (endpoints: readonly string[]) => Promise<{ rank: number; endpoints: readonly (readonly string[])[] }>,
): Promise<MemoryProbe> {
  using lanes = await bindLanes();
  const { rank, endpoints } = await exchange(lanes.endpoints);
  await using group = await connectGroup(lanes, { job: 'doctor', generation: 1, rank, endpoints });
  const buffer = new Float32Array(ELEMENTS).fill(1);
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    await group.allReduce(buffer, { name: 'doctor' });
    fastest = Math.min(fastest, performance.now() - begin);
  }
  const expected = 2 ** ROUNDS;
  if (!buffer.every((value) => value === expected)) throw new Error('two workers of this host sum wrongly');
  await group.barrier({ name: 'end' });
  return { sharesMemory: group.sharesMemory, bytesPerSecond: buffer.byteLength / (fastest / 1000) };
}
