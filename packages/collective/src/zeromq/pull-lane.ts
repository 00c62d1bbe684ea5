import { decodeFrame, FRAME, type FrameHeader } from '@circlet/protocol';
import type { Pull } from 'zeromq';
import type { Frame } from '../edge.ts';
import { freePayload } from './frame-memory.ts';

/** Who must be at the other end. */
export interface Senders {
  readonly ranks: readonly number[];
  readonly job: string;
  readonly generation: number;
  readonly size: number;
}

export interface PullListeners {
  /** One of the senders has named itself. */
  greeted(rank: number): void;
  frame(frame: Frame): void;
  aborted(origin: number, reason: string): void;
  /** Somebody else is at the other end, or what comes is no frame. Nothing more is read. */
  failed(error: Error | { readonly stranger: string }): void;
}

/** Reads the receiving end of one lane until the socket is closed. */
export async function readLane(socket: Pull, expected: Senders, listeners: PullListeners): Promise<void> {
  const greeted = new Set<number>();
  try {
    for await (const [head, payload] of socket) {
      const header = decodeFrame(head as Buffer);
      if (header.generation !== expected.generation) {
        continue; // a frame of an earlier generation on a recycled address
      }
      if (header.kind === FRAME.ABORT) {
        listeners.aborted(header.rank, header.name);
      } else if (header.kind === FRAME.DATA && greeted.has(header.rank)) {
        listeners.frame(frameOf(header, payload as Buffer));
      } else if (isHello(header, expected)) {
        greeted.add(header.rank);
        listeners.greeted(header.rank);
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

function isHello(header: FrameHeader, { ranks, job, size }: Senders): boolean {
  return header.kind === FRAME.HELLO && ranks.includes(header.rank) && header.name === job && header.total === size;
}

function frameOf(header: FrameHeader, received: Buffer): Frame {
  // Small parts share a block of Node's with other buffers, anywhere in it; large ones lie in ZeroMQ's own, aligned memory.
  const isAlone = received.byteLength === received.buffer.byteLength;
  const payload = received.byteOffset % 4 === 0 ? received : Uint8Array.from(received);
  return { header, payload, free: () => (isAlone ? freePayload(received) : undefined) };
}
