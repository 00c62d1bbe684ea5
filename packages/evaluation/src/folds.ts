/** Contiguous, unshuffled folds (scikit-learn's KFold): the first `count mod numFolds` ones have one element more. */
export function foldOf(count: number, numFolds: number): Int32Array {
  const folds = new Int32Array(count);
  let start = 0;
  for (let fold = 0; fold < numFolds; fold += 1) {
    const size = Math.floor(count / numFolds) + (fold < count % numFolds ? 1 : 0);
    folds.fill(fold, start, start + size);
    start += size;
  }
  return folds;
}

/** Accepted pairs by fold and threshold, for thresholds k · step with k = 0 … numThresholds − 1; accepted is distance < threshold. */
export interface FoldCounts {
  /** [numFolds][numThresholds]: pairs of one class accepted. */
  readonly same: readonly Int32Array[];
  readonly different: readonly Int32Array[];
  /** [numFolds]. */
  readonly numSame: Int32Array;
  readonly numDifferent: Int32Array;
}

export function countByFold(
  distances: ArrayLike<number>,
  same: ArrayLike<number | boolean>,
  options: { readonly numFolds: number; readonly step: number; readonly numThresholds: number },
): FoldCounts {
  const { numFolds, step, numThresholds } = options;
  const table = (): Int32Array[] => Array.from({ length: numFolds }, () => new Int32Array(numThresholds));
  const counts = {
    same: table(),
    different: table(),
    numSame: new Int32Array(numFolds),
    numDifferent: new Int32Array(numFolds),
  };
  const folds = foldOf(distances.length, numFolds);
  for (let pair = 0; pair < distances.length; pair += 1) {
    const fold = folds[pair] as number;
    const total = same[pair] ? counts.numSame : counts.numDifferent;
    total[fold] = (total[fold] as number) + 1;
    const distance = distances[pair] as number;
    let first = Math.max(0, Math.floor(distance / step) - 1); // the division may round either way
    while (first < numThresholds && !(distance < first * step)) first += 1;
    const row = (same[pair] ? counts.same : counts.different)[fold] as Int32Array;
    if (first < numThresholds) row[first] = (row[first] as number) + 1;
  }
  for (const row of [...counts.same, ...counts.different]) {
    for (let k = 1; k < numThresholds; k += 1) row[k] = (row[k] as number) + (row[k - 1] as number);
  }
  return counts;
}

/** Sum over all folds but one of a table's column, or of a list when `k` is left out. */
export function sumOfOthers(rows: readonly Int32Array[], fold: number, k: number): number {
  return rows.reduce((sum, row, index) => (index === fold ? sum : sum + (row[k] as number)), 0);
}
