import type { CollectiveActivity } from './activity.ts';
import { allReduceBy } from './all-reduce/dispatch.ts';
import { mustBeCounts, mustBeLeaves, mustBeRoot, mustCover } from './arguments.ts';
import { bfloat16Codec, bytesCodec, float32Codec } from './codec.ts';
import type { Transport } from './edge.ts';
import { GroupAbortedError } from './errors.ts';
import type { AllReduceOptions, CollectiveOptions, Group, TreeOptions } from './group.ts';
import { type CollectiveReport, LaneOrder } from './lane-order.ts';
import { Parts } from './parts.ts';
import { choiceFor, type CollectivePlan, fixedPlan, type PlanOverrides } from './plan/plan.ts';
import { defaultReducer, type Reducer } from './reducer.ts';
import { OPERATION, ringAllGather, ringBarrier, ringBroadcast, ringReduceScatter } from './ring.ts';
import { segmentsOf } from './segments.ts';
import type { SharedMemory } from './shared-memory/shared-memory.ts';
import { type Hosts, oneHost } from './topology.ts';
import { treeAllReduce } from './tree/all-reduce.ts';
import type { Wait } from './waits.ts';

export interface RingGroupOptions extends PlanOverrides {
  readonly generation: number;
  /** Default: all ranks on one. */
  readonly hosts?: Hosts;
  /** Asked for anew by each collective; all ranks must give the same answer. Default: what the overrides name, or the ring. */
  readonly plan?: () => CollectivePlan;
  readonly reducer?: Reducer;
  /**
   * How long a neighbour may send nothing in the middle of a collective. Absent: for ever, because a peer may be busy with
   * its first compilation; whether it is alive is the transport's to know, whether it makes progress the coordinator's.
   */
  readonly silenceMs?: number;
  readonly onCollective?: (report: CollectiveReport) => void;
  /** Told of every wait for a peer inside a collective, for timelines. Absent: waits are not timed. */
  readonly onWait?: (wait: Wait) => void;
  /** Told of every collective whose turn has come, with what shows from then on how far it is. */
  readonly onBegin?: (activity: Readonly<CollectiveActivity>) => void;
  /** Memory that all ranks of this host map, asked for anew by each all-reduce; they must give the same answer. Default null: none. */
  readonly sharedMemory?: () => SharedMemory | null;
  /** Smaller all-reduces travel in frames even so. Default 64 KiB: nobody holds a thread for less. */
  readonly sharedMemoryFromBytes?: number;
}

/** Smaller all-reduces than 64 KiB travel in frames even where memory is shared. */
const SHARED_MEMORY_FROM_BYTES = 65_536;

