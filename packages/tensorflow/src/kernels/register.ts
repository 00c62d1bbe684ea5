import { registerMissingGradients } from '@circlet/ops';
import * as tf from '@tensorflow/tfjs-core';
import { BACKEND_NAME, type TfjsBackend } from '../backend/tfjs-backend.ts';
import { intAttribute, stringAttribute, typeAttribute } from '../compile/graph.ts';
import { DT } from '../dtypes.ts';
import { batchNormKernels } from './batch-norm.ts';
import { bitHashKernel } from './bit-hash.ts';
import { collectiveKernels } from './collectives.ts';
import { explicitPaddingKernels } from './explicit-padding.ts';
import { backendType, type Kernel, kernelFunction } from './kernel.ts';

/** Registers TensorFlow's fast kernels for the ops of @circlet/ops, and traceable ones where tfjs-node's read values. */
export function registerKernels(tfjs: TfjsBackend): void {
  const kernels: Record<string, Kernel> = {
    ...batchNormKernels,
    CircletBiasAdd: biasAdd,
    CircletBitHash: bitHashKernel(tfjs),
    CircletReluGradient: reluGradient,
    CircletSoftmaxCrossEntropy: softmaxCrossEntropy,
    CircletStatelessUniform: statelessUniform,
    CircletSumOfSquares: sumOfSquares,
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
  explicitPaddingKernels(BACKEND_NAME);
  registerMissingGradients();
}

const biasAdd: Kernel = ({ x, bias }, _attributes, backend) =>
  backend.executeSingleOutput('BiasAdd', [typeAttribute('T', DT.FLOAT), stringAttribute('data_format', 'NHWC')], [
    x,
    bias,
  ] as tf.TensorInfo[]);

const reluGradient: Kernel = ({ dy, y }, _attributes, backend) =>
  backend.executeSingleOutput('ReluGrad', [typeAttribute('T', DT.FLOAT)], [dy, y] as tf.TensorInfo[]);

/** Outputs losses and their gradient, softmax − targets, in one pass. */
const softmaxCrossEntropy: Kernel = ({ logits, targets }, _attributes, backend) =>
  backend.executeMultipleOutputs(
    'SoftmaxCrossEntropyWithLogits',
    [typeAttribute('T', DT.FLOAT)],
    [logits, targets] as tf.TensorInfo[],
    2,
  );

/** Without the squares in memory: TensorFlow's op is Σ x² / 2. */
const sumOfSquares: Kernel = ({ x }, _attributes, backend) =>
  tf.mul(backend.executeSingleOutput('L2Loss', [typeAttribute('T', DT.FLOAT)], [x as tf.TensorInfo]), 2);

/** The one-op form: StatelessRandomUniformV2 takes a key of type uint64, which tfjs's tensors cannot have. Same generator. */
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
