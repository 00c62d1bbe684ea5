/** One timed pair; without a peer only our own seconds. */
export interface Pair {
  readonly seconds: number;
  readonly peerSeconds: number | null;
}

export interface Summary {
  /** Medians. */
  readonly secondsPerStep: number;
  readonly peerSecondsPerStep: number | null;
  /** The peer's seconds over ours, of the same pair; above 1 we are faster. */
  readonly ratios: readonly number[];
  readonly geomean: number | null;
}

/** @param pairs one at least */
export function summarise(pairs: readonly Pair[]): Summary {
  const peers = pairs.flatMap(({ peerSeconds }) => (peerSeconds === null ? [] : [peerSeconds]));
  const ratios = pairs.flatMap(({ seconds, peerSeconds }) => (peerSeconds === null ? [] : [peerSeconds / seconds]));
  return {
    secondsPerStep: median(pairs.map(({ seconds }) => seconds)),
    peerSecondsPerStep: peers.length === 0 ? null : median(peers),
    ratios,
    geomean: geometricMean(ratios),
  };
}

/** A cell of a table: one side beside the peer. */
export interface BesidePeer {
  /** Medians over the turns. */
  readonly seconds: number;
  readonly peerSeconds: number | null;
  /** Median over the pairs of the peer's seconds over ours. */
  readonly ratio: number | null;
}

/** @param peerSeconds as many as `seconds`, in the same order, or none */
export function besidePeer(seconds: readonly number[], peerSeconds: readonly number[]): BesidePeer {
  const hasPeer = peerSeconds.length > 0;
  return {
    seconds: median(seconds),
    peerSeconds: hasPeer ? median(peerSeconds) : null,
    ratio: hasPeer ? median(peerSeconds.map((peer, pair) => peer / (seconds[pair] as number))) : null,
  };
}

/** Null of nothing. */
export function geometricMean(ratios: readonly number[]): number | null {
  if (ratios.length === 0) return null;
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/** @param values one at least */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** One line of a table: a name, then its numbers. */
export function row(name: string | number, numbers: readonly (number | null)[]): string {
  return `${String(name).padEnd(16)}${columns(numbers)}`;
}

/** Numbers in columns of ten; what is missing is a dash. */
export function columns(numbers: readonly (number | null)[], digits: number = 3): string {
  return numbers.map((value) => (value === null ? '–' : value.toFixed(digits)).padStart(10)).join('');
}
