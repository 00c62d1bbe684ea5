/** The keys of a class as one of InsightFace's class records has them: from `first` to before `end`. */
export interface ClassRange {
  readonly first: number;
  readonly end: number;
}

/** Labels are 32-bit floats: exact for whole numbers up to here. */
const EXACT = 2 ** 24;

/**
 * How many ranges do not hold exactly the images of one class. Ranges beyond 2^24 cannot be told and are left out.
 * @param keys [N] of the images, ascending as they are written; where they are not, nothing is compared
 */
export function countWrongRanges(ranges: readonly ClassRange[], keys: Float64Array, labels: Int32Array): number {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as number) >= (keys[i] as number)) return 0;
  return ranges.filter(({ first, end }) => {
    if (!(end <= EXACT)) return false;
    const [from, to] = [placeOf(keys, first), placeOf(keys, end)];
    const isWhole = to - from === end - first;
    return (
      !isWhole ||
      labels.subarray(from, to).some((label) => label !== labels[from]) ||
      labels[from - 1] === labels[from] ||
      labels[to] === labels[from]
    );
  }).length;
}

/** Of the first key that is not below. */
function placeOf(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
