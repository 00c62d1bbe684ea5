import type { RingContext } from '../frames.ts';
import { type Reducer, scale } from '../reducer.ts';
import { ringBarrier } from '../ring.ts';
import { type Segment, wrap } from '../segments.ts';
import type { SharedMemory } from './shared-memory.ts';

/** 512 KiB: a round's copies take longer than its barrier, and what one rank writes is still in a cache when another reads it. */
const PIECE_LENGTH = 131_072;

/** Rounds that are under way at once; each has its own part of a region. */
const DEPTH = 3;

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
  buffer: Float32Array,
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
  const piece = (owner: number, round: number): Float32Array => {
    const { begin, end } = segments[owner] as Segment;
    return buffer.subarray(
      Math.min(end, begin + round * pieceLength),
      Math.min(end, begin + (round + 1) * pieceLength),
    );
  };
  /** Where `writer` puts what concerns `owner`: its values for the sum, or, as the owner, the sum. */
  const part = (writer: number, owner: number, round: number, length: number): Float32Array => {
    const begin = ((round % DEPTH) * size + owner) * pieceLength;
    return (regions[writer] as Float32Array).subarray(begin, begin + length);
  };
  const bringValues = (round: number): void => {
    for (const owner of others) {
      const values = piece(owner, round);
      part(rank, owner, round, values.length).set(values);
    }
  };
  const addOwn = (round: number): void => {
    const own = piece(rank, round);
    reducer.add(own, ...others.map((writer) => part(writer, rank, round, own.length)));
    if (factor !== 1) scale(own, factor);
    part(rank, rank, round, own.length).set(own);
  };
  const takeSums = (round: number): void => {
    for (const owner of others) {
      const sums = piece(owner, round);
      sums.set(part(owner, owner, round, sums.length));
    }
  };

  const numRounds = Math.ceil(Math.max(...segments.map(({ begin, end }) => end - begin)) / pieceLength);
  context.setPhase('shared-memory');
  // Frames say that all are in the same collective; and a rank that is still far away is waited for without holding the thread.
  await ringBarrier(context);
  for (let round = 0; round < numRounds + 2; round++) {
    bringValues(round);
    if (round > 0) await memory.everybody(context.mustGoOn);
    if (round >= 1) addOwn(round - 1);
    if (round >= 2) takeSums(round - 2);
    if (round < numRounds + 1) memory.arrive();
  }
}
