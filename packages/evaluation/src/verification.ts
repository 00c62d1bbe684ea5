import { type LabelledEmbeddings, mustHaveLabels, unitEmbeddings } from './embeddings.ts';
import { rocAuc, type RocCurve, rocOfCounts } from './roc.ts';
import { type BlockOptions, forEachQuery } from './similarity.ts';
import { type FarRule, type TarAtFar, tarAtFar } from './tar-at-far.ts';

export interface VerificationOptions extends LabelledEmbeddings, BlockOptions {
  /** Default 1e-1 … 1e-6. */
  readonly fars?: readonly number[];
  /** Default 'at-most'. */
  readonly rule?: FarRule;
}

export interface VerificationScores {
  readonly protocol: 'verification';
  readonly rocAuc: number;
  readonly tarAtFar: readonly TarAtFar[];
  readonly numGenuine: number;
  readonly numImpostor: number;
  readonly numZeroEmbeddings: number;
  readonly conventions: Readonly<Record<string, string>>;
}

/**
 * Cells of the score histogram over [−1, 1]: 2^21 a unit, so scores closer than 4.8e-7, the rounding error of a float32 cosine, are
 * ties. Every score of N embeddings could not be kept: 100,000 have 5·10^9 pairs.
 */
const CELLS_PER_UNIT = 2 ** 21;
const NUM_CELLS = 2 * CELLS_PER_UNIT + 1;

/**
 * Verification over all pairs of different embeddings, each pair once: ROC-AUC and the true-accept rate at several false-accept
 * rates. Memory is one block and at most three arrays of 32 MiB.
 * @throws EvaluationInputError unless there are pairs of one class and pairs of two
 */
export async function evaluateVerification(options: VerificationOptions): Promise<VerificationScores> {
  const { fars = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6], rule = 'at-most' } = options;
  const unit = unitEmbeddings(options.embeddings, options.dimension);
  mustHaveLabels(options.labels, unit.count, 'labels');
  const labels = Float64Array.from(options.labels);
  const genuine = new Float64Array(NUM_CELLS);
  const impostor = new Float64Array(NUM_CELLS);
  await forEachQuery(unit, unit, options, (query, row) => {
    for (let other = query + 1; other < row.length; other += 1) {
      const histogram = labels[other] === labels[query] ? genuine : impostor;
      const cell = cellOf(row[other] as number);
      histogram[cell] = (histogram[cell] as number) + 1;
    }
  });
  const curve = curveOf(genuine, impostor);
  return {
    protocol: 'verification',
    rocAuc: rocAuc(curve),
    tarAtFar: fars.map((far) => tarAtFar(curve, far, rule)),
    numGenuine: curve.numGenuine,
    numImpostor: curve.numImpostor,
    numZeroEmbeddings: unit.numZero,
    conventions: {
      similarity: 'cosine; zero embeddings have similarity 0 to all',
      pairs: 'all pairs of two different embeddings, each once',
      accept: 'score at least the threshold',
      tarAtFar: `rule ${rule}`,
      ties: `scores within ${1 / CELLS_PER_UNIT} of each other count as equal`,
    },
  };
}

function cellOf(score: number): number {
  const cell = Math.round((score + 1) * CELLS_PER_UNIT);
  return Math.min(NUM_CELLS - 1, Math.max(0, cell)); // a cosine may leave [−1, 1] by rounding
}

/** The cells that hold pairs, moved to the front and turned round in place: nearly all of them do at 5·10^9 pairs. */
function curveOf(genuine: Float64Array, impostor: Float64Array): RocCurve {
  let numFilled = 0;
  for (let cell = 0; cell < NUM_CELLS; cell += 1) {
    if (genuine[cell] !== 0 || impostor[cell] !== 0) numFilled += 1;
  }
  const thresholds = new Float64Array(numFilled);
  for (let cell = 0, place = 0; place < numFilled; cell += 1) {
    const [numSame, numDifferent] = [genuine[cell] as number, impostor[cell] as number];
    if (numSame + numDifferent === 0) continue;
    thresholds[place] = cell / CELLS_PER_UNIT - 1;
    genuine[place] = numSame;
    impostor[place] = numDifferent;
    place += 1;
  }
  const descending = (values: Float64Array): Float64Array => values.subarray(0, numFilled).reverse();
  return rocOfCounts({
    thresholds: thresholds.reverse(),
    genuine: descending(genuine),
    impostor: descending(impostor),
  });
}
