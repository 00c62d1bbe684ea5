import { keyedRandom, randomUse } from '@circlet/data';
import type { HeadPlan } from './head-plan.ts';

/** The rows of a sampled head that one rank uses in a step, and the labels in terms of them. */
export interface HeadSample {
  /** Indices into this rank's rows, rising. */
  readonly rows: Int32Array;
  /** [B]: index of each sample's class among the rows of all ranks; −1 for a class that is none. */
  readonly labels: Int32Array;
}

/**
 * Draws the rows of a step: the classes of the batch always, others at random up to the fixed number (Partial FC, An et al.,
 * CVPR 2022, section 3.2). A function of its arguments alone, so that a step that is run again draws the same.
 *
 * @param labels [B], of the global batch
 */
export function sampleHead(head: HeadPlan, rank: number, labels: Int32Array, seed: number, step: number): HeadSample {
  const { firstRow, numRows, numClasses, rowsInStep } = head;
  const size = rowsInStep[rank] as number;
  const taken = new Uint8Array(numRows);
  let numPositive = 0;
  for (const label of labels) {
    const row = label - firstRow;
    if (row >= 0 && row < numRows && taken[row] === 0) {
      taken[row] = 1;
      numPositive++;
    }
  }
  const random = keyedRandom(seed, randomUse.classSample, step, firstRow);
  const rows = new Int32Array(size);
  const position = new Map<number, number>();
  let filled = 0;
  let wanted = size - numPositive;
  let left = numRows - numPositive;
  for (let row = 0; row < numRows; row++) {
    const isPositive = taken[row] === 1;
    // Selection sampling (Knuth, TAOCP 3.4.2, algorithm S): each of those left is as likely to be among those wanted.
    const isDrawn = !isPositive && wanted > 0 && random.unit() * left < wanted;
    if (!isPositive) left--;
    if (isDrawn) wanted--;
    if (isPositive) position.set(row, filled);
    if (isPositive || isDrawn) rows[filled++] = row;
  }
  const before = rowsInStep.slice(0, rank).reduce((sum, count) => sum + count, 0);
  // Where another rank's class stands among its rows only that rank needs to know.
  const elsewhere = before > 0 ? 0 : before + size;
  return {
    rows,
    labels: labels.map((label) => {
      if (label < 0 || label >= numClasses) return -1;
      const at = position.get(label - firstRow);
      return at === undefined ? elsewhere : before + at;
    }),
  };
}
