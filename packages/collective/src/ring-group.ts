import type { Edge, Transport } from './edge.ts';
import { CollectiveArgumentError, GroupAbortedError, PeerLostError, PeerSilentError } from './errors.ts';
import type { AllReduceOptions, CollectiveOptions, Group } from './group.ts';
import { bfloat16Codec, type Codec, defaultReducer, float32Codec, type Reducer } from './reducer.ts';
import { OPERATION, ringAllGather, ringBroadcast, type RingContext, ringReduceScatter } from './ring.ts';
import { evenSegments, segmentsOf, type Segment, wrap } from './segments.ts';

/** What one collective took, for metrics. */
export interface CollectiveReport {
  readonly name: string;
  readonly lane: 'bulk' | 'urgent';
  /** Bytes of the caller's buffer. */
  readonly bytes: number;
  readonly seconds: number;
}

export interface RingGroupOptions {
  readonly generation: number;
  /** Largest payload of a frame. Default 1 MiB: smaller loses to the cost per message, larger to page faults. */
  readonly chunkBytes?: number;
  readonly reducer?: Reducer;
  /**
   * How long a neighbour may send nothing in the middle of a collective. Absent: for ever, because a peer may be busy with
   * its first compilation; whether it is alive is the transport's to know, whether it makes progress the coordinator's.
   */
  readonly silenceMs?: number;
  readonly onCollective?: (report: CollectiveReport) => void;
}

type Lane = 'bulk' | 'urgent';

interface LaneState {
  sequence: number;
  /** Ends when the collectives called so far on this lane have ended. */
  tail: Promise<unknown>;
  /** What runs now, for the error of a lost peer. */
  current: { name: string; phase: string };
}

