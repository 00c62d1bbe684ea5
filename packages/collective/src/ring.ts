import type { Codec, GatherCodec } from './codec.ts';
import { copyOf, expectFrame, type RingContext, Sender } from './frames.ts';
import type { Parts } from './parts.ts';
import { chunksOf, type Segment, wrap } from './segments.ts';

/** Numbers of the collectives in frame headers. Sum and mean differ: ranks that disagree must not go on. */
export const OPERATION: {
  readonly ALL_REDUCE_SUM: 1;
  readonly ALL_REDUCE_MEAN: 2;
  readonly ALL_GATHER: 3;
  readonly REDUCE_SCATTER: 4;
  readonly BROADCAST: 5;
  readonly BARRIER: 6;
  readonly ALL_REDUCE_TREE: 7;
} = {
  ALL_REDUCE_SUM: 1,
  ALL_REDUCE_MEAN: 2,
  ALL_GATHER: 3,
  REDUCE_SCATTER: 4,
  BROADCAST: 5,
  BARRIER: 6,
  ALL_REDUCE_TREE: 7,
};

const NOTHING = new Uint8Array(0);

/** What can be copied in the time that a frame takes from one rank to the next, about 60 µs. */
const BYTES_COPIED_IN_A_HOP = 524_288;

/**
 * Reduce-scatter on a ring (Patarasu & Yuan 2009), in chunks.
 *
 * In step s, rank r sends the partial sum of segment r − s − 1 and adds what it receives to its own part of segment
 * r − s − 2; after size − 1 steps rank r holds the whole sum of segment r. A chunk goes on as soon as its sum is made, so
 * all edges and adders work at once. Adding order along the ring is fixed: the result's bits depend on nothing but size.
 *
 * Sent straight from the caller's memory, where bfloat16 is packed too: the region is next written when the finished sum of that
 * segment comes round, which has passed through the successor's addition of the very chunk sent here.
 */
export async function ringReduceScatter(
  context: RingContext,
  parts: Parts,
  segments: readonly Segment[],
  codec: Codec,
): Promise<void> {
  const { rank, size, chunkLength } = context;
  const outgoing = new Sender(context);
  const chunksAt = (segment: number) => parts.chunksOf(segments[wrap(segment, size)] as Segment, chunkLength);
  context.setPhase('reduce-scatter');
  for (const chunk of chunksAt(rank - 1)) {
    outgoing.push({ step: 0, chunk, payload: () => codec.encodeInPlace(parts.at(chunk)) });
  }
  for (let step = 0; step < size - 1; step++) {
    for (const chunk of chunksAt(rank - step - 2)) {
      const frame = await expectFrame(context, step, chunk, codec.bytesPerElement);
      if (step < size - 2) {
        const payload = codec.addAndEncode(parts.at(chunk), frame.payload);
        outgoing.push({ step: step + 1, chunk, payload: () => payload });
      } else {
        codec.addInto(parts.at(chunk), frame.payload);
      }
      frame.free();
    }
  }
  await outgoing.drained();
}

/**
 * All-gather on a ring: rank r starts with segment r and passes on what it receives.
 *
 * The caller may overwrite the buffer as soon as the collective ends, and nothing tells this rank when its successor has taken
 * the last frames. A small segment therefore leaves as a copy; where segments are large, a closing barrier is cheaper.
 */
export async function ringAllGather(
  context: RingContext,
  parts: Parts,
  segments: readonly Segment[],
  codec: GatherCodec,
  firstStep: number,
): Promise<void> {
  const { rank, size, chunkLength } = context;
  const outgoing = new Sender(context);
  const chunksAt = (segment: number) => parts.chunksOf(segments[wrap(segment, size)] as Segment, chunkLength);
  // By the mean, on which all ranks agree whatever their own segments are.
  const meanBytes = ((segments.at(-1)?.end ?? 0) * codec.bytesPerElement) / size;
  const isLarge = meanBytes > (size - 1) * BYTES_COPIED_IN_A_HOP;
  context.setPhase('all-gather');
  const lent: Uint8Array[] = [];
  const untilBarrier = (payload: Uint8Array): Uint8Array => {
    lent.push(payload);
    return payload;
  };
  for (const chunk of chunksAt(rank)) {
    const own = parts.at(chunk);
    const payload = isLarge ? () => untilBarrier(codec.roundAndEncode(own)) : () => codec.roundAndEncodeCopy(own);
    outgoing.push({ step: firstStep, chunk, payload });
  }
  for (let step = 0; step < size - 1; step++) {
    for (const chunk of chunksAt(rank - step - 1)) {
      const { payload, free } = await expectFrame(context, firstStep + step, chunk, codec.bytesPerElement);
      const values = parts.at(chunk);
      codec.decodeInto(values, payload);
      const goesOn = step < size - 2;
      if (goesOn) {
        // Where the buffer must not be read later, the frame's own memory goes on; nobody writes there.
        const kept = isLarge ? untilBarrier(codec.keep(values, payload)) : payload;
        outgoing.push({ step: firstStep + step + 1, chunk, payload: () => kept });
      }
      if (!goesOn || isLarge) free();
    }
  }
  await outgoing.drained();
  if (isLarge) {
    await ringBarrier(context);
    codec.giveBack(lent);
  }
}

/** From the root around the ring, chunk by chunk. */
export async function ringBroadcast(context: RingContext, buffer: Uint8Array, root: number): Promise<void> {
  const { rank, size, chunkLength } = context;
  const outgoing = new Sender(context);
  const position = wrap(rank - root, size);
  context.setPhase('broadcast');
  for (const chunk of chunksOf({ begin: 0, end: buffer.length }, chunkLength)) {
    let payload = buffer.subarray(chunk.begin, chunk.end);
    if (position === 0) {
      payload = copyOf(payload);
    } else {
      const frame = await expectFrame(context, 0, chunk, 1);
      ({ payload } = frame);
      buffer.set(payload, chunk.begin);
      if (position === size - 1) frame.free();
    }
    if (position < size - 1) {
      outgoing.push({ step: 0, chunk, payload: () => payload });
    }
  }
  await outgoing.drained();
}

/** Ends when every rank has begun it: after s frames, a rank knows of itself and the s ranks before it. */
export async function ringBarrier(context: RingContext): Promise<void> {
  const outgoing = new Sender(context);
  const nothing: Segment = { begin: 0, end: 0 };
  for (let step = 0; step < context.size - 1; step++) {
    outgoing.push({ step, chunk: nothing, payload: () => NOTHING });
    await expectFrame(context, step, nothing, 1);
  }
  await outgoing.drained();
}
