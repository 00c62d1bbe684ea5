import { decodeFrame, encodeFrame, FRAME, type FrameHeader } from '@circlet/protocol';
import { Push } from 'zeromq';
import type { Edge, Transport } from '../edge.ts';
import { ConnectError, GroupAbortedError } from '../errors.ts';
import { Inbox } from '../inbox.ts';
import { wrap } from '../segments.ts';
import { type BoundLanes, HEARTBEAT, HIGH_WATER_MARK, type Lane, LANES } from './lane-sockets.ts';

export interface ZeromqTransportOptions {
  readonly job: string;
  readonly generation: number;
  readonly rank: number;
  /** Endpoints of every rank, each in the order of LANES. */
  readonly endpoints: readonly (readonly string[])[];
  /** How long the neighbours may take to appear. Default 30 s. */
  readonly connectTimeoutMs?: number;
}

const NOTHING = new Uint8Array(0);

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
  const pushes: Record<Lane, Push> = { bulk: newPush(), urgent: newPush() };
  let failure: Error | undefined;
  let closed = false;
  let onLost: (peer: number) => void = () => undefined;

  const fail = (error: Error): void => {
    if (failure !== undefined) {
      return;
    }
    failure = error;
    for (const lane of LANES) {
      inboxes[lane].fail(error);
    }
    // Told to the successor, who tells the next: everyone learns it at once instead of by a time-out.
    const origin = error instanceof GroupAbortedError ? error.origin : rank;
    const reason = error instanceof GroupAbortedError ? error.reason : error.message;
    const header: FrameHeader = {
      kind: FRAME.ABORT,
      generation,
      rank: origin,
      sequence: 0,
      operation: 0,
      step: 0,
      offset: 0,
      total: 0,
      name: reason,
    };
    void writers.urgent(header, NOTHING).catch(() => undefined);
  };
  const lose = (peer: number): void => {
    if (!closed && failure === undefined) {
      onLost(peer);
    }
  };

  const writers: Record<Lane, (header: FrameHeader, payload: Uint8Array) => Promise<void>> = {
    bulk: oneAtATime(pushes.bulk),
    urgent: oneAtATime(pushes.urgent),
  };
  const edge = (lane: Lane): Edge => ({
    async send(header, payload) {
      if (failure !== undefined) {
        throw failure;
      }
      await writers[lane](header, payload);
    },
    receive: () => inboxes[lane].take(),
  });
  const transport: Transport = {
    rank,
    size,
    lanes: { bulk: edge('bulk'), urgent: edge('urgent') },
    onPeerLost: (listener) => (onLost = listener),
    fail,
    [Symbol.asyncDispose]() {
      closed = true;
      for (const lane of LANES) {
        pushes[lane].close();
      }
      bound[Symbol.dispose]();
      return Promise.resolve();
    },
  };
  if (size === 1) {
    return transport;
  }

  const hellos = LANES.map((lane) => readLane(lane));
  for (const [index, lane] of LANES.entries()) {
    pushes[lane].events.on('disconnect', () => lose(successor));
    bound.sockets[lane].events.on('disconnect', () => lose(predecessor));
    pushes[lane].connect(endpoints[successor]?.[index] ?? '');
    await writers[lane](
      { kind: FRAME.HELLO, generation, rank, sequence: 0, operation: 0, step: 0, offset: 0, total: size, name: job },
      NOTHING,
    ).catch((cause: unknown) => {
      throw new ConnectError(rank, successor, cause instanceof Error ? cause.message : String(cause));
    });
  }
  try {
    await inTime(
      Promise.all(hellos),
      connectTimeoutMs,
      () => new ConnectError(rank, predecessor, `it did not appear within ${connectTimeoutMs} ms`),
    );
  } catch (error) {
    await transport[Symbol.asyncDispose]();
    throw error;
  }
  return transport;

  /** Reads a lane for ever; the promise is for the predecessor's HELLO. */
  function readLane(lane: Lane): Promise<void> {
    return new Promise((resolve, reject) => {
      const loop = async (): Promise<void> => {
        let greeted = false;
        for await (const [head, payload] of bound.sockets[lane]) {
          const header = decodeFrame(head as Buffer);
          if (header.generation !== generation) {
            continue; // a frame of an earlier generation on a recycled address
          }
          if (header.kind === FRAME.ABORT) {
            fail(new GroupAbortedError(header.rank, header.name));
          } else if (!greeted) {
            if (
              header.kind !== FRAME.HELLO ||
              header.rank !== predecessor ||
              header.name !== job ||
              header.total !== size
            ) {
              throw new ConnectError(
                rank,
                predecessor,
                `rank ${header.rank} of job '${header.name}' with ${header.total} ranks came instead`,
              );
            }
            greeted = true;
            resolve();
          } else {
            inboxes[lane].put({ header, payload: aligned(payload as Buffer) });
          }
        }
      };
      loop().catch((error: Error) => {
        if (!closed) {
          reject(error as Error);
          fail(error as Error);
        }
      });
    });
  }
}

function newPush(): Push {
  return new Push({
    linger: 0,
    sendHighWaterMark: HIGH_WATER_MARK,
    // Frames for a peer that is not there must not queue up and arrive stale.
    immediate: true,
    // A connection that broke has lost frames: the group is over, nothing is to be repaired behind its back.
    reconnectInterval: -1,
    ...HEARTBEAT,
  });
}

/** A ZeroMQ socket takes one pending send at a time; a second call would throw EBUSY. */
function oneAtATime(socket: Push): (header: FrameHeader, payload: Uint8Array) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (header, payload) => {
    const turn = last.then(() => socket.send([encodeFrame(header), payload]));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Large parts lie on ZeroMQ's own, aligned memory; small ones anywhere. */
function aligned(payload: Buffer): Uint8Array {
  return payload.byteOffset % 4 === 0 ? payload : Uint8Array.from(payload);
}

async function inTime<T>(promise: Promise<T>, ms: number, error: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(error()), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
