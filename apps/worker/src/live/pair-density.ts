import type { ControlBodies } from '@circlet/protocol';
import type { AnchorSimilarities } from '@circlet/training';

/** The unit square has 32 × 32 cells. */
const BINS = 48;
const LEAST = -0.5;

type Density = Omit<ControlBodies['density'], 'step' | 'betweenImages'>;

/**
 * How the (s_n, s_p) of some anchors are distributed: every pair of a positive and a negative of the same anchor, as Circle loss weighs
 * them against each other. An anchor's pairs are the product of two histograms, so that they are counted without being listed.
 *
 * @returns null where no anchor has a positive and a negative
 */
export function pairDensity(anchors: readonly AnchorSimilarities[]): Density | null {
  const counts = new Float64Array(BINS * BINS);
  let pairs = 0;
  for (const { positive, negative } of anchors) {
    pairs += positive.length * negative.length;
    const negatives = histogram(negative);
    histogram(positive).forEach((ofRow, row) => {
      if (ofRow === 0) return;
      negatives.forEach((ofColumn, column) => {
        counts[row * BINS + column] = (counts[row * BINS + column] as number) + ofRow * ofColumn;
      });
    });
  }
  if (pairs === 0) return null;
  const largest = counts.reduce((a, b) => Math.max(a, b), 0);
  const cells = Array.from(counts, (count) => Math.round(255 * Math.sqrt(count / largest)));
  return { pairs, cells, bins: BINS, least: LEAST };
}

function histogram(similarities: readonly number[]): Float64Array {
  const counts = new Float64Array(BINS);
  for (const similarity of similarities) {
    const bin = Math.floor(((similarity - LEAST) / (1 - LEAST)) * BINS);
    const inside = Math.min(BINS - 1, Math.max(0, bin));
    counts[inside] = (counts[inside] as number) + 1;
  }
  return counts;
}
