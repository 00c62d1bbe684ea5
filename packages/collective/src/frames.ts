import { FRAME, type FrameHeader } from '@circlet/protocol';
import type { Edge, Frame } from './edge.ts';
import { CollectiveMismatchError } from './errors.ts';
import { type Segment, wrap } from './segments.ts';

/** One collective on one lane, as this rank sees it. */
export interface RingContext {
  /** To the successor and from the predecessor on the ring. */
  readonly edge: Edge;
  /** Place on the ring and ranks on it: of the whole group, or of a ring of some of its ranks (`subRing`). */
  readonly rank: number;
  readonly size: number;
  /** This rank in the whole group: what frames and errors name. */
  readonly self: number;
  /** To and from any rank that this one is connected with (`directPeers`). */
  readonly direct: (peer: number) => Edge;
  readonly generation: number;
  readonly sequence: number;
  readonly operation: number;
  readonly name: string;
  /** Elements in the whole buffer, over all ranks. */
  readonly total: number;
  /** Largest number of elements in a frame. */
  readonly chunkLength: number;
  /** For errors and metrics: what this rank is doing. */
  setPhase(phase: string): void;
  /** Says which step of the whole schedule this rank waits in, and for which chunk: who has come further waits longer before it blames a neighbour. */
  readonly awaits: (step: number, chunk: number) => void;
  /** @throws the group's failure once there is one */
  readonly mustGoOn: () => void;
  /** Waits for all ranks go through it, so that they are seen; those for a peer are seen at the edge. */
  readonly untilEverybody: (begin: () => Promise<void>) => Promise<void>;
}

/**
 * The same collective among some of the ranks, in the order given. This rank must be one of them.
 *
 * @param stepsBefore steps of the whole schedule that come before those of this ring
 */
export function subRing(context: RingContext, members: readonly number[], stepsBefore: number): RingContext {
  const rank = members.indexOf(context.self);
  const size = members.length;
  const successor = context.direct(members[wrap(rank + 1, size)] as number);
  const predecessor = context.direct(members[wrap(rank - 1, size)] as number);
  const edge: Edge = {
    send: (header, payload) => successor.send(header, payload),
    receive: () => predecessor.receive(),
  };
  return { ...context, rank, size, edge, awaits: (step, chunk) => context.awaits(stepsBefore + step, chunk) };
}

/** A chunk that goes out once it is complete here. */
interface Outgoing {
  readonly step: number;
  readonly chunk: Segment;
  readonly payload: () => Uint8Array;
}

/** Sends in order, one frame at a time (a ZeroMQ socket allows one pending send), while the algorithm goes on receiving. */
export class Sender {
  readonly #context: RingContext;
  #last: Promise<void> = Promise.resolve();

  constructor(context: RingContext) {
    this.#context = context;
  }

  push({ step, chunk, payload }: Outgoing): void {
    const { edge, self, generation, sequence, operation, name, total } = this.#context;
    const header: FrameHeader = {
      kind: FRAME.DATA,
      generation,
      rank: self,
      sequence,
      operation,
      step,
      offset: chunk.begin,
      total,
      name,
    };
    this.#last = this.#last.then(() => edge.send(header, payload()));
    // The failure surfaces in drained(); until then it must not count as unhandled.
    this.#last.catch(() => undefined);
  }

  async drained(): Promise<void> {
    await this.#last;
  }
}

/**
 * The next frame, which must be just the one that the schedule says: any other means that the neighbour runs another
 * program.
 */
export async function expectFrame(
  context: RingContext,
  step: number,
  chunk: Segment,
  bytesPerElement: number,
): Promise<Frame> {
  context.awaits(step, chunk.begin);
  const frame = await context.edge.receive();
  const { header, payload } = frame;
  const bytes = (chunk.end - chunk.begin) * bytesPerElement;
  const fits =
    header.sequence === context.sequence &&
    header.operation === context.operation &&
    header.name === context.name &&
    header.total === context.total &&
    header.step === step &&
    header.offset === chunk.begin &&
    payload.byteLength === bytes;
  if (!fits) {
    const mine = `collective ${context.sequence}, '${context.name}' (kind ${context.operation}, ${context.total} elements, step ${step}, ${bytes} bytes at ${chunk.begin})`;
    const theirs = `collective ${header.sequence}, '${header.name}' (kind ${header.operation}, ${header.total} elements, step ${header.step}, ${payload.byteLength} bytes at ${header.offset})`;
    throw new CollectiveMismatchError(context.self, mine, header.rank, theirs);
  }
  return frame;
}

/** Without the zeros that a typed array's own copy is filled with first. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}
