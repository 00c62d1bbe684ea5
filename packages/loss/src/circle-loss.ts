import { type CircleParameters, circlePresets, failOn, fiveParameters, wordProblems } from './circle-parameters.ts';
import type { MemoryLoss, ShardableLoss } from './contract.ts';
import { circleExponents } from './exponents.ts';
import { marginSoftmax } from './margin-softmax.ts';
import { miningProblems, type PairMining } from './mining.ts';
import { PAIR_REDUCTIONS, pairLevel, type PairReduction } from './pair-level.ts';

/** γ and m, or all five parameters, and: */
export type ClassCircleOptions = CircleParameters & {
  /**
   * Whether α_p and α_n are constants in the gradient (Eq. 9 and 10). Default true; false differentiates them too, as Keras and
   * TensorFlow Similarity do: negatives are then drawn towards s_n = 0 instead of −m.
   */
  readonly detach?: boolean;
};

export type CircleOptions = ClassCircleOptions & {
  /** Default `anchor-mean`. */
  readonly reduction?: PairReduction;
  /** Which pairs of the batch count. Default: all. */
  readonly mining?: PairMining;
};

/**
 * Pair-level Circle loss (Sun et al., CVPR 2020, Eq. 6), over the cosines within a batch:
 *
 *     L = log(1 + Σ_j exp(γ α_n^j (s_n^j − Δ_n)) · Σ_i exp(−γ α_p^i (s_p^i − Δ_p)))
 *
 * @param options default: `circlePresets.retrieval`
 * @throws LossOptionsError
 */
export function circleLoss(options: CircleOptions = circlePresets.retrieval): MemoryLoss {
  const { reduction = 'anchor-mean', detach = true, mining } = options;
  failOn('circle', [...wordProblems('reduction', reduction, PAIR_REDUCTIONS), ...miningProblems(mining)]);
  return pairLevel('circle', circleExponents(fiveParameters('circle', options), detach), { reduction, mining });
}

/**
 * Class-level Circle loss: s_p is the cosine to the own class weight, the s_n are those to all others.
 *
 * @param options default: `circlePresets.face`
 * @throws LossOptionsError
 */
export function classCircleLoss(options: ClassCircleOptions = circlePresets.face): ShardableLoss {
  const name = 'class-circle';
  const exponents = circleExponents(fiveParameters(name, options), options.detach ?? true);
  return marginSoftmax({ name, logits: 'cosine', exponents });
}
