import { decodeFrame, FRAME, type FrameHeader } from '@circlet/protocol';
import type { Pull } from 'zeromq';
import type { Frame } from '../edge.ts';
import { freePayload } from './frame-memory.ts';

/** Who must be at the other end. */
export interface Predecessor {
  readonly rank: number;
  readonly job: string;
  readonly generation: number;
  readonly size: number;
}

export interface PullListeners {
  /** The predecessor has named itself. */
  greeted(): void;
  frame(frame: Frame): void;
  aborted(origin: number, reason: string): void;
  /** Somebody else is at the other end, or what comes is no frame. Nothing more is read. */
  failed(error: Error | { readonly stranger: string }): void;
}

/** Reads the receiving end of one lane until the socket is closed. */
export async function readLane(socket: Pull, expected: Predecessor, listeners: PullListeners): Promise<void> {
  let isGreeted = false;
  try {
    for await (const [head, payload] of socket) {
      const header = decodeFrame(head as Buffer);
      if (header.generation !== expected.generation) {
        continue; // a frame of an earlier generation on a recycled address
      }
      if (header.kind === FRAME.ABORT) {
        listeners.aborted(header.rank, header.name);
      } else if (isGreeted) {
        listeners.frame(frameOf(header, payload as Buffer));
      } else if (isHello(header, expected)) {
        isGreeted = true;
        listeners.greeted();
      } else {
        const stranger = `rank ${header.rank} of job '${header.name}' with ${header.total} ranks`;
        listeners.failed({ stranger });
        return;
      }
    }
  } catch (error) {
    listeners.failed(error as Error);
  }
}

function isHello(header: FrameHeader, { rank, job, size }: Predecessor): boolean {
  return header.kind === FRAME.HELLO && header.rank === rank && header.name === job && header.total === size;
}

function frameOf(header: FrameHeader, received: Buffer): Frame {
  // Small parts share a block of Node's with other buffers, anywhere in it; large ones lie in ZeroMQ's own, aligned memory.
  const isAlone = received.byteLength === received.buffer.byteLength;
  const payload = received.byteOffset % 4 === 0 ? received : Uint8Array.from(received);
  return { header, payload, free: () => (isAlone ? freePayload(received) : undefined) };
}
