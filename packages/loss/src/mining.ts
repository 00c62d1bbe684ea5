import * as tf from '@tensorflow/tfjs-core';
import { numberProblems, wordProblems } from './circle-parameters.ts';
import { constantOf } from './custom-gradient.ts';
import { largest, smallest } from './distances.ts';
import type { PairMasks } from './pairs.ts';

// Shapes: B = anchors, R = partners.

/**
 * Which pairs of the batch a pair-level loss looks at:
 *
 * - `hard`: of each anchor the least similar positive and the most similar negative; equal ones all (Hermans et al., 2017).
 * - `semi-hard`: all positives, and the negatives that are less similar than the least similar of them, by less than `margin`
 *   (as Schroff et al., CVPR 2015, choose them for one positive).
 * - `multi-similarity`: negatives more similar than the least similar positive less ε, positives less similar than the most similar
 *   negative plus ε (Wang et al., CVPR 2019, Eq. 11 and 12).
 */
export type PairMining =
  | { readonly kind: 'hard' }
  | { readonly kind: 'semi-hard'; readonly margin: number }
  | { readonly kind: 'multi-similarity'; readonly epsilon: number };

/** One sentence for each thing that is wrong with it. */
export function miningProblems(mining: PairMining | undefined): string[] {
  if (mining === undefined) return [];
  const problems = wordProblems('mining.kind', mining.kind, ['hard', 'semi-hard', 'multi-similarity']);
  if (mining.kind === 'semi-hard') problems.push(...numberProblems(mining, ['margin'], { positive: true }));
  if (mining.kind === 'multi-similarity') problems.push(...numberProblems(mining, ['epsilon']));
  return problems;
}

/** The pairs that are left, as constants. Anchors stay valid where nothing is left of theirs: their loss is that of no pairs. */
export function minePairs(
  { positive_BR, negative_BR }: PairMasks,
  similarities_BR: tf.Tensor2D,
  mining: PairMining | undefined,
): Pick<PairMasks, 'positive_BR' | 'negative_BR'> {
  if (mining === undefined) return { positive_BR, negative_BR };
  const s = similarities_BR;
  const kept = (mask_BR: tf.Tensor2D, chosen: () => tf.Tensor): tf.Tensor2D =>
    constantOf([s, mask_BR], () => tf.mul<tf.Tensor2D>(tf.cast(chosen(), 'float32'), mask_BR));
  const leastPositive = (): tf.Tensor => tf.expandDims(smallest(s, positive_BR), 1);
  const mostNegative = (): tf.Tensor => tf.expandDims(largest(s, negative_BR), 1);
  switch (mining.kind) {
    case 'hard':
      return {
        positive_BR: kept(positive_BR, () => tf.lessEqual(s, leastPositive())),
        negative_BR: kept(negative_BR, () => tf.greaterEqual(s, mostNegative())),
      };
    case 'semi-hard':
      return {
        positive_BR,
        negative_BR: kept(negative_BR, () => {
          const least_B1 = leastPositive();
          return tf.logicalAnd(tf.less(s, least_B1), tf.greater(tf.add(s, mining.margin), least_B1));
        }),
      };
    case 'multi-similarity':
      return {
        positive_BR: kept(positive_BR, () => tf.less(s, tf.add(mostNegative(), mining.epsilon))),
        negative_BR: kept(negative_BR, () => tf.greater(s, tf.sub(leastPositive(), mining.epsilon))),
      };
  }
}
