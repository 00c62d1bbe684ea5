import { SIMILARITY_QUANTILES } from '@circlet/protocol';
import type { AnchorSimilarities } from '@circlet/training';

/** Of the pairs of all anchors in a sample, at SIMILARITY_QUANTILES, between neighbours linearly; empty where there is none. */
export function quantilesOf(
  sample: readonly AnchorSimilarities[] | null,
  kind: keyof AnchorSimilarities,
): readonly number[] {
  const sorted = Float64Array.from((sample ?? []).flatMap((anchor) => anchor[kind])).sort();
  if (sorted.length === 0) return [];
  return SIMILARITY_QUANTILES.map((quantile) => {
    const at = quantile * (sorted.length - 1);
    const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return low + (high - low) * (at - Math.floor(at));
  });
}
