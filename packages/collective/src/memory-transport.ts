import type { Edge, Transport } from './edge.ts';
import { GroupAbortedError } from './errors.ts';
import type { Group } from './group.ts';
import { Inbox } from './inbox.ts';
import { ringGroup, type RingGroupOptions } from './ring-group.ts';
import { wrap } from './segments.ts';

type Lane = 'bulk' | 'urgent';

/** Ranks of one process, connected by queues: for tests, and the reference for what a network may do. */
export function memoryGroups(size: number, options: RingGroupOptions): Group[] {
  return memoryTransports(size).map((transport) => ringGroup(transport, options));
}

export interface MemoryTransport extends Transport {
  /** Ends this rank without a word, as a killed process does: its neighbours notice. */
  vanish(): void;
}

export function memoryTransports(size: number): MemoryTransport[] {
  /** Of each rank by where frames come from: a lane of the ring, or a lane of one rank. */
  const inboxes = Array.from({ length: size }, () => new Map<string, Inbox>());
  const lostListeners: ((peer: number) => void)[] = new Array<(peer: number) => void>(size).fill(() => undefined);
  const failed: (Error | undefined)[] = new Array<Error | undefined>(size).fill(undefined);

  const inboxOf = (rank: number, source: string): Inbox => {
    const ofRank = inboxes[rank] as Map<string, Inbox>;
    const inbox = ofRank.get(source) ?? new Inbox();
    ofRank.set(source, inbox);
    const failure = failed[rank];
    if (failure !== undefined) inbox.fail(failure);
    return inbox;
  };

  const failRank = (rank: number, error: Error): void => {
    if (failed[rank] !== undefined) {
      return;
    }
    failed[rank] = error;
    inboxes[rank]?.forEach((inbox) => inbox.fail(error));
    const origin = error instanceof GroupAbortedError ? error.origin : rank;
    const reason = error instanceof GroupAbortedError ? error.reason : error.message;
    const successor = wrap(rank + 1, size);
    // Asynchronous as a network is: the successor learns of it later.
    setImmediate(() => failRank(successor, new GroupAbortedError(origin, reason)));
  };

  const edge = (rank: number, receiver: number, sentAs: string, source: string): Edge => ({
    send(header, payload) {
      // A copy made late, as a network card's: an algorithm that lets a payload be overwritten too early is found out.
      setImmediate(() => {
        if (failed[rank] === undefined) {
          const copy = payload.slice();
          // Whoever goes on reading what is free finds no number.
          inboxOf(receiver, sentAs).put({ header, payload: copy, free: () => copy.fill(0xff) });
        }
      });
      return Promise.resolve();
    },
    receive: () => inboxOf(rank, source).take(),
  });
  const onRing = (rank: number, lane: Lane): Edge => edge(rank, wrap(rank + 1, size), lane, lane);

  return Array.from({ length: size }, (_, rank) => ({
    rank,
    size,
    lanes: { bulk: onRing(rank, 'bulk'), urgent: onRing(rank, 'urgent') },
    direct: (lane, peer) => edge(rank, peer, `${lane} of ${rank}`, `${lane} of ${peer}`),
    get failure() {
      return failed[rank];
    },
    onPeerLost(listener) {
      lostListeners[rank] = listener;
    },
    fail: (error) => failRank(rank, error),
    vanish() {
      failed[rank] = new Error('vanished');
      for (const neighbour of new Set([wrap(rank - 1, size), wrap(rank + 1, size)])) {
        if (neighbour !== rank) {
          setImmediate(() => lostListeners[neighbour]?.(rank));
        }
      }
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }));
}
