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
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index);
  for (const index of order) {
    if (!Number.isFinite(scores[index]))
      throw new EvaluationInputError(`score ${index} must be finite, got ${scores[index]}`);
  }
  order.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const counts = {
    thresholds: new Float64Array(order.length),
    genuine: new Float64Array(order.length),
    impostor: new Float64Array(order.length),
  };
  let last = -1;
  for (const index of order) {
    const threshold = scores[index] as number;
    if (last < 0 || counts.thresholds[last] !== threshold) counts.thresholds[++last] = threshold;
    const counted = same[index] ? counts.genuine : counts.impostor;
    counted[last] = (counted[last] as number) + 1;
  }
  const cut = (values: Float64Array): Float64Array => values.subarray(0, last + 1);
  return rocOfCounts({
    thresholds: cut(counts.thresholds),
    genuine: cut(counts.genuine),
    impostor: cut(counts.impostor),
  });
}

/** Pairs by score: entry k of the counts is how many have exactly the score `thresholds[k]`. */
export interface ScoreCounts {
  /** Distinct, descending. */
  readonly thresholds: Float64Array;
  readonly genuine: Float64Array;
  readonly impostor: Float64Array;
}

/** The curve of counted pairs. The counts become the curve: at millions of scores a copy of them would be most of the memory. */
export function rocOfCounts({ thresholds, genuine, impostor }: ScoreCounts): RocCurve {
  const [numGenuine, numImpostor] = [accumulate(genuine), accumulate(impostor)];
  if (numGenuine === 0 || numImpostor === 0) {
    throw new EvaluationInputError(
      `verification needs pairs of the same and of different classes, got ${numGenuine} and ${numImpostor}`,
    );
  }
  return { thresholds, genuineAccepted: genuine, impostorAccepted: impostor, numGenuine, numImpostor };
}

/** Makes entry k the sum of the entries 0 to k. @returns the sum of all */
function accumulate(counts: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k += 1) counts[k] = sum += counts[k] as number;
  return sum;
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
