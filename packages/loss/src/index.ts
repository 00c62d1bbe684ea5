export { circleLoss, classCircleLoss, type CircleOptions, type ClassCircleOptions } from './circle-loss.ts';
export { circlePresets, type CircleFive, type CircleMargin, type CircleParameters } from './circle-parameters.ts';
export { classHead, classRange, shardedClassHead, type ClassHead } from './class-head.ts';
export { classLogits } from './class-logits.ts';
export { initialClassWeights, type ClassWeightOptions } from './class-weights.ts';
export type { ClassLevelLoss, ClassLogits, LossResult, LossStatistics, PairLevelLoss } from './contract.ts';
export { contrastiveLoss, type ContrastiveOptions } from './contrastive-loss.ts';
export { LossInputError, LossOptionsError } from './errors.ts';
export { assertLabels } from './inputs.ts';
export type { ClassShard, MarginSoftmax } from './margin-softmax.ts';
export type { PairReduction } from './pair-level.ts';
export {
  amSoftmaxLoss,
  arcFaceLoss,
  normFaceLoss,
  softmaxLoss,
  type MarginOptions,
  type NormFaceOptions,
  type SoftmaxOptions,
} from './softmax-losses.ts';
export { tripletLoss, type TripletOptions } from './triplet-loss.ts';
export { unifiedLoss, type UnifiedOptions } from './unified-loss.ts';
