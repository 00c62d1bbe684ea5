import type { Edge, Transport } from './edge.ts';
import { GroupAbortedError, PeerLostError, PeerSilentError } from './errors.ts';
import type { RingContext } from './frames.ts';
import type { CollectiveOptions } from './group.ts';
import { wrap } from './segments.ts';
import { awaitAndTell, type Wait } from './waits.ts';

/** What one collective took, for metrics. */
export interface CollectiveReport {
  readonly name: string;
  readonly lane: 'bulk' | 'urgent';
  /** Bytes of the caller's buffer. */
  readonly bytes: number;
  /** On the clock of `performance.now()`: when its turn on the lane came. */
  readonly beginMs: number;
  readonly endMs: number;
}

export interface LaneOrderOptions {
  readonly generation: number;
  /** How long a neighbour may send nothing in the middle of a collective. Undefined: for ever. */
  readonly silenceMs: number | undefined;
  readonly onCollective: ((report: CollectiveReport) => void) | undefined;
  readonly onWait: ((wait: Wait) => void) | undefined;
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
  /** Largest payload of a frame, in bytes. */
  readonly chunkBytes: number;
  body(context: RingContext): Promise<void>;
}

/** What a lane is doing, for the error of whoever notices that a peer is gone. */
interface Activity {
  readonly name: string;
  phase: string;
  /** Of the collective's schedule, the one whose frames it waits for. */
  step: number;
}

interface Lane {
  /** Number of the next collective. */
  sequence: number;
  /** Ends when the collectives called so far have ended. */
  tail: Promise<unknown>;
  current: Activity;
}

const IDLE: Activity = { name: 'nothing', phase: 'idle', step: 0 };

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
      const busy = Object.values(this.#lanes).find(({ current }) => current !== IDLE)?.current ?? IDLE;
      this.fail(new PeerLostError(peer, { rank: transport.rank, ...busy }));
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
    { options, defaultLane, operation, total, bytesPerElement, bytes, chunkBytes, body }: Turn,
    lane: Lane,
    sequence: number,
  ) {
    const { rank, size } = this.#transport;
    const { name, signal, lane: laneName = defaultLane } = options;
    this.#mustGoOn();
    const activity: Activity = { name, phase: 'start', step: 0 };
    lane.current = activity;
    const abort = (): void => this.fail(new GroupAbortedError(rank, reasonOf(signal?.reason)));
    signal?.addEventListener('abort', abort, { once: true });
    const beginMs = performance.now();
    try {
      if (signal?.aborted === true) {
        // The others are in this collective or will be; leaving it out would be waited for without end.
        throw new GroupAbortedError(rank, reasonOf(signal.reason));
      }
      if (size > 1) {
        await body({
          edge: this.#impatient(this.#transport.lanes[laneName], wrap(rank - 1, size), activity),
          direct: (peer) => this.#impatient(this.#transport.direct(laneName, peer), peer, activity),
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
          awaits: (step) => (activity.step = step),
          mustGoOn: () => this.#mustGoOn(),
          waitFor: awaitAndTell(this.#teller(name, laneName)),
        });
      }
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
      throw this.#transport.failure ?? error;
    } finally {
      signal?.removeEventListener('abort', abort);
      lane.current = IDLE;
    }
    this.#options.onCollective?.({ name, lane: laneName, bytes, beginMs, endMs: performance.now() });
  }

  #teller(name: string, lane: 'bulk' | 'urgent'): Parameters<typeof awaitAndTell>[0] {
    const { onWait } = this.#options;
    if (onWait === undefined) return undefined;
    const { rank, size } = this.#transport;
    const peers = { receive: wrap(rank - 1, size), send: wrap(rank + 1, size), everybody: null };
    return (kind, beginMs, endMs) => onWait({ name, lane, kind, peer: peers[kind], beginMs, endMs });
  }

  #mustGoOn(): void {
    const { failure } = this.#transport;
    if (failure !== undefined) throw failure;
  }

  /**
   * The edge of a collective whose neighbour may not be silent for ever.
   *
   * Behind a silent rank everybody waits. The one next to it has come least far, and must be the first to lose patience: what
   * goes around is then its news, and not a blame of successors that did nothing wrong. So patience grows with the steps
   * behind a rank, by 1/(2N) of `silenceMs` each, to less than twice as long.
   */
  #impatient(edge: Edge, from: number, activity: Activity): Edge {
    const { silenceMs } = this.#options;
    if (silenceMs === undefined) {
      return edge;
    }
    const { rank, size } = this.#transport;
    return {
      send: (header, payload) => edge.send(header, payload),
      receive: async () => {
        const patienceMs = silenceMs * (1 + activity.step / (2 * size));
        const tooLong = (): void => this.fail(new PeerSilentError(from, patienceMs, { rank, ...activity }));
        const timer = setTimeout(tooLong, patienceMs);
        try {
          return await edge.receive();
        } finally {
          clearTimeout(timer);
        }
      },
    };
  }
}

function newLane(): Lane {
  return { sequence: 0, tail: Promise.resolve(), current: IDLE };
}

function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : 'aborted by its signal';
}
