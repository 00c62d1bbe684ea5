import { FRAME, type FrameHeader } from '@circlet/protocol';
import type { Edge, Transport } from '../edge.ts';
import { isPublicKey } from '@circlet/security';
import { CollectiveArgumentError, ConnectError, GroupAbortedError } from '../errors.ts';
import { Inbox } from '../inbox.ts';
import { wrap } from '../segments.ts';
import { directLinks } from './direct-links.ts';
import type { GroupGuard } from './lane-guard.ts';
import { type BoundLanes, KEY_AT, type LaneSocket, STREAMS_FROM } from './lane-sockets.ts';
import { PendingSends } from './pending-sends.ts';
import { readLane } from './pull-lane.ts';
import { type PushLane, pushLane } from './push-lane.ts';
import { stripedEdge } from './striped-edge.ts';

export interface ZeromqTransportOptions {
  readonly job: string;
  readonly generation: number;
  readonly rank: number;
  /** Endpoints of every rank, as BoundLanes has them. */
  readonly endpoints: readonly (readonly string[])[];
  /** Ranks to connect with besides the neighbours on the ring; each must name this rank too. Default: none. */
  readonly peers?: readonly number[];
  /** How long the neighbours may take to appear. Default 30 s. */
  readonly connectTimeoutMs?: number;
}

/** How long closing may take for an ABORT to leave. */
const LAST_WORDS_MS = 500;

const NOTHING = new Uint8Array(0);

/** One connection of the ring: from the predecessor and to the successor. */
interface Channel {
  readonly socket: LaneSocket;
  readonly push: PushLane;
  readonly inbox: Inbox;
  /** Place among a rank's endpoints. */
  readonly at: number;
}

/**
 * A neighbour whose connection ends has died, or has ended its group because another rank died: only an ABORT tells. The
 * predecessor's own was sent before, on another lane, and is here in a moment. After the end of the successor it comes round the
 * ring: from the rank behind a dead one, which notices at the latest one heartbeat after us.
 */
const TRUTH_WITHIN_MS = { predecessor: 250, successor: 2_000 };

export interface ZeromqTransport extends Transport {
  /** Connections of `bulk` that all ranks have. */
  readonly maxStreams: number;
  /** Before the next frame of `bulk`, on all ranks alike. */
  useStreams(count: number): void;
}

/**
 * Closes the ring: connects a PUSH socket for each lane to the successor, and waits until the predecessor has named
 * itself on each lane. Takes over the bound sockets.
 *
 * @throws ConnectError when a neighbour does not appear in time or is of another job or generation; CollectiveArgumentError where
 * ranks were bound with different security
 */
