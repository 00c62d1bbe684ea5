import { failOn, numberProblems, wordProblems } from './circle-parameters.ts';
import type { MemoryLoss } from './contract.ts';
import { linearExponents } from './exponents.ts';
import { miningProblems, type PairMining } from './mining.ts';
import { PAIR_REDUCTIONS, pairLevel, type PairReduction } from './pair-level.ts';

export interface UnifiedOptions {
  /** γ. Default 80. */
  readonly gamma?: number;
  /** m: s_p is to exceed s_n by it. Default 0.35. */
  readonly margin?: number;
  /** Default `anchor-mean`. */
  readonly reduction?: PairReduction;
  /** Which pairs of the batch count. Default: all. */
  readonly mining?: PairMining;
}

/**
 * The unified loss (Sun et al., CVPR 2020, Eq. 1), pair-level: L = log(1 + Σ_i Σ_j exp(γ (s_n^j − s_p^i + m))).
 *
 * At class level it is `amSoftmaxLoss` (Eq. 2); L/γ tends to batch-hard triplet on cosines as γ grows (Eq. 3).
 *
 * @throws LossOptionsError
 */
export function unifiedLoss(options: UnifiedOptions = {}): MemoryLoss {
  const { gamma = 80, margin = 0.35, reduction = 'anchor-mean', mining } = options;
  failOn('unified', [
    ...numberProblems({ gamma }, ['gamma'], { positive: true }),
    ...numberProblems({ margin }, ['margin']),
    ...wordProblems('reduction', reduction, PAIR_REDUCTIONS),
    ...miningProblems(mining),
  ]);
  return pairLevel('unified', linearExponents(gamma, margin), { reduction, mining });
}
