export { circleLoss, classCircleLoss, type CircleOptions, type ClassCircleOptions } from './circle-loss.ts';
export { circlePresets, type CircleFive, type CircleMargin, type CircleParameters } from './circle-parameters.ts';
export { classHead, classRange, shardedClassHead, type ClassHead } from './class-head.ts';
export { classLogits } from './class-logits.ts';
export { initialClassWeights, type ClassWeightOptions } from './class-weights.ts';
export type {
  ClassLevelLoss,
  ClassLogits,
  ClassShard,
  LossResult,
  LossStatistics,
  MemoryLoss,
  PairLevelLoss,
  ShardableLoss,
} from './contract.ts';
export { contrastiveLoss, type ContrastiveOptions } from './contrastive-loss.ts';
export { LossInputError, LossOptionsError } from './errors.ts';
export { assertLabels } from './inputs.ts';
export { liftedStructureLoss, type LiftedStructureOptions } from './lifted-structure-loss.ts';
export { emptyMemory, remember, type EmbeddingMemory } from './memory.ts';
export type { PairMining } from './mining.ts';
export { multiSimilarityLoss, type MultiSimilarityOptions } from './multi-similarity-loss.ts';
export { nPairLoss, type NPairOptions } from './n-pair-loss.ts';
export type { PairReduction } from './pair-level.ts';
export { proxyAnchorLoss, proxyNcaLoss, type ProxyAnchorOptions, type ProxyNcaOptions } from './proxy-losses.ts';
export {
  amSoftmaxLoss,
  arcFaceLoss,
  normFaceLoss,
  softmaxLoss,
  subCenterArcFaceLoss,
  type MarginOptions,
  type NormFaceOptions,
  type SoftmaxOptions,
  type SubCenterOptions,
} from './softmax-losses.ts';
export { tripletLoss, type TripletOptions } from './triplet-loss.ts';
export { unifiedLoss, type UnifiedOptions } from './unified-loss.ts';
