import { CollectiveArgumentError } from './errors.ts';

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
