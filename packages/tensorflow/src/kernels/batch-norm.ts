import * as tf from '@tensorflow/tfjs-core';
import { boolAttribute, floatAttribute, stringAttribute, typeAttribute } from '../compile/graph.ts';
import { DT } from '../dtypes.ts';
import type { Kernel } from './kernel.ts';

function batchNormAttributes(epsilon: number, training: boolean) {
  return [
    typeAttribute('T', DT.FLOAT),
    typeAttribute('U', DT.FLOAT),
    floatAttribute('epsilon', epsilon),
    stringAttribute('data_format', 'NHWC'),
    boolAttribute('is_training', training),
  ];
}

/** Outputs y, mean, unbiased variance and three reserves, which GradV3 gets back untouched. */
const training: Kernel = ({ x, scale, offset }, attributes, backend) => {
  const nothing = tf.tensor1d([]);
  const inputs = [x, scale, offset, nothing, nothing] as tf.TensorInfo[];
  const given = batchNormAttributes(attributes['epsilon'] as number, true);
  return backend.executeMultipleOutputs('FusedBatchNormV3', given, inputs, 6);
};

const trainingGradient: Kernel = ({ dy, x, scale, reserve1, reserve2, reserve3 }, attributes, backend) => {
  const inputs = [dy, x, scale, reserve1, reserve2, reserve3] as tf.TensorInfo[];
  const given = batchNormAttributes(attributes['epsilon'] as number, true);
  return backend.executeMultipleOutputs('FusedBatchNormGradV3', given, inputs, 5).slice(0, 3);
};

const inference: Kernel = ({ x, scale, offset, mean, variance }, attributes, backend) => {
  const inputs = [x, scale, offset, mean, variance] as tf.TensorInfo[];
  const given = batchNormAttributes(attributes['epsilon'] as number, false);
  return backend.executeMultipleOutputs('FusedBatchNormV3', given, inputs, 6)[0] as tf.Tensor;
};

/** One pass over memory instead of five, and bf16 data beside fp32 statistics. */
export const batchNormKernels: Readonly<Record<string, Kernel>> = {
  CircletBatchNormTraining: training,
  CircletBatchNormTrainingGradient: trainingGradient,
  CircletBatchNormInference: inference,
};
