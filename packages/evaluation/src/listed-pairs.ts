import { equalErrorRate } from './curve-points.ts';
import { EvaluationInputError } from './errors.ts';
import { evaluateFoldVerification, type FoldVerificationScores, pairDistances } from './fold-verification.ts';
import { rocAuc, type RocCurve, rocOfScores } from './roc.ts';
import { type TarAtFar, tarAtFar } from './tar-at-far.ts';

export interface ListedPairsOptions {
  /** [N, D], row-major. */
  readonly embeddings: Float32Array;
  readonly dimension: number;
  /** [first, second, first, second, …]: positions of embeddings. */
  readonly pairs: ArrayLike<number>;
  /** Truthy where the pair is of one class. */
  readonly same: ArrayLike<number | boolean>;
  readonly numFolds: number;
  /** Default 1e-1, 1e-2, 1e-3: LFW has 3,000 different pairs, which tell no lower rate from 0 or from another. */
  readonly fars?: readonly number[];
}

export interface ListedPairsScores extends Omit<FoldVerificationScores, 'protocol'> {
  readonly protocol: 'listed-pairs';
  /** Over all pairs of the list, as TAR@FAR: no threshold is chosen, so no fold is kept apart. */
  readonly rocAuc: number;
  readonly equalErrorRate: number;
  readonly tarAtFar: readonly TarAtFar[];
  readonly numFolds: number;
  readonly numSame: number;
  readonly numDifferent: number;
  /** For drawing; `curvePoints` thins it. */
  readonly curve: RocCurve;
}

/**
 * What is reported of a list of pairs such as LFW's: cross-validated accuracy and validation rate, and the curve of the whole list.
 * @throws EvaluationInputError where a pair names no embedding or a fold does not mix same and different pairs
 */
export function evaluateListedPairs(options: ListedPairsOptions): ListedPairsScores {
  const { embeddings, dimension, pairs, same, numFolds, fars = [1e-1, 1e-2, 1e-3] } = options;
  if (pairs.length !== 2 * same.length) {
    throw new EvaluationInputError(
      `every pair needs two positions and an answer: ${pairs.length} positions, ${same.length} answers`,
    );
  }
  const distances = pairDistances(embeddings, dimension, pairs);
  const folds = evaluateFoldVerification({ distances, same, numFolds });
  const curve = rocOfScores(
    distances.map((distance) => 1 - distance / 2),
    same,
  );
  return {
    ...folds,
    protocol: 'listed-pairs',
    rocAuc: rocAuc(curve),
    equalErrorRate: equalErrorRate(curve).rate,
    tarAtFar: fars.map((far) => tarAtFar(curve, far)),
    numFolds,
    numSame: curve.numGenuine,
    numDifferent: curve.numImpostor,
    conventions: {
      ...folds.conventions,
      tarAtFar: 'over all pairs of the list, rule at-most; threshold: cosine, accepted when at least that',
    },
    curve,
  };
}
