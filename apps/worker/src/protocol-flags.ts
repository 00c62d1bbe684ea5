import type { ReRanking } from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';

/** `1,10,100`. @throws WorkerUsageError */
export function kList(text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const ks = text.split(',').map(Number);
  if (ks.every((k) => Number.isInteger(k) && k >= 1)) return ks;
  throw new WorkerUsageError(`--ks: expected whole numbers of at least 1 such as 1,10,100,1000, got '${text}'`);
}

/** `20,6,0.3`: k1, k2 and λ. @throws WorkerUsageError */
export function reRankingOf(text: string | undefined): ReRanking | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(',').map(Number);
  const [k1 = NaN, k2 = NaN, lambda = NaN] = numbers;
  const isRight =
    numbers.length === 3 &&
    [k1, k2].every((k) => Number.isInteger(k) && k >= 1) &&
    k2 <= k1 + 1 &&
    lambda >= 0 &&
    lambda <= 1;
  if (isRight) return { k1, k2, lambda };
  throw new WorkerUsageError(
    `--re-rank: expected k1, k2 of at most k1 + 1, and λ from 0 to 1, such as 20,6,0.3, got '${text}'`,
  );
}
