import type { CollectiveOptions, Group } from '../group.ts';
import type { Reducer } from '../reducer.ts';
import { hasTwoLevels, type Hosts } from '../topology.ts';
import { type Calibration, predictSeconds } from './cost-model.ts';
import { CLEARLY_FASTER, type CollectivePlan, DEFAULT_CHUNK_BYTES, fixedPlan } from './plan.ts';

export interface CalibrationDependencies {
  readonly group: Pick<Group, 'size' | 'barrier' | 'allGather' | 'allReduce'>;
  readonly hosts: Hosts;
  readonly reducer: Reducer;
  /** Changes what the group's next collectives do; called on all ranks alike. */
  readonly usePlan: (plan: CollectivePlan) => void;
  /** Connections that the next collectives use side by side; called on all ranks alike. */
  readonly useStreams: (count: number) => void;
  /** To be tried, ascending. */
  readonly streams: readonly number[];
  readonly nowMs: () => number;
}

/** Small exchanges of which the fastest counts: a busy processor only ever adds to them. */
const NUM_HOPS = 12;
const NUM_TURNS = 3;

/** An exchange that takes this long tells the link's rate, beyond what its buffers and a rate limiter's burst hide. */
const LONG_ENOUGH_SECONDS = 0.06;
const FIRST_BYTES = 1_048_576;
/** For the cost of a frame. */
const FRAMED_BYTES = 262_144;
/** Of what all ranks gather, which each has to hold. */
const MOST_GATHERED_BYTES = 32 * 1_048_576;
const SMALL_CHUNK_BYTES = 32_768;

const SUMMED_LENGTH = 262_144;

/**
 * Measures the group's own transport by its own collectives, in about a tenth of a second: barriers for the latency, all-gathers
 * of growing size for the rate, once more in small frames for the cost of a frame. After each measurement the ranks agree on the
 * slowest's figure, so all return the same.
 */
export async function calibrate(dependencies: CalibrationDependencies): Promise<Calibration> {
  const { group, hosts, reducer, usePlan, useStreams, nowMs } = dependencies;
  const { size } = group;
  const options: CollectiveOptions = { name: 'calibration' };
  const secondsOf = async (action: () => Promise<unknown>): Promise<number> => {
    const beginMs = nowMs();
    await action();
    return (nowMs() - beginMs) / 1000;
  };
  const fastestOf = async (turns: number, action: () => Promise<unknown>): Promise<number> => {
    let fastest = Infinity;
    for (let turn = 0; turn < turns; turn++) fastest = Math.min(fastest, await secondsOf(action));
    return slowestRanks(group, fastest);
  };
  const gather = (bytes: number): Promise<unknown> =>
    group.allGather(new Uint8Array(bytes), new Array<number>(size).fill(bytes), options);

  const latencySeconds = (await fastestOf(NUM_HOPS, () => group.barrier({ ...options, lane: 'bulk' }))) / (size - 1);

  const [fewest = 1, ...more] = dependencies.streams;
  useStreams(fewest);
  const gatherInChunks = (turns: number, bytes: number): Promise<number> => {
    // As in a large all-reduce, several frames are on their way, so that the link does not wait for a processor.
    usePlan(fixedPlan(hosts, { chunkBytes: Math.min(DEFAULT_CHUNK_BYTES, bytes / 4) }));
    return fastestOf(turns, () => gather(bytes));
  };
  let bytes = FIRST_BYTES;
  let seconds = await gatherInChunks(1, bytes);
  while (seconds < LONG_ENOUGH_SECONDS && 2 * bytes * size <= MOST_GATHERED_BYTES) {
    bytes *= 2;
    seconds = await gatherInChunks(1, bytes);
  }
  seconds = Math.min(seconds, await gatherInChunks(NUM_TURNS - 1, bytes));
  let streams = fewest;
  for (const count of more) {
    useStreams(count);
    const withMore = await gatherInChunks(NUM_TURNS, bytes);
    if (withMore < CLEARLY_FASTER * seconds) [streams, seconds] = [count, withMore];
  }
  useStreams(streams);
  const secondsPerByte = Math.max(0, seconds / (size - 1) - latencySeconds) / bytes;

  usePlan(fixedPlan(hosts, { chunkBytes: SMALL_CHUNK_BYTES }));
  const inFrames = await fastestOf(NUM_TURNS, () => gather(FRAMED_BYTES));
  usePlan(fixedPlan(hosts, { chunkBytes: DEFAULT_CHUNK_BYTES }));
  const inOne = await fastestOf(NUM_TURNS, () => gather(FRAMED_BYTES));
  const numMore = (size - 1) * (FRAMED_BYTES / SMALL_CHUNK_BYTES - 1);
  const secondsPerFrame = Math.max(0, inFrames - inOne) / numMore;

  const [target, source] = [new Float32Array(SUMMED_LENGTH), new Float32Array(SUMMED_LENGTH)];
  const sum = (): Promise<void> => Promise.resolve(reducer.add(target, source));
  const secondsPerSummedByte = (await fastestOf(NUM_TURNS + 1, sum)) / target.byteLength;

  const rates = { secondsPerByte, secondsPerFrame, secondsPerSummedByte, localSecondsPerByte: 0 };
  const measured: Calibration = { latencySeconds, ...rates, streams };
  if (!hasTwoLevels(hosts)) return measured;
  usePlan(fixedPlan(hosts, { algorithm: 'two-level' }));
  const buffer = new Float32Array(bytes / 4);
  const both = await fastestOf(NUM_TURNS, () => group.allReduce(buffer, options));
  const across = predictSeconds('two-level', bytes, DEFAULT_CHUNK_BYTES, measured, hosts);
  return { ...measured, localSecondsPerByte: Math.max(0, both - across) / bytes };
}

/** Everybody's figure; the largest, the same on all ranks. */
async function slowestRanks(group: CalibrationDependencies['group'], seconds: number): Promise<number> {
  const own = new Uint8Array(Float64Array.of(seconds).buffer);
  const counts = new Array<number>(group.size).fill(own.length);
  const all = await group.allGather(own, counts, { name: 'calibration', lane: 'urgent' });
  return Math.max(...new Float64Array(all.slice().buffer));
}
