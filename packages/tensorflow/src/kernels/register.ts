import * as tf from '@tensorflow/tfjs-core';
import { BACKEND_NAME, type KernelBackend, type TfjsBackend } from '../backend/tfjs-backend.ts';
import { boolAttribute, floatAttribute, intAttribute, stringAttribute, typeAttribute } from '../compile/graph.ts';
import { DT } from '../dtypes.ts';
import { collectiveKernels } from './collectives.ts';

type Kernel = (
  inputs: tf.NamedTensorInfoMap,
  attributes: tf.NamedAttrMap,
  backend: KernelBackend,
) => tf.Tensor | tf.Tensor[];

/** Registers TensorFlow's fast kernels for the ops of @circlet/ops, and traceable ones where tfjs-node's read values. */
export function registerKernels(tfjs: TfjsBackend): void {
  const kernels: Record<string, Kernel> = {
    CircletBatchNormTraining: batchNormTraining,
    CircletBatchNormTrainingGradient: batchNormTrainingGradient,
    CircletPrelu: prelu,
    CircletStatelessUniform: statelessUniform,
    Round: round,
    ...collectiveKernels(tfjs),
  };
  for (const [kernelName, kernel] of Object.entries(kernels)) {
    if (tf.getKernel(kernelName, BACKEND_NAME) !== undefined) {
      tf.unregisterKernel(kernelName, BACKEND_NAME);
    }
    tf.registerKernel({ kernelName, backendName: BACKEND_NAME, kernelFunc: kernelFunction(kernel) });
  }
  for (const [kernelName, kernel] of Object.entries({ GatherV2: gather, UnsortedSegmentSum: unsortedSegmentSum })) {
    const checking = tf.getKernel(kernelName, BACKEND_NAME).kernelFunc;
    const traceable = kernelFunction(kernel);
    tf.unregisterKernel(kernelName, BACKEND_NAME);
    tf.registerKernel({
      kernelName,
      backendName: BACKEND_NAME,
      kernelFunc: (call) => (tfjs.activeProgram() === undefined ? checking(call) : traceable(call)),
    });
  }
}

/** Disposes what the kernel made on the way; its results stay. */
function kernelFunction(kernel: Kernel): tf.KernelFunc {
  return ({ inputs, attrs, backend }) =>
    tf.tidy(() => kernel(inputs, attrs ?? {}, backend as unknown as KernelBackend));
}

function batchNormAttributes(epsilon: number) {
  return [
    typeAttribute('T', DT.FLOAT),
    typeAttribute('U', DT.FLOAT),
    floatAttribute('epsilon', epsilon),
    stringAttribute('data_format', 'NHWC'),
    boolAttribute('is_training', true),
  ];
}

/** Outputs y, mean, unbiased variance and three reserves, which GradV3 gets back untouched. */
const batchNormTraining: Kernel = ({ x, scale, offset }, attributes, backend) => {
  const nothing = tf.tensor1d([]);
  const inputs = [x, scale, offset, nothing, nothing] as tf.TensorInfo[];
  return backend.executeMultipleOutputs(
    'FusedBatchNormV3',
    batchNormAttributes(attributes['epsilon'] as number),
    inputs,
    6,
  );
};

const batchNormTrainingGradient: Kernel = ({ dy, x, scale, reserve1, reserve2, reserve3 }, attributes, backend) => {
  const inputs = [dy, x, scale, reserve1, reserve2, reserve3] as tf.TensorInfo[];
  return backend
    .executeMultipleOutputs('FusedBatchNormGradV3', batchNormAttributes(attributes['epsilon'] as number), inputs, 5)
    .slice(0, 3);
};

/** Maximum and Minimum keep oneDNN's layout and are 10 % of a step faster than tfjs's composition. */
const prelu: Kernel = ({ x, alpha }) => {
  const zero = tf.scalar(0);
  const [input, slope] = [x as tf.Tensor, alpha as tf.Tensor];
  return tf.add(tf.maximum(input, zero), tf.mul(slope, tf.minimum(input, zero)));
};

const statelessUniform: Kernel = ({ seed }, attributes, backend) => {
  const shape = tf.tensor1d(attributes['shape'] as number[], 'int32');
  return backend.executeSingleOutput(
    'StatelessRandomUniform',
    [typeAttribute('T', DT.INT32), typeAttribute('dtype', DT.FLOAT), typeAttribute('Tseed', DT.INT32)],
    [shape, seed as tf.TensorInfo],
  );
};

/** TensorFlow 2.21 rounds integers on CPUs to 0. */
const round: Kernel = ({ x }, _attributes, backend) => {
  const input = x as tf.Tensor;
  return input.dtype === 'int32'
    ? tf.clone(input)
    : backend.executeSingleOutput('Round', [typeAttribute('T', backendType(input.dtype))], [input]);
};

/** tfjs-node's own kernel reads the indices to check them; TensorFlow's op checks them itself when it runs. */
const gather: Kernel = ({ x, indices }, attributes, backend) => {
  const axis = tf.scalar(attributes['axis'] as number, 'int32');
  const input = x as tf.TensorInfo;
  return backend.executeSingleOutput(
    'GatherV2',
    [
      intAttribute('batch_dims', (attributes['batchDims'] as number | undefined) ?? 0),
      typeAttribute('Tparams', backendType(input.dtype)),
      typeAttribute('Tindices', DT.INT32),
      typeAttribute('Taxis', DT.INT32),
    ],
    [input, indices as tf.TensorInfo, axis],
  );
};

const unsortedSegmentSum: Kernel = ({ x, segmentIds }, attributes, backend) => {
  const numSegments = tf.scalar(attributes['numSegments'] as number, 'int32');
  const input = x as tf.TensorInfo;
  return backend.executeSingleOutput(
    'UnsortedSegmentSum',
    [
      typeAttribute('T', backendType(input.dtype)),
      typeAttribute('Tindices', DT.INT32),
      typeAttribute('Tnumsegments', DT.INT32),
    ],
    [input, segmentIds as tf.TensorInfo, numSegments],
  );
};

function backendType(dtype: string): number {
  const types: Record<string, number> = {
    float32: DT.FLOAT,
    int32: DT.INT32,
    bool: DT.BOOL,
    complex64: DT.COMPLEX64,
    string: DT.STRING,
  };
  return types[dtype] ?? DT.FLOAT;
}
