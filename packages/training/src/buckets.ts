/** Something with a size, in the order in which the forward pass uses it. */
export interface Sized {
  readonly name: string;
  readonly shape: readonly number[];
}

/**
 * Groups gradients into buckets for the all-reduce, in backward order: the last layer's gradient is ready first. The first
 * bucket is small so that communication starts early; the others are large enough that the cost per message is small.
 *
 * @returns indices into `parameters`, bucket by bucket
 */
export function planBuckets(parameters: readonly Sized[], firstBytes: number, bytes: number): number[][] {
  const buckets: number[][] = [];
  let current: number[] = [];
  let filled = 0;
  for (let index = parameters.length - 1; index >= 0; index--) {
    current.push(index);
    filled += 4 * (parameters[index]?.shape ?? []).reduce((product, dimension) => product * dimension, 1);
    if (filled >= (buckets.length === 0 ? firstBytes : bytes)) {
      buckets.push(current);
      current = [];
      filled = 0;
    }
  }
  return current.length === 0 ? buckets : [...buckets, current];
}
