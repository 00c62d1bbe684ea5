export { prelu, relu } from './activation.ts';
export {
  batchNormTraining,
  type BatchNormOptions,
  type BatchNormTrainingOptions,
  type BatchNormTrainingResult,
} from './batch-norm.ts';
export { batchNormInference } from './batch-norm-inference.ts';
export { biasAdd } from './bias-add.ts';
export { bitHash, BIT_HASH_ROW, bitHashMultipliers, bitHashOf } from './bit-hash.ts';
export {
  allGather,
  allReduce,
  allReduceBucket,
  mustBeGroupOfOne,
  withSummedGradient,
  type AllGatherOptions,
  type AllReduceOptions,
  type Lane,
} from './collectives.ts';
export { conv2d, type Conv2dOptions } from './convolution.ts';
export { softmaxCrossEntropy, type CrossEntropyOptions } from './cross-entropy.ts';
export { dropout, type DropoutOptions } from './dropout.ts';
export { OpInputError } from './errors.ts';
export { registerMissingGradients } from './missing-gradients.ts';
export { maxPool, type MaxPoolOptions } from './pooling.ts';
export { fp32, type PrecisionBackend } from './precision.ts';
export { recomputed, type RecomputingBackend } from './recomputed.ts';
export { stopGradient } from './stop-gradient.ts';
export { sumOfSquares } from './sum-of-squares.ts';
