import type { RingContext } from '../frames.ts';
import type { Parts } from '../parts.ts';
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

/** A collective through shared memory, cut into rounds of one piece of each rank's segment. */
export interface Pieces {
  readonly numRounds: number;
  /** The other ranks in the ring's order of adding. */
  readonly others: readonly number[];
  /** The caller's values of one piece, place by place, each with the function that finds its counterpart in a region. */
  piece(owner: number, round: number): PieceValues[];
  /** Puts this rank's values where the owners of their sums find them. */
  bringValues(round: number): void;
  /** Replaces the caller's values by the sums of the other ranks. */
  takeSums(round: number): void;
}

/** @param context the ring of the ranks that map the memory, in the order in which it has them */
export function piecesOf(
  { rank, size, chunkLength }: RingContext,
  { values: regions }: SharedMemory,
  parts: Parts,
  segments: readonly Segment[],
): Pieces {
  const available = Math.floor((regions[rank] as Float32Array).length / (DEPTH * size));
  const pieceLength = Math.min(chunkLength, PIECE_LENGTH, available);
  const others = Array.from({ length: size - 1 }, (_, index) => wrap(rank + 1 + index, size));
  const piece = (owner: number, round: number): PieceValues[] => {
    const { begin, end } = segments[owner] as Segment;
    const from = Math.min(end, begin + round * pieceLength);
    let at = ((round % DEPTH) * size + owner) * pieceLength;
    return parts.slices({ begin: from, end: Math.min(end, from + pieceLength) }).map((values) => {
      const start = at;
      at += values.length;
      return { values, of: (writer) => (regions[writer] as Float32Array).subarray(start, start + values.length) };
    });
  };
  return {
    numRounds: Math.ceil(Math.max(...segments.map(({ begin, end }) => end - begin)) / pieceLength),
    others,
    piece,
    bringValues(round) {
      for (const owner of others) {
        for (const { values, of } of piece(owner, round)) of(rank).set(values);
      }
    },
    takeSums(round) {
      for (const owner of others) {
        for (const { values, of } of piece(owner, round)) values.set(of(owner));
      }
    },
  };
}
