import type { LocalPhases } from '../all-reduce/two-level.ts';
import type { RingContext } from '../frames.ts';
import type { Reducer } from '../reducer.ts';
import { ringBarrier } from '../ring.ts';
import { type Segment, wrap } from '../segments.ts';
import type { SharedMemory } from './shared-memory.ts';

/** 512 KiB, as in `sharedMemoryAllReduce`. */
const PIECE_LENGTH = 131_072;

/** Rounds whose parts of a region are kept apart. */
const DEPTH = 3;

/**
 * Reduce-scatter and all-gather between the ranks of a host through memory that all of them map. Place p in `memory` is that of
 * rank p of the context's ring.
 *
 * In rounds: round q writes piece q and, after barrier q − 1, reads piece q − 1; barrier q says that a rank has done its round q. A
 * part of a region is written again DEPTH = 3 rounds later, by when its writer has waited for barrier q + 1, which its readers came
 * to after reading. Frames before each phase say that all have ended the one before; there a rank whose host mates are still busy
 * with other hosts waits without holding the thread.
 */
export function localPhasesInMemory(memory: SharedMemory, reducer: Reducer): LocalPhases {
  return {
    async reduceScatter(context, buffer, segments) {
      const { rank, size } = context;
      const { pieceOf, partOf, others, inRounds } = roundsOf(context, memory, buffer, segments);
      context.setPhase('shared-memory reduce-scatter');
      await inRounds(
        (round) => {
          for (const owner of others) {
            const values = pieceOf(owner, round);
            partOf(rank, round * size + owner, values.length).set(values);
          }
        },
        (round) => {
          const own = pieceOf(rank, round);
          reducer.add(own, ...others.map((writer) => partOf(writer, round * size + rank, own.length)));
        },
      );
    },
    async allGather(context, buffer, segments) {
      const { rank, size } = context;
      const { pieceOf, partOf, others, inRounds } = roundsOf(context, memory, buffer, segments);
      context.setPhase('shared-memory all-gather');
      await inRounds(
        (round) => {
          const sums = pieceOf(rank, round);
          partOf(rank, round * size, sums.length).set(sums);
        },
        (round) => {
          for (const owner of others) {
            const sums = pieceOf(owner, round);
            sums.set(partOf(owner, round * size, sums.length));
          }
        },
      );
    },
  };
}

function roundsOf(context: RingContext, memory: SharedMemory, buffer: Float32Array, segments: readonly Segment[]) {
  const { rank, size } = context;
  const { values: regions } = memory;
  const available = Math.floor((regions[rank] as Float32Array).length / (DEPTH * size));
  const pieceLength = Math.min(context.chunkLength, PIECE_LENGTH, available);
  const numRounds = Math.ceil(Math.max(...segments.map(({ begin, end }) => end - begin)) / pieceLength);
  return {
    /** In the ring's order of adding. */
    others: Array.from({ length: size - 1 }, (_, index) => wrap(rank + 1 + index, size)),
    pieceOf(owner: number, round: number): Float32Array {
      const { begin, end } = segments[owner] as Segment;
      const at = (pieces: number) => Math.min(end, begin + pieces * pieceLength);
      return buffer.subarray(at(round), at(round + 1));
    },
    /** @param part number of the part since the first round, `size` to a round */
    partOf(writer: number, part: number, length: number): Float32Array {
      const begin = (part % (DEPTH * size)) * pieceLength;
      return (regions[writer] as Float32Array).subarray(begin, begin + length);
    },
    async inRounds(write: (round: number) => void, read: (round: number) => void): Promise<void> {
      await ringBarrier(context);
      for (let round = 0; round <= numRounds; round++) {
        if (round < numRounds) write(round);
        if (round > 0) {
          await memory.everybody(context.mustGoOn);
          read(round - 1);
        }
        if (round < numRounds) memory.arrive();
      }
    },
  };
}
