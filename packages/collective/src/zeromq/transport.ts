import { FRAME, type FrameHeader } from '@circlet/protocol';
import type { Edge, Transport } from '../edge.ts';
import { ConnectError, GroupAbortedError } from '../errors.ts';
import { Inbox } from '../inbox.ts';
import { wrap } from '../segments.ts';
import { type BoundLanes, type Lane, LANES } from './lane-sockets.ts';
import { readLane } from './pull-lane.ts';
import { type PushLane, pushLane } from './push-lane.ts';

export interface ZeromqTransportOptions {
  readonly job: string;
  readonly generation: number;
  readonly rank: number;
  /** Endpoints of every rank, each in the order of LANES. */
  readonly endpoints: readonly (readonly string[])[];
  /** How long the neighbours may take to appear. Default 30 s. */
  readonly connectTimeoutMs?: number;
}

/** How long closing may take for an ABORT to leave. */
const LAST_WORDS_MS = 500;

const NOTHING = new Uint8Array(0);

/**
 * A neighbour whose connection ends has died, or has ended its group because another rank died: only an ABORT tells. The
 * predecessor's own was sent before, on another lane, and is here in a moment. After the end of the successor it comes round the
 * ring: from the rank behind a dead one, which notices at the latest one heartbeat after us.
 */
const TRUTH_WITHIN_MS = { predecessor: 250, successor: 2_000 };

/**
 * Closes the ring: connects a PUSH socket for each lane to the successor, and waits until the predecessor has named
 * itself on each lane. Takes over the bound sockets.
 *
 * @throws ConnectError when a neighbour does not appear in time or is of another job or generation
 */
export async function zeromqTransport(bound: BoundLanes, options: ZeromqTransportOptions): Promise<Transport> {
  const { rank, endpoints, generation, job, connectTimeoutMs = 30_000 } = options;
  const size = endpoints.length;
  const successor = wrap(rank + 1, size);
  const predecessor = wrap(rank - 1, size);
  const inboxes: Record<Lane, Inbox> = { bulk: new Inbox(), urgent: new Inbox() };
  const pushes: Record<Lane, PushLane> = { bulk: pushLane(0), urgent: pushLane(LAST_WORDS_MS) };
  const sending = new Set<(error: Error) => void>();
  let failure: Error | undefined;
  let isClosed = false;
  let onLost: (peer: number) => void = () => undefined;

  const fail = (error: Error): void => {
    if (failure !== undefined) {
      return;
    }
    failure = error;
    verdicts.forEach(clearTimeout);
    LANES.forEach((lane) => inboxes[lane].fail(error));
    sending.forEach((reject) => reject(error));
    // Told to the successor, who tells the next: everyone learns it at once instead of by a time-out.
    const isRelayed = error instanceof GroupAbortedError;
    const header = newHeader(FRAME.ABORT, isRelayed ? error.origin : rank, isRelayed ? error.reason : error.message);
    pushes.urgent.send(header, NOTHING).catch(() => undefined);
  };
  const lose = (peer: number): void => {
    if (!isClosed && failure === undefined) {
      onLost(peer);
    }
  };
  const verdicts: NodeJS.Timeout[] = [];
  const suspect = (peer: number, withinMs: number): void => {
    verdicts.push(setTimeout(() => lose(peer), withinMs));
  };
  const edge = (lane: Lane): Edge => ({
    async send(header, payload) {
      if (failure !== undefined) {
        throw failure;
      }
      // A frame for a neighbour that is gone is never sent: only the group's failure ends the wait.
      await new Promise<void>((resolve, reject) => {
        sending.add(reject);
        pushes[lane]
          .send(header, payload)
          .then(resolve, reject)
          .finally(() => sending.delete(reject));
      });
    },
    receive: () => inboxes[lane].take(),
  });
  const transport: Transport = {
    rank,
    size,
    lanes: { bulk: edge('bulk'), urgent: edge('urgent') },
    get failure() {
      return failure;
    },
    onPeerLost: (listener) => (onLost = listener),
    fail,
    [Symbol.asyncDispose]() {
      isClosed = true;
      verdicts.forEach(clearTimeout);
      LANES.forEach((lane) => pushes[lane][Symbol.dispose]());
      bound[Symbol.dispose]();
      return Promise.resolve();
    },
  };
  if (size > 1) {
    try {
      const greetings = Promise.all(LANES.map(greetingOn));
      const tooLate = () => new ConnectError(rank, predecessor, `it did not appear within ${connectTimeoutMs} ms`);
      await inTime(Promise.all([greetings, ...LANES.map(greet)]), connectTimeoutMs, tooLate);
    } catch (error) {
      await transport[Symbol.asyncDispose]();
      throw error;
    }
  }
  return transport;

  function newHeader(kind: number, from: number, name: string): FrameHeader {
    return { kind, generation, rank: from, sequence: 0, operation: 0, step: 0, offset: 0, total: size, name };
  }

  /** Names this rank to the successor. */
  async function greet(lane: Lane, index: number): Promise<void> {
    // With two ranks the successor is the predecessor too, whose ABORT needs no way round.
    const withinMs = size === 2 ? TRUTH_WITHIN_MS.predecessor : TRUTH_WITHIN_MS.successor;
    pushes[lane].onDisconnect(() => suspect(successor, withinMs));
    try {
      pushes[lane].connect(endpoints[successor]?.[index] ?? '');
      await pushes[lane].send(newHeader(FRAME.HELLO, rank, job), NOTHING);
    } catch (cause) {
      throw new ConnectError(rank, successor, cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** Starts reading a lane; resolves once the predecessor has named itself there. */
  function greetingOn(lane: Lane): Promise<void> {
    bound.sockets[lane].events.on('disconnect', () => suspect(predecessor, TRUTH_WITHIN_MS.predecessor));
    return new Promise((resolve, reject) => {
      const expected = { rank: predecessor, job, generation, size };
      void readLane(bound.sockets[lane], expected, {
        greeted: resolve,
        frame: (frame) => inboxes[lane].put(frame),
        aborted: (origin, reason) => fail(new GroupAbortedError(origin, reason)),
        failed(problem) {
          if (isClosed) {
            return;
          }
          const error =
            problem instanceof Error
              ? problem
              : new ConnectError(rank, predecessor, `${problem.stranger} came instead`);
          fail(error);
          reject(error);
        },
      });
    });
  }
}

async function inTime<T>(promise: Promise<T>, ms: number, error: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(error()), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
