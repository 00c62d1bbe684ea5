import type { RocCurve } from './roc.ts';

/** How cosines of pairs are distributed: shares of all pairs of a kind in equal bins of [−1, 1]. */
export interface ScoreBins {
  readonly numBins: number;
  /** s_p: of one class. Each adds up to 1. */
  readonly genuine: readonly number[];
  /** s_n: of two. */
  readonly impostor: readonly number[];
}

/** From a curve of cosines: what it accepts between two thresholds lies between them. */
export function scoreBins(curve: RocCurve, numBins: number): ScoreBins {
  const { thresholds, genuineAccepted, impostorAccepted, numGenuine, numImpostor } = curve;
  const [genuine, impostor] = [new Array<number>(numBins).fill(0), new Array<number>(numBins).fill(0)];
  thresholds.forEach((threshold, index) => {
    const bin = Math.min(numBins - 1, Math.max(0, Math.floor(((threshold + 1) / 2) * numBins)));
    const more = (counts: Float64Array): number =>
      (counts[index] as number) - (index === 0 ? 0 : (counts[index - 1] as number));
    genuine[bin] = (genuine[bin] as number) + more(genuineAccepted) / numGenuine;
    impostor[bin] = (impostor[bin] as number) + more(impostorAccepted) / numImpostor;
  });
  return { numBins, genuine, impostor };
}
