import { FRAME, type FrameHeader, ProtocolMessageError } from '@circlet/protocol';
import type { SealInspector } from '@circlet/security';
import type { Pull } from 'zeromq';
import type { Frame } from '../edge.ts';
import { FramesLostError } from '../errors.ts';
import { freePayload } from './frame-memory.ts';
import { headerOf, type LaneGuard } from './lane-guard.ts';

/** Who must be at the other end. */
export interface Senders {
  readonly ranks: readonly number[];
  readonly job: string;
  readonly generation: number;
  readonly size: number;
  readonly guard: Pick<LaneGuard, 'mode' | 'onStranger'>;
  /** Of each of these ranks; null: their frames are not sealed. */
  readonly inspector: (rank: number) => SealInspector | null;
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
  const inspectors = new Map(expected.ranks.map((rank) => [rank, expected.inspector(rank)]));
  try {
    for await (const parts of socket) {
      const header = acceptedHeader(parts as Buffer[], expected, inspectors);
      const [, payload] = parts;
      if (header === null) continue;
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

/**
 * Null for what is dropped: a frame of an earlier generation, and where frames are sealed, everything that no member has sealed.
 * @throws ProtocolError where members alone can send, and it is no frame; FramesLostError
 */
function acceptedHeader(
  parts: readonly Buffer[],
  { ranks, generation, guard: { mode, onStranger } }: Senders,
  inspectors: ReadonlyMap<number, SealInspector | null>,
): FrameHeader | null {
  const [head = NOTHING, payload = NOTHING] = parts;
  let header: FrameHeader;
  try {
    if (parts.length !== 2) throw new ProtocolMessageError(`expected a frame of 2 parts, got ${parts.length}`);
    header = headerOf(head, mode);
  } catch (error) {
    if (mode !== 'authenticated') throw error;
    onStranger('junk');
    return null;
  }
  if (header.generation !== generation) {
    onStranger('old-generation');
    return null;
  }
  if (mode !== 'authenticated') return header;
  // An ABORT is passed on with the rank that it came from first.
  const sender = ranks.length === 1 ? (ranks[0] as number) : header.rank;
  const verdict = inspectors.get(sender)?.inspect(head, payload) ?? 'forged';
  if (verdict === 'next') return header;
  if (verdict === 'lost') throw new FramesLostError(sender);
  onStranger(verdict);
  return null;
}

const NOTHING = Buffer.alloc(0);

function isHello(header: FrameHeader, { ranks, job, size }: Senders): boolean {
  return header.kind === FRAME.HELLO && ranks.includes(header.rank) && header.name === job && header.total === size;
}

function frameOf(header: FrameHeader, received: Buffer): Frame {
  // Small parts share a block of Node's with other buffers, anywhere in it; large ones lie in ZeroMQ's own, aligned memory.
  const isAlone = received.byteLength === received.buffer.byteLength;
  const payload = received.byteOffset % 4 === 0 ? received : Uint8Array.from(received);
  return { header, payload, free: () => (isAlone ? freePayload(received) : undefined) };
}
