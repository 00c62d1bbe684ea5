import { type RocCurve, rocOfCounts } from './roc.ts';

/**
 * Cells of a score histogram over [−1, 1]: 2^21 a unit, so scores closer than 4.8e-7, the rounding error of a float32 cosine, are
 * ties. Every score of N embeddings could not be kept: 100,000 have 5·10^9 pairs.
 */
const CELLS_PER_UNIT = 2 ** 21;
const NUM_CELLS = 2 * CELLS_PER_UNIT + 1;

/** What a protocol says of its ties when it counts scores in cells. */
export const HISTOGRAM_TIES: string = `scores within ${1 / CELLS_PER_UNIT} of each other count as equal`;

/** A histogram without a score: 32 MiB. */
export function emptyHistogram(): Float64Array<ArrayBuffer> {
  return new Float64Array(NUM_CELLS);
}

export function countScore(histogram: Float64Array, score: number): void {
  // A cosine may leave [−1, 1] by rounding.
  const cell = Math.min(NUM_CELLS - 1, Math.max(0, Math.round((score + 1) * CELLS_PER_UNIT)));
  histogram[cell] = (histogram[cell] as number) + 1;
}

/**
 * The curve of two histograms, which it takes for itself: the cells that hold pairs, moved to the front and turned round in place,
 * since nearly all of them do at 5·10^9 pairs.
 */
export function rocOfHistograms(genuine: Float64Array, impostor: Float64Array): RocCurve {
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