export async function zeromqTransport(bound: BoundLanes, options: ZeromqTransportOptions): Promise<ZeromqTransport> {
  const { rank, endpoints, generation, job, peers = [], connectTimeoutMs = 30_000 } = options;
  const size = endpoints.length;
  const successor = wrap(rank + 1, size);
  const predecessor = wrap(rank - 1, size);
  const maxStreams = Math.min(...endpoints.map((ofRank) => 1 + Math.max(0, ofRank.length - STREAMS_FROM)));
  const keys = endpoints.map((ofRank) => ofRank[KEY_AT] ?? '');
  const seals = mustAdmit(bound, { job, generation, rank, keys });
  const pushTo = (at: number, lingerMs = 0): PushLane =>
    pushLane({
      lingerMs,
      keys: bound.guard.pushOptions(keys[successor] ?? ''),
      sealer: size === 1 ? null : seals.sealer(successor, at),
    });
  const sends = new PendingSends();
  /** The connections of the ring: of each lane, then the further ones of `bulk`. */
  const channels = [
    { socket: bound.sockets.bulk, push: pushTo(0), inbox: new Inbox(), at: 0 },
    { socket: bound.sockets.urgent, push: pushTo(1, LAST_WORDS_MS), inbox: new Inbox(), at: 1 },
    ...bound.streams.slice(0, maxStreams - 1).map((socket, index) => ({
      socket,
      push: pushTo(STREAMS_FROM + index),
      inbox: new Inbox(),
      at: STREAMS_FROM + index,
    })),
  ];
  const [bulk, urgent, ...streams] = channels as [Channel, Channel, ...Channel[]];
  let failure: Error | undefined;
  let isClosed = false;
  let onLost: (peer: number) => void = () => undefined;

  const fail = (error: Error): void => {
    if (failure !== undefined) {
      return;
    }
    failure = error;
    verdicts.forEach(clearTimeout);
    channels.forEach(({ inbox }) => inbox.fail(error));
    direct.fail(error);
    sends.fail(error);
    // Told to the successor, who tells the next: everyone learns it at once instead of by a time-out.
    const isRelayed = error instanceof GroupAbortedError;
    const header = newHeader(FRAME.ABORT, isRelayed ? error.origin : rank, isRelayed ? error.reason : error.message);
    urgent.push.send(header, NOTHING).catch(() => undefined);
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
  const edge = ({ push, inbox }: Channel): Edge => ({
    send: (header, payload) => sends.send(push, header, payload),
    receive: () => inbox.take(),
  });
  const bulkEdge = stripedEdge([bulk, ...streams].map(edge));
  const direct = directLinks(bound, {
    ...{ rank, size, job, generation, peers, endpoints, sends, seals },
    hello: newHeader(FRAME.HELLO, rank, job),
    onDisconnect: (peer) => suspect(peer, TRUTH_WITHIN_MS.successor),
    onFailed: (error) => {
      if (!isClosed) fail(error);
    },
  });
  const transport: ZeromqTransport = {
    rank,
    size,
    lanes: { bulk: bulkEdge, urgent: edge(urgent) },
    direct: (lane, peer) => direct.edge(lane, peer),
    maxStreams,
    useStreams: (count) => bulkEdge.useStreams(count),
    get failure() {
      return failure;
    },
    onPeerLost: (listener) => (onLost = listener),
    fail,
    [Symbol.asyncDispose]() {
      isClosed = true;
      verdicts.forEach(clearTimeout);
      channels.forEach(({ push }) => push[Symbol.dispose]());
      direct[Symbol.dispose]();
      bound[Symbol.dispose]();
      return Promise.resolve();
    },
  };
  if (size > 1) {
    try {
      const ring = Promise.all([...channels.map(greetingOn), ...channels.map(greet)]);
      let isRingClosed = false;
      void ring.then(
        () => (isRingClosed = true),
        () => undefined,
      );
      const tooLate = (): ConnectError => {
        const absent = isRingClosed ? (direct.missing()[0] ?? predecessor) : predecessor;
        return new ConnectError(rank, absent, `it did not appear within ${connectTimeoutMs} ms`);
      };
      await inTime(Promise.all([ring, direct.connected]), connectTimeoutMs, tooLate);
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
  async function greet({ push, at }: Channel): Promise<void> {
    // With two ranks the successor is the predecessor too, whose ABORT needs no way round.
    const withinMs = size === 2 ? TRUTH_WITHIN_MS.predecessor : TRUTH_WITHIN_MS.successor;
    push.onDisconnect(() => suspect(successor, withinMs));
    try {
      push.connect(endpoints[successor]?.[at] ?? '');
      await push.send(newHeader(FRAME.HELLO, rank, job), NOTHING);
    } catch (cause) {
      throw new ConnectError(rank, successor, cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** Starts reading a lane; resolves once the predecessor has named itself there. */
  function greetingOn({ socket, inbox, at }: Channel): Promise<void> {
    socket.watch.onLast(() => suspect(predecessor, TRUTH_WITHIN_MS.predecessor));
    return new Promise((resolve, reject) => {
      const inspector = () => seals.inspector(predecessor, at);
      const expected = { ranks: [predecessor], job, generation, size, guard: bound.guard, inspector };
      void readLane(socket.pull, expected, {
        greeted: () => resolve(),
        frame: (frame) => inbox.put(frame),
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

/** @throws CollectiveArgumentError */
function mustAdmit({ guard }: BoundLanes, identity: Parameters<BoundLanes['guard']['admit']>[0]): GroupGuard {
  const seals = guard.admit(identity);
  if (seals !== null) return seals;
  const other = identity.keys.findIndex((key) => !isPublicKey(key));
  throw new CollectiveArgumentError(
    `rank ${identity.rank} was bound with security ${guard.mode}, rank ${other} without a key; give all ranks the same`,
  );
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
