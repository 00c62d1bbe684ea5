import type { FrameHeader } from '@circlet/protocol';
import type { Edge } from '../edge.ts';
import { ConnectError } from '../errors.ts';
import { Inbox } from '../inbox.ts';
import type { GroupGuard } from './lane-guard.ts';
import { type BoundLanes, KEY_AT, type Lane, LANES } from './lane-sockets.ts';
import type { PendingSends } from './pending-sends.ts';
import { readLane } from './pull-lane.ts';
import { type PushLane, pushLane } from './push-lane.ts';

export interface DirectLinksOptions {
  readonly rank: number;
  readonly size: number;
  readonly job: string;
  readonly generation: number;
  readonly peers: readonly number[];
  readonly endpoints: readonly (readonly string[])[];
  readonly sends: PendingSends;
  readonly hello: FrameHeader;
  readonly seals: GroupGuard;
  /** The connection to a peer ended. */
  readonly onDisconnect: (peer: number) => void;
  /** What comes is of no group of ours, or no frame. */
  readonly onFailed: (error: Error) => void;
}

/** Connections to ranks that are not neighbours on the ring, or are and exchange both ways: for each lane one each way. */
export interface DirectLinks extends Disposable {
  /** Resolves when this rank has named itself to all peers, and all to it. */
  readonly connected: Promise<void>;
  /** Peers that have not named themselves. */
  missing(): number[];
  edge(lane: Lane, peer: number): Edge;
  fail(error: Error): void;
}

/** Connects to `peers`, each of which does the same with this rank. */
export function directLinks(bound: BoundLanes, options: DirectLinksOptions): DirectLinks {
  const { rank, size, job, generation, peers, endpoints, sends, hello, seals, onDisconnect, onFailed } = options;
  const linkOf = new Map<string, { readonly push: PushLane; readonly inbox: Inbox }>();
  const waitingFor = new Set<string>();
  const find = (lane: Lane, peer: number) => {
    const link = linkOf.get(`${lane} ${peer}`);
    if (link === undefined)
      throw new ConnectError(rank, peer, 'the group was formed without a connection between them');
    return link;
  };

  async function connect(index: number, lane: Lane, peer: number): Promise<void> {
    const at = placeOf(index);
    const keys = bound.guard.pushOptions(endpoints[peer]?.[KEY_AT] ?? '');
    const push = pushLane({ lingerMs: 0, keys, sealer: seals.sealer(peer, at) });
    linkOf.set(`${lane} ${peer}`, { push, inbox: new Inbox() });
    waitingFor.add(`${lane} ${peer}`);
    push.onDisconnect(() => onDisconnect(peer));
    try {
      push.connect(endpoints[peer]?.[at] ?? '');
      await push.send(hello, new Uint8Array(0));
    } catch (cause) {
      throw new ConnectError(rank, peer, cause instanceof Error ? cause.message : String(cause));
    }
  }

  function read(lane: Lane, index: number): Promise<void> {
    return new Promise((resolve, reject) => {
      void readLane(
        bound.direct[lane].pull,
        {
          ...{ ranks: peers, job, generation, size, guard: bound.guard },
          inspector: (peer) => seals.inspector(peer, placeOf(index)),
        },
        {
          greeted(peer) {
            waitingFor.delete(`${lane} ${peer}`);
            if (peers.every((other) => !waitingFor.has(`${lane} ${other}`))) resolve();
          },
          frame: (frame) => find(lane, frame.header.rank).inbox.put(frame),
          // Told around the ring only.
          aborted: () => undefined,
          failed(problem) {
            const error =
              problem instanceof Error
                ? problem
                : new ConnectError(rank, peers[0] ?? rank, `${problem.stranger} came instead`);
            onFailed(error);
            reject(error);
          },
        },
      );
    });
  }

  const pairs = LANES.flatMap((lane, index) => peers.map((peer) => connect(index, lane, peer)));
  const greetings = peers.length === 0 ? [] : LANES.map((lane, index) => read(lane, index));
  const connected = Promise.all([...pairs, ...greetings]).then(() => undefined);
  // Whoever awaits it learns of the failure; the group may have failed before.
  connected.catch(() => undefined);
  return {
    connected,
    missing: () => peers.filter((peer) => LANES.some((lane) => waitingFor.has(`${lane} ${peer}`))),
    edge: (lane, peer) => {
      const { push, inbox } = find(lane, peer);
      return { send: (header, payload) => sends.send(push, header, payload), receive: () => inbox.take() };
    },
    fail: (error) => linkOf.forEach(({ inbox }) => inbox.fail(error)),
    [Symbol.dispose]: () => linkOf.forEach(({ push }) => push[Symbol.dispose]()),
  };
}

/** Among a rank's endpoints. */
function placeOf(laneIndex: number): number {
  return LANES.length + laneIndex;
}
