import { unitEmbeddings } from './embeddings.ts';
import { EvaluationInputError } from './errors.ts';
import { countByFold, type FoldCounts, foldOf, sumOfOthers } from './folds.ts';

export interface FoldVerificationOptions {
  /** Squared Euclidean distances of unit vectors, 0 to 4, pair by pair in the order of the list. */
  readonly distances: ArrayLike<number>;
  /** Truthy where the pair is of one class. */
  readonly same: ArrayLike<number | boolean>;
  /** Default 10. */
  readonly numFolds?: number;
  /** Default 1e-3. */
  readonly far?: number;
}

export interface FoldVerificationScores {
  readonly protocol: 'fold-verification';
  /** Mean over folds of the accuracy at the threshold chosen on the others. */
  readonly accuracy: number;
  /** Population standard deviation over folds. */
  readonly accuracyDeviation: number;
  readonly foldAccuracies: readonly number[];
  /** Distance thresholds, one per fold. */
  readonly foldThresholds: readonly number[];
  /** Share of same pairs accepted at the distance that accepts `far` of the different pairs on the other folds. */
  readonly validationRate: number;
  readonly validationRateDeviation: number;
  /** Share of different pairs accepted there, on the fold itself. */
  readonly falseAcceptRate: number;
  readonly conventions: Readonly<Record<string, string>>;
}

/** LFW's thresholds as facenet and InsightFace scan them: 0 … 3.99 for accuracy, 0 … 3.999 for the validation rate. */
const ACCURACY_GRID = { step: 0.01, numThresholds: 400 };
const VALIDATION_GRID = { step: 0.001, numThresholds: 4000 };

/**
 * LFW-style verification of listed pairs by cross-validation (davidsandberg/facenet lfw.py, InsightFace verification.py).
 * A pair is accepted when its distance is strictly below the threshold; of equally good thresholds the lowest counts.
 * @throws EvaluationInputError unless every fold has pairs of one class and of two
 */
export function evaluateFoldVerification(options: FoldVerificationOptions): FoldVerificationScores {
  const { distances, same, numFolds = 10, far = 1e-3 } = options;
  mustBeFoldable(options, numFolds, far);
  const counts = countByFold(distances, same, { numFolds, ...ACCURACY_GRID });
  const folds = Array.from({ length: numFolds }, (_, fold) => fold);
  folds.forEach((fold) => {
    if (counts.numSame[fold] === 0 || counts.numDifferent[fold] === 0) {
      throw new EvaluationInputError(
        `fold ${fold} of ${numFolds} has ${counts.numSame[fold]} same and ${counts.numDifferent[fold]} different pairs, it needs both; ` +
          'order the list so that every fold mixes them, as pairs.txt does, or use fewer folds',
      );
    }
  });

  const best = folds.map((fold) => bestThreshold(counts, fold));
  const foldAccuracies = folds.map((fold) => {
    const k = best[fold] as number;
    const right =
      accepted(counts.same, fold, k) + (counts.numDifferent[fold] as number) - accepted(counts.different, fold, k);
    return right / ((counts.numSame[fold] as number) + (counts.numDifferent[fold] as number));
  });
  const fine = countByFold(distances, same, { numFolds, ...VALIDATION_GRID });
  const validation = folds.map((fold) =>
    validate(options, foldOf(distances.length, numFolds), fold, thresholdAtFar(fine, fold, far)),
  );
  const rates = validation.map(({ validationRate }) => validationRate);
  return {
    protocol: 'fold-verification',
    accuracy: mean(foldAccuracies),
    accuracyDeviation: deviation(foldAccuracies),
    foldAccuracies,
    foldThresholds: best.map((k) => k * ACCURACY_GRID.step),
    validationRate: mean(rates),
    validationRateDeviation: deviation(rates),
    falseAcceptRate: mean(validation.map(({ falseAcceptRate }) => falseAcceptRate)),
    conventions: {
      distance: 'squared Euclidean distance of unit vectors, accepted when strictly below the threshold',
      folds: `${numFolds} contiguous folds, unshuffled`,
      threshold: 'multiples of 0.01, the best on the other folds, the lowest of equals',
      validationRate: `multiples of 0.001, linear between the last with FAR at most ${far} and the next; 0 when ${far} is never reached`,
    },
  };
}

