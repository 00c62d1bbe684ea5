/** Values of a tensor, counted row-major from its first one. */
export interface TensorRange {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** A slice should be worth the start of a program. */
const MIN_SLICE_VALUES = 65_536;
/** Each is a program of its own, and bitHash takes at most 2²² values: enough for replicas of 2²⁸. */
const MOST_SLICES = 64;
const MOST_SLICE_VALUES = 2 ** 22;

/** K: how many slices a replica of so many values is hashed in, so that one of them costs little of a step. */
export function numReplicaSlices(numValues: number): number {
  const wanted = Math.min(MOST_SLICES, Math.ceil(numValues / MIN_SLICE_VALUES));
  return Math.max(1, wanted, Math.ceil(numValues / MOST_SLICE_VALUES));
}

/**
 * Cuts tensors, laid end to end, into slices that differ by one value at most: every value is in just one of them.
 * A slice is empty where there are more slices than values.
 */
export function sliceReplica(
  tensors: readonly { readonly name: string; readonly length: number }[],
  numSlices: number,
): readonly (readonly TensorRange[])[] {
  const total = tensors.reduce((sum, { length }) => sum + length, 0);
  const slices: TensorRange[][] = Array.from({ length: numSlices }, () => []);
  let offset = 0;
  for (const { name, length } of tensors) {
    for (let begin = 0; begin < length;) {
      const index = sliceOf(offset + begin, total, numSlices);
      const end = Math.min(length, firstOf(index + 1, total, numSlices) - offset);
      slices[index]?.push({ name, begin, end });
      begin = end;
    }
    offset += length;
  }
  return slices;
}

function firstOf(slice: number, total: number, numSlices: number): number {
  return Math.floor((slice * total) / numSlices);
}

/** The one slice of which `firstOf(slice) ≤ position < firstOf(slice + 1)`. */
function sliceOf(position: number, total: number, numSlices: number): number {
  return Math.ceil(((position + 1) * numSlices) / total) - 1;
}
