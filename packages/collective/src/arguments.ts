import { CollectiveArgumentError } from './errors.ts';
import { type Leaves, subtreesOf } from './tree/subtree.ts';

/**
 * @param own where given, `counts[rank]` must be the number of elements that this rank brings
 * @throws CollectiveArgumentError
 */
export function mustBeCounts(
  operation: string,
  counts: readonly number[],
  size: number,
  own?: { readonly rank: number; readonly length: number },
): void {
  if (counts.length !== size || counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new CollectiveArgumentError(
      `${operation}: expected ${size} counts of 0 or more, one per rank, got [${counts.join(', ')}]`,
    );
  }
  if (own !== undefined && counts[own.rank] !== own.length) {
    throw new CollectiveArgumentError(
      `${operation}: expected ${counts[own.rank]} elements on rank ${own.rank}, as counts says, got ${own.length}`,
    );
  }
}

/** @throws CollectiveArgumentError */
export function mustCover(operation: string, counts: readonly number[], length: number): void {
  if (counts.reduce((sum, count) => sum + count, 0) !== length) {
    throw new CollectiveArgumentError(
      `${operation}: expected counts that add up to the buffer's ${length} elements, got ${counts.join(' + ')}`,
    );
  }
}

/** @throws CollectiveArgumentError */
export function mustBeRoot(root: number, size: number): void {
  if (!Number.isInteger(root) || root < 0 || root >= size) {
    throw new CollectiveArgumentError(`broadcast: expected a root from 0 to ${size - 1}, got ${root}`);
  }
}

/**
 * @param own how many sums this rank brings
 * @throws CollectiveArgumentError
 */
export function mustBeLeaves(
  operation: string,
  leaves: readonly Leaves[],
  size: number,
  own: { readonly rank: number; readonly numSums: number },
): void {
  let next = 0;
  const isRow = leaves.every(({ first, count }) => {
    const follows = first === next && Number.isInteger(count) && count > 0;
    next += count;
    return follows;
  });
  if (leaves.length !== size || !isRow) {
    const runs = leaves.map(({ first, count }) => `${first} to ${first + count - 1}`).join(', ');
    throw new CollectiveArgumentError(
      `${operation}: expected ${size} runs of one leaf or more, one per rank and end to end from 0, got [${runs}]`,
    );
  }
  const expected = subtreesOf(next, leaves.slice(own.rank, own.rank + 1)).length;
  if (own.numSums !== expected) {
    throw new CollectiveArgumentError(
      `${operation}: expected ${expected} sums on rank ${own.rank}, one of each subtree of its leaves, got ${own.numSums}`,
    );
  }
}