/** The collectives over a ring of ranks; a group of one does nothing but check its arguments. */
export function ringGroup(transport: Transport, options: RingGroupOptions): Group {
  const { rank, size } = transport;
  const { generation, reducer = defaultReducer(), silenceMs, onCollective, onWait, onBegin } = options;
  const { sharedMemory = () => null, sharedMemoryFromBytes = SHARED_MEMORY_FROM_BYTES } = options;
  const { hosts = oneHost(size), plan = constant(fixedPlan(hosts, options)) } = options;
  const codecs = { fp32: float32Codec(reducer), bf16: bfloat16Codec(reducer) };
  const shareOfOthers = (size - 1) / size;
  const order = new LaneOrder(transport, { generation, silenceMs, onCollective, onWait, onBegin });

  return {
    rank,
    size,
    generation,
    get plan() {
      return plan();
    },
    get sharesMemory() {
      return sharedMemory() !== null;
    },

    allReduce(buffer: Float32Array | readonly Float32Array[], options: AllReduceOptions) {
      const { operation = 'sum', wire = 'fp32' } = options;
      const codec = codecs[wire];
      const parts = new Parts(buffer instanceof Float32Array ? [buffer] : buffer);
      const bytes = 4 * parts.length;
      const { algorithm: chosen, chunkBytes } = choiceFor(plan(), parts.length * codec.bytesPerElement);
      // The urgent lane's all-reduces may run at the same time, and the memory is one.
      const isLarge = bytes >= sharedMemoryFromBytes && options.lane !== 'urgent';
      const { algorithm, reduce } = allReduceBy(chosen, { hosts, reducer, memory: isLarge ? sharedMemory() : null });
      return order.run({
        options,
        defaultLane: 'bulk',
        operation: operation === 'sum' ? OPERATION.ALL_REDUCE_SUM : OPERATION.ALL_REDUCE_MEAN,
        total: parts.length,
        bytesPerElement: codec.bytesPerElement,
        bytes,
        algorithm,
        busShare: 2 * shareOfOthers,
        chunkBytes,
        body: (context) => reduce(context, parts, { codec, factor: operation === 'mean' ? 1 / size : 1 }),
      });
    },

    async allReduceTree(sums: readonly (readonly Float32Array[])[], { leaves, ...options }: TreeOptions) {
      mustBeLeaves('allReduceTree', leaves, size, { rank, numSums: sums.length });
      const own = sums.map((buffers) => new Parts(buffers));
      const total = own.at(-1)?.length ?? 0;
      await order.run({
        options,
        defaultLane: 'bulk',
        operation: OPERATION.ALL_REDUCE_TREE,
        total,
        bytesPerElement: codecs.fp32.bytesPerElement,
        bytes: 4 * total,
        algorithm: 'tree',
        busShare: 2 * shareOfOthers,
        chunkBytes: choiceFor(plan(), 4 * total).chunkBytes,
        body: (context) => treeAllReduce(context, { leaves, own }, codecs.fp32),
      });
    },

    async allGather<T extends Float32Array | Int32Array | Uint8Array>(
      local: T,
      counts: readonly number[],
      options: CollectiveOptions,
    ): Promise<T> {
      mustBeCounts('allGather', counts, size, { rank, length: local.length });
      const segments = segmentsOf(counts);
      const total = segments.at(-1)?.end ?? 0;
      const gathered = new (local.constructor as new (length: number) => T)(total);
      gathered.set(local, segments[rank]?.begin ?? 0);
      const codec = bytesCodec(local.BYTES_PER_ELEMENT);
      await order.run({
        options,
        defaultLane: 'bulk',
        operation: OPERATION.ALL_GATHER,
        total,
        bytesPerElement: codec.bytesPerElement,
        bytes: gathered.byteLength,
        algorithm: 'all-gather',
        busShare: shareOfOthers,
        chunkBytes: choiceFor(plan(), gathered.byteLength).chunkBytes,
        // Bit patterns travel; float32 arithmetic never touches them.
        body: (context) => ringAllGather(context, new Parts([gathered as unknown as Float32Array]), segments, codec, 0),
      });
      return gathered;
    },

    async reduceScatter(buffer: Float32Array, counts: readonly number[], options: CollectiveOptions) {
      mustBeCounts('reduceScatter', counts, size);
      mustCover('reduceScatter', counts, buffer.length);
      const segments = segmentsOf(counts);
      // The ring adds in place; the caller's buffer is an input.
      const work = buffer.slice();
      await order.run({
        options,
        defaultLane: 'bulk',
        operation: OPERATION.REDUCE_SCATTER,
        total: buffer.length,
        bytesPerElement: codecs.fp32.bytesPerElement,
        bytes: buffer.byteLength,
        algorithm: 'reduce-scatter',
        busShare: shareOfOthers,
        chunkBytes: choiceFor(plan(), buffer.byteLength).chunkBytes,
        body: (context) => ringReduceScatter(context, new Parts([work]), segments, codecs.fp32),
      });
      return work.slice(segments[rank]?.begin, segments[rank]?.end);
    },

    async broadcast(buffer: Uint8Array | Float32Array, root: number, options: CollectiveOptions) {
      mustBeRoot(root, size);
      const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
      await order.run({
        options,
        defaultLane: 'bulk',
        operation: OPERATION.BROADCAST,
        total: bytes.length,
        bytesPerElement: 1,
        bytes: bytes.length,
        algorithm: 'broadcast',
        busShare: size > 1 ? 1 : 0,
        chunkBytes: choiceFor(plan(), bytes.length).chunkBytes,
        body: (context) => ringBroadcast(context, bytes, root),
      });
    },

    barrier(options: CollectiveOptions) {
      return order.run({
        options,
        defaultLane: 'urgent',
        operation: OPERATION.BARRIER,
        total: 0,
        bytesPerElement: codecs.fp32.bytesPerElement,
        bytes: 0,
        algorithm: 'barrier',
        busShare: 0,
        chunkBytes: choiceFor(plan(), 0).chunkBytes,
        body: (context) => ringBarrier(context),
      });
    },

    abort: (reason) => order.fail(new GroupAbortedError(rank, reason)),

    async [Symbol.asyncDispose]() {
      order.fail(new GroupAbortedError(rank, 'it left the group'));
      await transport[Symbol.asyncDispose]();
    },
  };
}

function constant<T>(value: T): () => T {
  return () => value;
}