/** Squared Euclidean distances of the normalised embeddings of each pair. @param pairs [first, second, first, second, …] */
export function pairDistances(embeddings: Float32Array, dimension: number, pairs: ArrayLike<number>): Float64Array {
  const { values, count } = unitEmbeddings(embeddings, dimension);
  return Float64Array.from({ length: pairs.length / 2 }, (_, pair) => {
    const [first, second] = [pairs[2 * pair] ?? NaN, pairs[2 * pair + 1] ?? NaN];
    if (!(first >= 0 && first < count && second >= 0 && second < count)) {
      throw new EvaluationInputError(`pair ${pair} names embeddings ${first} and ${second}, there are ${count}`);
    }
    let sum = 0;
    for (let d = 0; d < dimension; d += 1) {
      sum += ((values[first * dimension + d] as number) - (values[second * dimension + d] as number)) ** 2;
    }
    return sum;
  });
}

const accepted = (rows: readonly Int32Array[], fold: number, k: number): number => rows[fold]?.[k] as number;

/** The threshold with the most right answers on the other folds; accepted same pairs minus accepted different ones decides. */
function bestThreshold(counts: FoldCounts, fold: number): number {
  let [best, most] = [0, -Infinity];
  for (let k = 0; k < ACCURACY_GRID.numThresholds; k += 1) {
    const right = sumOfOthers(counts.same, fold, k) - sumOfOthers(counts.different, fold, k);
    if (right > most) [best, most] = [k, right];
  }
  return best;
}

function thresholdAtFar(counts: FoldCounts, fold: number, far: number): number {
  const { step, numThresholds } = VALIDATION_GRID;
  const total = counts.numDifferent.reduce((sum, value, index) => (index === fold ? sum : sum + value), 0);
  const farAt = (k: number): number => sumOfOthers(counts.different, fold, k) / total;
  if (farAt(numThresholds - 1) < far) return 0;
  let k = numThresholds - 1;
  while (farAt(k) > far) k -= 1; // ends at 0 at the latest: no distance is below 0
  if (farAt(k) === far || k === numThresholds - 1) return k * step;
  return step * (k + (far - farAt(k)) / (farAt(k + 1) - farAt(k)));
}

function validate({ distances, same }: FoldVerificationOptions, folds: Int32Array, fold: number, threshold: number) {
  let [numSame, numDifferent, acceptedSame, acceptedDifferent] = [0, 0, 0, 0];
  for (let pair = 0; pair < distances.length; pair += 1) {
    if (folds[pair] !== fold) continue;
    const isAccepted = (distances[pair] as number) < threshold;
    if (same[pair]) [numSame, acceptedSame] = [numSame + 1, acceptedSame + Number(isAccepted)];
    else [numDifferent, acceptedDifferent] = [numDifferent + 1, acceptedDifferent + Number(isAccepted)];
  }
  return { validationRate: acceptedSame / numSame, falseAcceptRate: acceptedDifferent / numDifferent };
}

function mustBeFoldable({ distances, same }: FoldVerificationOptions, numFolds: number, far: number): void {
  if (distances.length !== same.length) {
    throw new EvaluationInputError(
      `every distance needs its answer: ${distances.length} distances, ${same.length} answers`,
    );
  }
  if (!Number.isInteger(numFolds) || numFolds < 2 || distances.length < numFolds) {
    throw new EvaluationInputError(
      `expected at least 2 folds and a pair for each, got ${numFolds} folds of ${distances.length} pairs`,
    );
  }
  if (!(far > 0 && far < 1)) throw new EvaluationInputError(`far must lie between 0 and 1, got ${far}`);
  for (let pair = 0; pair < distances.length; pair += 1) {
    const distance = distances[pair] as number;
    if (!(distance >= 0 && distance < Infinity))
      throw new EvaluationInputError(`distance ${pair} must be finite and not negative, got ${distance}`);
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
