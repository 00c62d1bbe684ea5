import type { RingContext } from '../frames.ts';
import type { Parts } from '../parts.ts';
import { type Reducer, scale } from '../reducer.ts';
import { ringBarrier } from '../ring.ts';
import type { Segment } from '../segments.ts';
import { piecesOf } from './pieces.ts';
import type { SharedMemory } from './shared-memory.ts';

/**
 * All-reduce through memory that all ranks see: each value is copied in once by those who do not own it, added once by the
 * owner of its segment, and copied out once by the others. The ring carries nothing but barriers.
 *
 * Segment r is summed by rank r in the order r + 1, r + 2, …, r, which is the ring's: both give the same bits.
 *
 * In rounds of one piece of each segment. Round q brings values for piece q, then, after barrier q − 1, adds piece q − 1 and takes
 * the sums of piece q − 2. Barrier q says that a rank has done its round q; so everyone's values of q and sums of q − 1 are there.
 * A part of a region is used again after DEPTH = 3 rounds: values brought in round q were added in round q + 1, which barrier q + 1
 * says, and its writer waits for that one in round q + 2; sums of piece p were taken in round p + 2, and their writer, in round
 * p + 1 + DEPTH, has waited for barrier p + DEPTH.
 */
export async function sharedMemoryAllReduce(
  context: RingContext,
  memory: SharedMemory,
  parts: Parts,
  segments: readonly Segment[],
  { reducer, factor }: { readonly reducer: Reducer; readonly factor: number },
): Promise<void> {
  const { numRounds, others, piece, bringValues, takeSums } = piecesOf(context, memory, parts, segments);
  const { rank } = context;
  const addOwn = (round: number): void => {
    for (const { values, of } of piece(rank, round)) {
      reducer.add(values, ...others.map(of));
      if (factor !== 1) scale(values, factor);
      of(rank).set(values);
    }
  };
  context.setPhase('shared-memory');
  // Frames say that all are in the same collective; and a rank that is still far away is waited for without holding the thread.
  await ringBarrier(context);
  for (let round = 0; round < numRounds + 2; round++) {
    bringValues(round);
    if (round > 0) await context.untilEverybody(() => memory.everybody(context.mustGoOn));
    if (round >= 1) addOwn(round - 1);
    if (round >= 2) takeSums(round - 2);
    if (round < numRounds + 1) memory.arrive();
  }
}
