/**
 * Options of a ZeroMQ socket by which its I/O thread, however busy the program is, notices that a peer was stopped or cannot be
 * reached: the connection ends.
 *
 * They come with a receiving queue without a limit. At a limit ZeroMQ stops reading from the connection, and then a heartbeat that
 * falls due after the peer's death ends the whole process (`Assertion failed: !_io_error`, libzmq 4.3.5), and answers of a living
 * peer go unread until it is taken for dead. How much a peer may send before it is read is for the protocol above to bound.
 *
 * @param everyMs between two heartbeats
 * @param lostAfterMs without anything from the peer
 */
export function heartbeat(everyMs: number, lostAfterMs: number): HeartbeatOptions {
  return { heartbeatInterval: everyMs, heartbeatTimeout: lostAfterMs, receiveHighWaterMark: 0 };
}

export interface HeartbeatOptions {
  readonly heartbeatInterval: number;
  readonly heartbeatTimeout: number;
  readonly receiveHighWaterMark: 0;
}
