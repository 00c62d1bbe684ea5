/** The shards of one rank: a contiguous run, so that the global batch keeps its order over ranks. */
export interface RankShards {
  readonly first: number;
  readonly count: number;
}

/**
 * Deals V shards to N ranks: ⌈V/N⌉ each for the first V mod N ranks, ⌊V/N⌋ for the others. With more ranks than shards the
 * last ones have none.
 */
export function planShards(numShards: number, numRanks: number): RankShards[] {
  const each = Math.floor(numShards / numRanks);
  const longer = numShards % numRanks;
  return Array.from({ length: numRanks }, (_, rank) => ({
    first: rank * each + Math.min(rank, longer),
    count: each + (rank < longer ? 1 : 0),
  }));
}
