import type { Algorithm } from './all-reduce/algorithm.ts';
import { beginActivity, type CollectiveActivity, during } from './activity.ts';
import type { Edge, Frame, Transport } from './edge.ts';
import { GroupAbortedError, PeerLostError, PeerSilentError } from './errors.ts';
import type { RingContext } from './frames.ts';
import type { CollectiveOptions } from './group.ts';
import { wrap } from './segments.ts';
import { type Await, awaitAndTell, type Wait } from './waits.ts';

/** What one collective took, for metrics. */
export interface CollectiveReport {
  readonly name: string;
  readonly lane: 'bulk' | 'urgent';
  /** How it went between the ranks. */
  readonly algorithm: CollectiveAlgorithm;
  /** Bytes of the caller's buffer. */
  readonly bytes: number;
  /**
   * Bytes that this rank must send at least, whatever the algorithm: 2 (N − 1)/N of what an all-reduce sums, (N − 1)/N of what a
   * gather or a reduce-scatter gives, all of a broadcast. Divided by the time that is the bus bandwidth of NCCL's tests, to be
   * compared with that of the link.
   */
  readonly busBytes: number;
  /** On the clock of `performance.now()`: when its turn on the lane came. */
  readonly beginMs: number;
  readonly endMs: number;
}

export type CollectiveAlgorithm =
  Algorithm | 'shared-memory' | 'tree' | 'all-gather' | 'reduce-scatter' | 'broadcast' | 'barrier';

export interface LaneOrderOptions {
  readonly generation: number;
  /** How long a neighbour may send nothing in the middle of a collective. Undefined: for ever. */
  readonly silenceMs: number | undefined;
  readonly onCollective: ((report: CollectiveReport) => void) | undefined;
  readonly onWait: ((wait: Wait) => void) | undefined;
  readonly onBegin: ((activity: Readonly<CollectiveActivity>) => void) | undefined;
}

/** A collective that waits for its turn. */
export interface Turn {
  readonly options: CollectiveOptions;
  readonly defaultLane: 'bulk' | 'urgent';
  /** What frames of this collective carry as `operation`. */
  readonly operation: number;
  /** Elements of the whole buffer, over all ranks, as they travel. */
  readonly total: number;
  readonly bytesPerElement: number;
  /** For the report. */
  readonly bytes: number;
  readonly algorithm: CollectiveAlgorithm;
  /** Of the bytes that travel, `total` elements of them: the share that a rank must send. */
  readonly busShare: number;
  /** Largest payload of a frame, in bytes. */
  readonly chunkBytes: number;
  body(context: RingContext): Promise<void>;
}

interface Lane {
  /** Number of the next collective. */
  sequence: number;
  /** Ends when the collectives called so far have ended. */
  tail: Promise<unknown>;
  /** What it is doing; null: nothing. */
  current: CollectiveActivity | null;
}

/** For the error of whoever notices in no collective that a peer is gone. */
const IDLE = { name: 'nothing', phase: 'idle' };

/**
 * Runs a rank's collectives one after the other on each lane. The first failure, of any of them, of a peer or from outside, ends
 * all that are pending and all that come later: a half-finished collective leaves neighbours waiting, so the group ends with it.
 */
export class LaneOrder {
  readonly #transport: Transport;
  readonly #options: LaneOrderOptions;
  readonly #lanes: Record<'bulk' | 'urgent', Lane> = { bulk: newLane(), urgent: newLane() };

