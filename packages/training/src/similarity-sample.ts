import type { DeviceTensor } from '@circlet/tensorflow';
import type { AnchorSimilarities } from './trainer.ts';

/**
 * Often enough for a curve. Reading 4,096 pairs from the device waits for the run that they are of: docs/decisions/0024.
 */
const INTERVAL_MS = 1_000;

export interface SimilaritySampling {
  /** Reads what a program has sampled where it is time, and disposes of it. */
  take(sample_2RK: DeviceTensor | undefined): Promise<readonly AnchorSimilarities[] | null>;
}

/** Looks at the similarities of a step now and then: the program has them in every step, reading them is what costs. */
export function similaritySampling(nowMs: () => number): SimilaritySampling {
  let lastMs = -Infinity;
  return {
    async take(sample_2RK) {
      if (sample_2RK === undefined) return null;
      using sample = sample_2RK;
      if (nowMs() - lastMs < INTERVAL_MS) return null;
      lastMs = nowMs();
      const [, numAnchors = 0, numPartners = 0] = sample.spec.shape;
      return anchorsOf((await sample.read()) as Float32Array, numAnchors, numPartners);
    },
  };
}

/** @param sample [2, R, K]: similarities, then what they are */
function anchorsOf(sample: Float32Array, numAnchors: number, numPartners: number): AnchorSimilarities[] {
  const kinds = sample.subarray(numAnchors * numPartners);
  return Array.from({ length: numAnchors }, (_, anchor) => {
    const positive: number[] = [];
    const negative: number[] = [];
    for (let at = anchor * numPartners; at < (anchor + 1) * numPartners; at++) {
      if (kinds[at] === 1) positive.push(sample[at] as number);
      else if (kinds[at] === -1) negative.push(sample[at] as number);
    }
    return { positive, negative };
  });
}
