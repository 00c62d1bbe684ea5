import type { FrameHeader } from '@circlet/protocol';

export interface Frame {
  readonly header: FrameHeader;
  /** Aligned to 4 bytes. The receiver may keep it, and send it on. */
  readonly payload: Uint8Array;
  /** For a receiver that has done with the payload and has sent it to nobody: its memory is used again at once. */
  free(): void;
}

/**
 * One lane of one rank: frames to the successor and from the predecessor, or to and from one other rank, in order and complete
 * or not at all. A transport provides it; the algorithms know nothing else of the network.
 */
export interface Edge {
  /**
   * Queues a frame. Resolves when there is room for more, NOT when the bytes have left: the payload must stay as it is
   * until the algorithm's own data flow proves that the successor has it. Rejects with the group's failure once there is one.
   */
  send(header: FrameHeader, payload: Uint8Array): Promise<void>;
  /** The next frame. Rejects with the group's failure once there is one. */
  receive(): Promise<Frame>;
}

/** A rank's connections: to its two neighbours on the ring, and to the ranks that other algorithms exchange with. */
export interface Transport extends AsyncDisposable {
  readonly rank: number;
  readonly size: number;
  readonly lanes: Readonly<Record<'bulk' | 'urgent', Edge>>;
  /** To and from a rank that need not be a neighbour; one of those that the transport was made for (`directPeers`). */
  direct(lane: 'bulk' | 'urgent', peer: number): Edge;
  /** What ended the group: given to `fail`, or heard from a neighbour. */
  readonly failure: Error | undefined;
  /** Called once, with the peer's rank, when a neighbour is lost. */
  onPeerLost(listener: (peer: number) => void): void;
  /** Makes pending and later receives reject, so that nothing waits for a dead group. */
  fail(error: Error): void;
}
