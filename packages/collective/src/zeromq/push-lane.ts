import { encodeFrame, type FrameHeader } from '@circlet/protocol';
import type { FrameSealer } from '@circlet/security';
import { Push } from 'zeromq';
import { HEARTBEAT_MS, LOST_AFTER_MS } from './lane-sockets.ts';

/** Frames queued per direction: at 1 MiB each this keeps the link busy and holds little memory. */
const HIGH_WATER_MARK = 8;

/** The sending end of one lane. */
export interface PushLane extends Disposable {
  connect(endpoint: string): void;
  onDisconnect(listener: () => void): void;
  /** Resolves when the frame is queued, NOT when it has left. Calls are sent in order. */
  send(header: FrameHeader, payload: Uint8Array): Promise<void>;
}

export interface PushLaneOptions {
  /** How long frames that are queued may still leave after the end. */
  readonly lingerMs: number;
  /** Options of the socket by which the other end knows this one. */
  readonly keys: object;
  /** Null: frames are not sealed. */
  readonly sealer: FrameSealer | null;
}

export function pushLane({ lingerMs, keys, sealer }: PushLaneOptions): PushLane {
  const socket = new Push({
    linger: lingerMs,
    sendHighWaterMark: HIGH_WATER_MARK,
    // Frames for a peer that is not there must not queue up and arrive stale.
    immediate: true,
    // A connection that broke has lost frames: the group is over, nothing is to be repaired behind its back.
    reconnectInterval: -1,
    // Nothing but answers to these comes here, so there is no queue of what was received.
    heartbeatInterval: HEARTBEAT_MS,
    heartbeatTimeout: LOST_AFTER_MS,
    ...keys,
  });
  let last: Promise<void> = Promise.resolve();
  return {
    connect: (endpoint) => socket.connect(endpoint),
    onDisconnect: (listener) => void socket.events.on('disconnect', listener),
    send(header, payload) {
      // A ZeroMQ socket takes one pending send at a time; a second call would throw EBUSY.
      const sent = last.then(() => {
        const head = encodeFrame(header);
        return socket.send([sealer === null ? head : sealer.seal(head, payload), payload]);
      });
      last = sent.catch(() => undefined);
      return sent;
    },
    [Symbol.dispose]: () => socket.close(),
  };
}
