import type { Parts } from '../parts.ts';
import { type Reducer, scale } from '../reducer.ts';
import { ringBarrier, type RingContext } from '../ring.ts';
import { type Segment, wrap } from '../segments.ts';
import type { SharedMemory } from './shared-memory.ts';

/** 512 KiB: a round's copies take longer than its barrier, and what one rank writes is still in a cache when another reads it. */
const PIECE_LENGTH = 131_072;

/** Rounds that are under way at once; each has its own part of a region. */
const DEPTH = 3;

interface PieceValues {
  readonly values: Float32Array;
  /** Where `writer` puts what concerns the piece's owner: its values for the sum, or, as the owner, the sum. */
  of(writer: number): Float32Array;
}

/**
 * All-reduce through memory that all ranks see: each value is copied in once by those who do not own it, added once by the
 * owner of its segment, and copied out once by the others. The ring carries nothing but barriers.
 *
 * Segment r is summed by rank r in the order r + 1, r + 2, …, r, which is the ring's: both give the same bits.
 *
 * In rounds of one piece of each segment. Round q brings values for piece q, then, after barrier q − 1, adds piece q − 1 and takes
 * the sums of piece q − 2. Barrier q says that a rank has done its round q; so everyone's values of q and sums of q − 1 are there.
 * A part of a region is used again after DEPTH rounds: values brought in round q were added in round q + 1, which barrier q + 1
 * says, and its writer waits for that one in round q + 2; sums of piece p were taken in round p + 2, and their writer, in round
 * p + 1 + DEPTH, has waited for barrier p + DEPTH.
 */
export async function sharedMemoryAllReduce(
  context: RingContext,
  memory: SharedMemory,
  buffer: Parts,
  segments: readonly Segment[],
  { reducer, factor }: { readonly reducer: Reducer; readonly factor: number },
): Promise<void> {
  const { rank, size } = context;
  const { values: regions } = memory;
  const pieceLength = Math.min(
    context.chunkLength,
    PIECE_LENGTH,
    Math.floor((regions[rank] as Float32Array).length / (DEPTH * size)),
  );
  const others = Array.from({ length: size - 1 }, (_, index) => wrap(rank + 1 + index, size));
  /** The caller's values of one piece, place by place, each with the function that finds its counterpart in a region. */
  const piece = (owner: number, round: number): PieceValues[] => {
    const { begin, end } = segments[owner] as Segment;
    const from = Math.min(end, begin + round * pieceLength);
    let at = ((round % DEPTH) * size + owner) * pieceLength;
    return buffer.slices({ begin: from, end: Math.min(end, from + pieceLength) }).map((values) => {
      const start = at;
      at += values.length;
      return { values, of: (writer) => (regions[writer] as Float32Array).subarray(start, start + values.length) };
    });
  };
  const bringValues = (round: number): void => {
    for (const owner of others) {
      for (const { values, of } of piece(owner, round)) of(rank).set(values);
    }
  };
  const addOwn = (round: number): void => {
    for (const { values, of } of piece(rank, round)) {
      reducer.add(values, ...others.map(of));
      if (factor !== 1) scale(values, factor);
      of(rank).set(values);
    }
  };
  const takeSums = (round: number): void => {
    for (const owner of others) {
      for (const { values, of } of piece(owner, round)) values.set(of(owner));
    }
  };

  const numRounds = Math.ceil(Math.max(...segments.map(({ begin, end }) => end - begin)) / pieceLength);
  context.setPhase('shared-memory');
  // Frames say that all are in the same collective; and a rank that is still far away is waited for without holding the thread.
  await ringBarrier(context);
  for (let round = 0; round < numRounds + 2; round++) {
    bringValues(round);
    if (round > 0) await context.waitFor('everybody', () => memory.everybody(context.mustGoOn));
    if (round >= 1) addOwn(round - 1);
    if (round >= 2) takeSums(round - 2);
    if (round < numRounds + 1) memory.arrive();
  }
}
