export { prelu } from './activation.ts';
export {
  batchNormInference,
  batchNormTraining,
  type BatchNormOptions,
  type BatchNormTrainingOptions,
  type BatchNormTrainingResult,
} from './batch-norm.ts';
export { allGather, allReduce, allReduceBucket, type AllGatherOptions, type AllReduceOptions, type Lane } from './collectives.ts';
export { conv2d, maxPool, type Conv2dOptions, type MaxPoolOptions } from './convolution.ts';
export { softmaxCrossEntropy, type CrossEntropyOptions } from './cross-entropy.ts';
export { dropout, type DropoutOptions } from './dropout.ts';
export { OpInputError } from './errors.ts';
export { fp32, type PrecisionBackend } from './precision.ts';
export { stopGradient } from './stop-gradient.ts';
