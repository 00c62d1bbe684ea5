/** One timed pair; without a peer only our own seconds. */
export interface Pair {
  readonly seconds: number;
  readonly peerSeconds: number | null;
}

export interface Summary {
  /** Medians. */
  readonly secondsPerStep: number;
  readonly peerSecondsPerStep: number | null;
  /** Ours over the peer's of the same pair; below 1 we are faster. */
  readonly ratios: readonly number[];
  readonly geomean: number | null;
}

/** @param pairs one at least */
export function summarise(pairs: readonly Pair[]): Summary {
  const peers = pairs.flatMap(({ peerSeconds }) => (peerSeconds === null ? [] : [peerSeconds]));
  const ratios = pairs.flatMap(({ seconds, peerSeconds }) => (peerSeconds === null ? [] : [seconds / peerSeconds]));
  return {
    secondsPerStep: median(pairs.map(({ seconds }) => seconds)),
    peerSecondsPerStep: peers.length === 0 ? null : median(peers),
    ratios,
    geomean:
      ratios.length === 0 ? null : Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length),
  };
}

export function row(index: number, { seconds, peerSeconds }: Pair): string {
  const peer =
    peerSeconds === null
      ? ''
      : `${peerSeconds.toFixed(3).padStart(10)}${(seconds / peerSeconds).toFixed(3).padStart(9)}`;
  return `${String(index).padStart(5)}${seconds.toFixed(3).padStart(10)}${peer}`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
