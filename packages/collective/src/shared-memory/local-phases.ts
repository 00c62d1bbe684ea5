import type { LocalPhases } from '../all-reduce/two-level.ts';
import type { RingContext } from '../frames.ts';
import type { Reducer } from '../reducer.ts';
import { ringBarrier } from '../ring.ts';
import { piecesOf } from './pieces.ts';
import type { SharedMemory } from './shared-memory.ts';

/**
 * Reduce-scatter and all-gather between the ranks of a host through memory that all of them map. Place p in `memory` is that of
 * rank p of the context's ring.
 *
 * In rounds: round q writes piece q and, after barrier q − 1, reads piece q − 1; barrier q says that a rank has done its round q. A
 * part of a region is written again three rounds later, by when its writer has waited for barrier q + 1, which its readers came
 * to after reading. Frames before each phase say that all have ended the one before; there a rank whose host mates are still busy
 * with other hosts waits without holding the thread.
 */
export function localPhasesInMemory(memory: SharedMemory, reducer: Reducer): LocalPhases {
  return {
    async reduceScatter(context, parts, segments) {
      const { numRounds, others, piece, bringValues } = piecesOf(context, memory, parts, segments);
      const addOwn = (round: number): void => {
        for (const { values, of } of piece(context.rank, round)) reducer.add(values, ...others.map(of));
      };
      context.setPhase('shared-memory reduce-scatter');
      await inRounds(context, memory, numRounds, bringValues, addOwn);
    },
    async allGather(context, parts, segments) {
      const { numRounds, piece, takeSums } = piecesOf(context, memory, parts, segments);
      const offerSums = (round: number): void => {
        for (const { values, of } of piece(context.rank, round)) of(context.rank).set(values);
      };
      context.setPhase('shared-memory all-gather');
      await inRounds(context, memory, numRounds, offerSums, takeSums);
    },
  };
}

async function inRounds(
  context: RingContext,
  memory: SharedMemory,
  numRounds: number,
  write: (round: number) => void,
  read: (round: number) => void,
): Promise<void> {
  await ringBarrier(context);
  for (let round = 0; round <= numRounds; round++) {
    if (round < numRounds) write(round);
    if (round > 0) {
      await context.untilEverybody(() => memory.everybody(context.mustGoOn));
      read(round - 1);
    }
    if (round < numRounds) memory.arrive();
  }
}