  constructor(transport: Transport, options: LaneOrderOptions) {
    this.#transport = transport;
    this.#options = options;
    transport.onPeerLost((peer) => {
      const busy = Object.values(this.#lanes).find(({ current }) => current !== null)?.current ?? IDLE;
      this.fail(new PeerLostError(peer, { rank: transport.rank, name: busy.name, phase: busy.phase }));
    });
  }

  fail(error: Error): void {
    this.#transport.fail(error);
  }

  async run(turn: Turn): Promise<void> {
    const lane = this.#lanes[turn.options.lane ?? turn.defaultLane];
    const sequence = lane.sequence++;
    const ended = lane.tail.then(() => this.#take(turn, lane, sequence));
    lane.tail = ended.catch(() => undefined);
    await ended;
  }

  async #take(
    { options, defaultLane, operation, total, bytesPerElement, bytes, algorithm, busShare, chunkBytes, body }: Turn,
    lane: Lane,
    sequence: number,
  ) {
    const { rank, size } = this.#transport;
    const { name, signal, lane: laneName = defaultLane } = options;
    this.#mustGoOn();
    const beginMs = performance.now();
    const activity = beginActivity({ name, lane: laneName, generation: this.#options.generation, sequence }, beginMs);
    lane.current = activity;
    this.#options.onBegin?.(activity);
    const abort = (): void => this.fail(new GroupAbortedError(rank, reasonOf(signal?.reason)));
    signal?.addEventListener('abort', abort, { once: true });
    try {
      if (signal?.aborted === true) {
        // The others are in this collective or will be; leaving it out would be waited for without end.
        throw new GroupAbortedError(rank, reasonOf(signal.reason));
      }
      if (size > 1) {
        await body({
          edge: this.#watched(
            this.#transport.lanes[laneName],
            { from: wrap(rank - 1, size), to: wrap(rank + 1, size) },
            activity,
          ),
          direct: (peer) => this.#watched(this.#transport.direct(laneName, peer), { from: peer, to: peer }, activity),
          rank,
          self: rank,
          size,
          generation: this.#options.generation,
          sequence,
          operation,
          name,
          total,
          chunkLength: Math.max(1, Math.floor(chunkBytes / bytesPerElement)),
          setPhase: (phase) => (activity.phase = phase),
          awaits(step, chunk) {
            activity.step = step;
            activity.chunk = chunk;
          },
          mustGoOn: () => this.#mustGoOn(),
          untilEverybody: (begin) => this.#waiting(activity)('everybody', null, begin),
        });
      }
    } catch (error) {
      activity.hasFailed = true;
      this.fail(error instanceof Error ? error : new Error(String(error)));
      throw this.#transport.failure ?? error;
    } finally {
      signal?.removeEventListener('abort', abort);
      lane.current = null;
      activity.endMs = performance.now();
    }
    const busBytes = total * bytesPerElement * busShare;
    const { endMs } = activity;
    this.#options.onCollective?.({ name, lane: laneName, algorithm, bytes, busBytes, beginMs, endMs });
  }

  /** Shows in the activity what is waited for, and tells whoever wants to know. */
  #waiting(activity: CollectiveActivity): Await {
    const { onWait } = this.#options;
    const { name, lane } = activity;
    const tell = awaitAndTell(onWait === undefined ? undefined : (wait) => onWait({ name, lane, ...wait }));
    return (kind, peer, begin) => tell(kind, peer, () => during(activity, kind, peer, begin));
  }

  #mustGoOn(): void {
    const { failure } = this.#transport;
    if (failure !== undefined) throw failure;
  }

  /**
   * The edge of a collective, which shows whom it waits for, and whose neighbour may not be silent for ever.
   *
   * Behind a silent rank everybody waits. The one next to it has come least far, and must be the first to lose patience: what
   * goes around is then its news, and not a blame of successors that did nothing wrong. So patience grows with the steps
   * behind a rank, by 1/(2N) of `silenceMs` each, to less than twice as long.
   */
  #watched(
    edge: Edge,
    { from, to }: { readonly from: number; readonly to: number },
    activity: CollectiveActivity,
  ): Edge {
    const { silenceMs } = this.#options;
    const { rank, size } = this.#transport;
    const receive = async (): Promise<Frame> => {
      if (silenceMs === undefined) return edge.receive();
      const patienceMs = silenceMs * (1 + activity.step / (2 * size));
      const { name, phase } = activity;
      const tooLong = (): void => this.fail(new PeerSilentError(from, patienceMs, { rank, name, phase }));
      const timer = setTimeout(tooLong, patienceMs);
      try {
        return await edge.receive();
      } finally {
        clearTimeout(timer);
      }
    };
    const waiting = this.#waiting(activity);
    return {
      send: (header, payload) => waiting('send', to, () => edge.send(header, payload)),
      receive: () => waiting('receive', from, receive),
    };
  }
}

function newLane(): Lane {
  return { sequence: 0, tail: Promise.resolve(), current: null };
}

function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : 'aborted by its signal';
}
