import {
  amSoftmaxLoss,
  arcFaceLoss,
  circleLoss,
  classCircleLoss,
  contrastiveLoss,
  liftedStructureLoss,
  multiSimilarityLoss,
  normFaceLoss,
  nPairLoss,
  type PairLevelLoss,
  proxyAnchorLoss,
  proxyNcaLoss,
  type ShardableLoss,
  softmaxLoss,
  subCenterArcFaceLoss,
  tripletLoss,
  unifiedLoss,
} from '@circlet/loss';
import type { LossRecipe, MiningRecipe } from '@circlet/recipe';

/** Which output of the network a loss takes. */
export type LossInput = 'embeddings' | 'features';

export interface WeightedLoss<L> {
  readonly loss: L;
  readonly weight: number;
  readonly input: LossInput;
  /** Whether it compares with the memory too. */
  readonly remembers: boolean;
}

/** The losses of a recipe by level. */
export interface Losses {
  readonly pairLevel: readonly WeightedLoss<PairLevelLoss>[];
  readonly classLevel: readonly WeightedLoss<ShardableLoss>[];
}

export function buildLosses(recipes: readonly LossRecipe[]): Losses {
  const built = recipes.map((recipe) => ({
    loss: buildLoss(recipe),
    weight: recipe.weight,
    input: recipe.input,
    remembers: 'memory' in recipe && recipe.memory !== null,
  }));
  return {
    pairLevel: built.filter((l): l is WeightedLoss<PairLevelLoss> => l.loss.kind === 'pair'),
    classLevel: built.filter((l): l is WeightedLoss<ShardableLoss> => l.loss.kind === 'class'),
  };
}

function buildLoss(recipe: LossRecipe): PairLevelLoss | ShardableLoss {
  switch (recipe.kind) {
    case 'pair-circle':
      return circleLoss({
        ...circleParameters(recipe),
        reduction: recipe.reduction,
        detach: recipe.detachWeights,
        ...mining(recipe),
      });
    case 'class-circle':
      return classCircleLoss({ ...circleParameters(recipe), detach: recipe.detachWeights });
    case 'softmax':
      return softmaxLoss({ labelSmoothing: recipe.labelSmoothing });
    case 'normface':
      return normFaceLoss({ gamma: recipe.scale });
    case 'am-softmax':
      return amSoftmaxLoss({ gamma: recipe.scale, margin: recipe.margin });
    case 'arcface':
      return arcFaceLoss({ gamma: recipe.scale, margin: recipe.margin });
    case 'triplet':
      return tripletLoss({ margin: recipe.margin, mining: recipe.mining === 'batch-hard' ? 'hard' : 'semi-hard' });
    case 'contrastive':
      return contrastiveLoss({ margin: recipe.margin });
    case 'unified':
      return unifiedLoss({ gamma: recipe.gamma, margin: recipe.margin, ...mining(recipe) });
    case 'n-pair':
      return nPairLoss({ normWeight: recipe.normWeight });
    case 'lifted-structure':
      return liftedStructureLoss({ margin: recipe.margin });
    case 'multi-similarity':
      return multiSimilarityLoss(recipe);
    case 'proxy-nca':
      return proxyNcaLoss({ scale: recipe.scale });
    case 'proxy-anchor':
      return proxyAnchorLoss({ alpha: recipe.alpha, margin: recipe.margin });
    case 'subcenter-arcface':
      return subCenterArcFaceLoss({ gamma: recipe.scale, margin: recipe.margin, centers: recipe.centers });
  }
}

function mining({ mining: pairs }: Extract<LossRecipe, { readonly mining: MiningRecipe | null }>) {
  return pairs === null ? {} : { mining: pairs };
}

/** Eq. 8's optima and margins where the recipe leaves them to m. */
function circleParameters(recipe: Extract<LossRecipe, { readonly optimumPositive: number | null }>) {
  const { gamma, margin } = recipe;
  return {
    gamma,
    optimumPositive: recipe.optimumPositive ?? 1 + margin,
    optimumNegative: recipe.optimumNegative ?? -margin,
    deltaPositive: recipe.deltaPositive ?? 1 - margin,
    deltaNegative: recipe.deltaNegative ?? margin,
  };
}
