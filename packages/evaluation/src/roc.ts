import { EvaluationInputError } from './errors.ts';

/**
 * What each threshold accepts, from the strictest: a pair is accepted when its score is at least the threshold.
 * Entry k counts all pairs of the k + 1 highest distinct scores.
 */
export interface RocCurve {
  /** Distinct scores, descending. */
  readonly thresholds: Float64Array;
  /** Same-class pairs accepted; ends at numGenuine. */
  readonly genuineAccepted: Float64Array;
  /** Different-class pairs accepted; ends at numImpostor. */
  readonly impostorAccepted: Float64Array;
  readonly numGenuine: number;
  readonly numImpostor: number;
}

/** The exact curve of listed pairs. `same[i]` is truthy where pair i is of one class. */
export function rocOfScores(scores: ArrayLike<number>, same: ArrayLike<number | boolean>): RocCurve {
  if (scores.length !== same.length) {
    throw new EvaluationInputError(`every score needs its answer: ${scores.length} scores, ${same.length} answers`);
  }
  const order = Array.from({ length: scores.length }, (_, index) => index);
  for (const index of order) {
    if (!Number.isFinite(scores[index]))
      throw new EvaluationInputError(`score ${index} must be finite, got ${scores[index]}`);
  }
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const points: { threshold: number; genuine: number; impostor: number }[] = [];
  for (const index of order) {
    const threshold = scores[index] as number;
    let point = points.at(-1);
    if (point?.threshold !== threshold) points.push((point = { threshold, genuine: 0, impostor: 0 }));
    if (same[index]) point.genuine += 1;
    else point.impostor += 1;
  }
  return rocOfCounts(points);
}

/** The curve of counted pairs: distinct thresholds, descending, with the pairs at exactly each of them. */
export function rocOfCounts(points: readonly { threshold: number; genuine: number; impostor: number }[]): RocCurve {
  let [numGenuine, numImpostor] = [0, 0];
  const genuineAccepted = Float64Array.from(points, ({ genuine }) => (numGenuine += genuine));
  const impostorAccepted = Float64Array.from(points, ({ impostor }) => (numImpostor += impostor));
  if (numGenuine === 0 || numImpostor === 0) {
    throw new EvaluationInputError(
      `verification needs pairs of the same and of different classes, got ${numGenuine} and ${numImpostor}`,
    );
  }
  const thresholds = Float64Array.from(points, ({ threshold }) => threshold);
  return { thresholds, genuineAccepted, impostorAccepted, numGenuine, numImpostor };
}

/**
 * Area under the curve: the chance that a same pair scores higher than a different one, ties counting half
 * (Mann–Whitney; the trapezoids of the curve).
 */
export function rocAuc({ genuineAccepted, impostorAccepted, numGenuine, numImpostor }: RocCurve): number {
  let area = 0;
  for (let k = 0; k < genuineAccepted.length; k += 1) {
    const genuineBefore = k === 0 ? 0 : (genuineAccepted[k - 1] as number);
    const impostorBefore = k === 0 ? 0 : (impostorAccepted[k - 1] as number);
    const impostors = (impostorAccepted[k] as number) - impostorBefore;
    area += (impostors / numImpostor) * ((genuineBefore + (genuineAccepted[k] as number)) / 2 / numGenuine);
  }
  return area;
}