/** The collectives over a ring of ranks; a group of one does nothing but check its arguments. */
export function ringGroup(transport: Transport, options: RingGroupOptions): Group {
  const { rank, size } = transport;
  const { generation, chunkBytes = 1_048_576, reducer = defaultReducer(), onCollective } = options;
  const float32 = float32Codec(reducer);
  const bfloat16 = bfloat16Codec(reducer);
  const idle = { name: 'nothing', phase: 'idle' };
  const lanes: Record<Lane, LaneState> = {
    bulk: { sequence: 0, tail: Promise.resolve(), current: idle },
    urgent: { sequence: 0, tail: Promise.resolve(), current: idle },
  };
  let failure: Error | undefined;

  const fail = (error: Error): void => {
    if (failure === undefined) {
      failure = error;
      transport.fail(error);
    }
  };
  transport.onPeerLost((peer) => {
    const busy = Object.values(lanes).find((lane) => lane.current !== idle)?.current ?? idle;
    fail(new PeerLostError(peer, { rank, ...busy }));
  });

  function impatient(edge: Edge, silenceMs: number, current: LaneState['current']): Edge {
    return {
      send: (header, payload) => edge.send(header, payload),
      async receive() {
        const timer = setTimeout(
          () => fail(new PeerSilentError(wrap(rank - 1, size), silenceMs, { rank, ...current })),
          silenceMs,
        );
        try {
          return await edge.receive();
        } finally {
          clearTimeout(timer);
        }
      },
    };
  }

  /** Runs a collective after those called before it on the same lane. */
  async function inOrder(
    lane: Lane,
    { name, signal }: CollectiveOptions,
    operation: number,
    total: number,
    bytes: number,
    elementBytes: number,
    body: (context: RingContext) => Promise<void>,
  ): Promise<void> {
    const state = lanes[lane];
    const sequence = state.sequence++;
    const turn = state.tail.then(async () => {
      if (failure !== undefined) {
        throw failure;
      }
      signal?.throwIfAborted();
      const current = { name, phase: 'start' };
      state.current = current;
      const abort = () => fail(new GroupAbortedError(rank, reasonOf(signal?.reason)));
      signal?.addEventListener('abort', abort, { once: true });
      const begin = performance.now();
      try {
        if (size > 1) {
          await body({
            edge:
              options.silenceMs === undefined
                ? transport.lanes[lane]
                : impatient(transport.lanes[lane], options.silenceMs, current),
            rank,
            size,
            generation,
            sequence,
            operation,
            name,
            total,
            chunkLength: Math.max(1, Math.floor(chunkBytes / elementBytes)),
            setPhase: (phase) => (current.phase = phase),
          });
        }
        onCollective?.({ name, lane, bytes, seconds: (performance.now() - begin) / 1000 });
      } catch (error) {
        // A half-finished collective leaves neighbours waiting: the group ends with it.
        fail(error instanceof Error ? error : new Error(String(error)));
        throw failure ?? error;
      } finally {
        signal?.removeEventListener('abort', abort);
        state.current = idle;
      }
    });
    state.tail = turn.catch(() => undefined);
    await turn;
  }

  return {
    rank,
    size,
    generation,

    allReduce(buffer: Float32Array, options: AllReduceOptions) {
      const codec: Codec = options.wire === 'bf16' ? bfloat16 : float32;
      const segments = evenSegments(buffer.length, size);
      return inOrder(
        options.lane ?? 'bulk',
        options,
        OPERATION.ALL_REDUCE,
        buffer.length,
        buffer.byteLength,
        codec.bytesPerElement,
        async (context) => {
          await ringReduceScatter(context, buffer, segments, codec);
          if (options.operation === 'mean') {
            scale(buffer, segments[rank], 1 / size);
          }
          await ringAllGather(context, buffer, segments, codec, size - 1);
        },
      );
    },

    async allGather<T extends Float32Array | Int32Array | Uint8Array>(
      local: T,
      counts: readonly number[],
      options: CollectiveOptions,
    ): Promise<T> {
      checkCounts('allGather', counts, size, local.length, rank);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const gathered = new (local.constructor as new (length: number) => T)(total);
      const segments = segmentsOf(counts);
      gathered.set(local, segments[rank]?.begin ?? 0);
      const codec = bytesCodec(local.BYTES_PER_ELEMENT);
      // Bit patterns travel; float32 arithmetic never touches them.
      const view = gathered as unknown as Float32Array;
      await inOrder(
        options.lane ?? 'bulk',
        options,
        OPERATION.ALL_GATHER,
        total,
        gathered.byteLength,
        codec.bytesPerElement,
        (context) => ringAllGather(context, view, segments, codec, 0),
      );
      return gathered;
    },

    async reduceScatter(buffer: Float32Array, counts: readonly number[], options: CollectiveOptions) {
      checkCounts('reduceScatter', counts, size);
      const segments = segmentsOf(counts);
      if (segments.at(-1)?.end !== buffer.length) {
        throw new CollectiveArgumentError(
          `reduceScatter: expected counts that add up to the buffer's ${buffer.length} elements, got ${counts.join(' + ')}`,
        );
      }
      // The ring adds in place; the caller's buffer is an input.
      const work = buffer.slice();
      await inOrder(
        options.lane ?? 'bulk',
        options,
        OPERATION.REDUCE_SCATTER,
        buffer.length,
        buffer.byteLength,
        4,
        (context) => ringReduceScatter(context, work, segments, float32),
      );
      return work.slice(segments[rank]?.begin, segments[rank]?.end);
    },

    broadcast(buffer: Uint8Array | Float32Array, root: number, options: CollectiveOptions) {
      if (!Number.isInteger(root) || root < 0 || root >= size) {
        return Promise.reject(
          new CollectiveArgumentError(`broadcast: expected a root from 0 to ${size - 1}, got ${root}`),
        );
      }
      const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
      return inOrder(options.lane ?? 'bulk', options, OPERATION.BROADCAST, bytes.length, bytes.length, 1, (context) =>
        ringBroadcast(context, bytes, root),
      );
    },

    barrier(options: CollectiveOptions) {
      // An all-reduce of nothing: a frame of every rank still goes all the way round, twice.
      const nothing = new Float32Array(0);
      const segments = evenSegments(0, size);
      return inOrder(options.lane ?? 'urgent', options, OPERATION.BARRIER, 0, 0, 4, async (context) => {
        await ringReduceScatter(context, nothing, segments, float32);
        await ringAllGather(context, nothing, segments, float32, size - 1);
      });
    },

    abort(reason: string) {
      fail(new GroupAbortedError(rank, reason));
    },

    async [Symbol.asyncDispose]() {
      fail(new GroupAbortedError(rank, 'it left the group'));
      await transport[Symbol.asyncDispose]();
    },
  };
}

function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : 'aborted by its signal';
}

function scale(buffer: Float32Array, segment: Segment | undefined, factor: number): void {
  for (let index = segment?.begin ?? 0; index < (segment?.end ?? 0); index++) {
    buffer[index] = (buffer[index] as number) * factor;
  }
}

function bytesCodec(bytesPerElement: number): Codec {
  return {
    bytesPerElement,
    encode: (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    decodeInto(target, payload) {
      new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(payload);
    },
    addInto: () => undefined,
    round: () => undefined,
  };
}

function checkCounts(operation: string, counts: readonly number[], size: number, length?: number, rank?: number): void {
  if (counts.length !== size || counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new CollectiveArgumentError(
      `${operation}: expected ${size} counts of 0 or more, one per rank, got [${counts.join(', ')}]`,
    );
  }
  if (rank !== undefined && counts[rank] !== length) {
    throw new CollectiveArgumentError(
      `${operation}: expected ${counts[rank]} elements on rank ${rank}, as counts says, got ${length}`,
    );
  }
}
