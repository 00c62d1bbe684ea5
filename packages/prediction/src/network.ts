import type { Cluster } from './cluster.ts';
import type { EventQueue } from './event-queue.ts';

/** A frame on its way. */
export interface Message {
  readonly from: number;
  readonly to: number;
  /** Both ends are on one host. */
  readonly isLocal: boolean;
  /** Which of the sender's connections it takes. */
  readonly lane: number;
  readonly isUrgent: boolean;
  readonly bytes: number;
  /** Where in its collective it belongs. */
  readonly collective: number;
  readonly move: number;
  readonly chunk: number;
}

export interface Network {
  send(message: Message): void;
}

/** One connection of a rank: frames leave in order, one at a time. */
interface Stream {
  readonly waiting: Message[];
  freeAt: number;
  willWake: boolean;
}

export interface NetworkOptions {
  readonly cluster: Cluster;
  readonly numRanks: number;
  readonly numLanes: number;
  readonly perHost: number;
  readonly events: EventQueue;
  readonly arrives: (message: Message) => void;
}

/**
 * Lanes, the hosts' links and the memory between workers of a host. A frame occupies its lane, its host's link and, a latency
 * later, the receiving host's link, each as long as its bytes take there; it moves through them at the pace of the slowest
 * (cut-through). Lanes and workers of a host take turns on its link, frame by frame. A small urgent frame does not wait for the
 * bulk frame that is on the link, as packets of both share it; its bytes are counted.
 */
export function network({ cluster, numRanks, numLanes, perHost, events, arrives }: NetworkOptions): Network {
  const { link, localLink, laneBytesPerSecond } = cluster;
  const streams: Stream[] = Array.from({ length: numRanks * numLanes }, () => ({
    waiting: [],
    freeAt: 0,
    willWake: false,
  }));
  const numHosts = numRanks / perHost;
  const outFreeAt = new Float64Array(numHosts);
  const inFreeAt = new Float64Array(numHosts);
  const localFreeAt = new Float64Array(numRanks);

  /** When the last byte has left over the link of the sender, and come in over that of the receiver; latency aside. */
  const throughLink = ({ from, to, bytes, isUrgent }: Message): number => {
    const seconds = bytes / link.bytesPerSecond;
    const out = Math.floor(from / perHost);
    const into = Math.floor(to / perHost);
    const now = events.nowSeconds;
    if (isUrgent) {
      outFreeAt[out] = Math.max(now, outFreeAt[out] as number) + seconds;
      inFreeAt[into] = Math.max(now, inFreeAt[into] as number) + seconds;
      return now + seconds;
    }
    const begin = Math.max(now, outFreeAt[out] as number);
    outFreeAt[out] = begin + seconds;
    const end = Math.max(begin, inFreeAt[into] as number) + seconds;
    inFreeAt[into] = end;
    return end;
  };

  const throughMemory = ({ from, bytes }: Message): number => {
    const end = Math.max(events.nowSeconds, localFreeAt[from] as number) + bytes / localLink.bytesPerSecond;
    localFreeAt[from] = end;
    return end;
  };

  const leave = (stream: Stream, message: Message): void => {
    const { isLocal, bytes } = message;
    const end = isLocal
      ? throughMemory(message)
      : Math.max(throughLink(message), events.nowSeconds + bytes / laneBytesPerSecond);
    stream.freeAt = end;
    const { latencySeconds } = isLocal ? localLink : link;
    events.at(end + latencySeconds, () => arrives(message));
  };

  const wakeWhenFree = (stream: Stream): void => {
    if (stream.willWake) return;
    stream.willWake = true;
    events.at(stream.freeAt, () => {
      stream.willWake = false;
      const next = stream.waiting.shift();
      if (next !== undefined) leave(stream, next);
      if (stream.waiting.length > 0) wakeWhenFree(stream);
    });
  };

  return {
    send(message) {
      const stream = streams[message.from * numLanes + message.lane] as Stream;
      if (stream.waiting.length === 0 && stream.freeAt <= events.nowSeconds) {
        leave(stream, message);
        return;
      }
      stream.waiting.push(message);
      wakeWhenFree(stream);
    },
  };
}
