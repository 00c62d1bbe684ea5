import { type ClassIndex, itemsOfClass } from '../dataset/class-index.ts';
import { keyedRandom, randomUse } from '../random.ts';

/** Draws from the broken image's own class come first: a P×K batch keeps its positives. */
const drawsFromClass = 16;
/** Draws in all; with half the data set broken, 1 in 2^48 positions would still find nothing. */
export const maxDraws = 64;

/**
 * The item to try in place of a broken one, as the `attempt`-th draw of a position. The loader takes the first draw that
 * is not broken, so that the replacement depends on seed, position and files, and not on what was found broken before.
 *
 * @param place (epoch, step, shard, index in the shard); for evaluation, which has no position, the item index alone
 * @param attempt from 0
 */
export function replacementDraw(
  byClass: ClassIndex,
  itemClass: number,
  seed: number,
  place: readonly number[],
  attempt: number,
): number {
  const ofClass = itemsOfClass(byClass, itemClass);
  const pool = attempt < drawsFromClass && ofClass.length > 1 ? ofClass : byClass.items;
  return pool[keyedRandom(seed, randomUse.replacement, ...place, attempt).below(pool.length)] as number;
}
