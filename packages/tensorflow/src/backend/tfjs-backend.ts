import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs-core';
import { createEagerBinding, type EagerBinding } from '../eager/eager-binding.ts';
import {
  BINDING_CONSTANTS,
  type OpAttribute,
  type TensorBinding,
  type TensorMetadata,
  type TensorValues,
} from '../native-binding.ts';
import type { Runtime } from '../runtime.ts';
import { restoreRemovedUtilFunctions } from './node-compatibility.ts';

/** The parts of tfjs-node's NodeJSKernelBackend that our kernels and the tracer call. */
export interface KernelBackend extends tf.KernelBackend {
  readonly tensorMap: { get(dataId: object): { id: number; shape: number[]; dtype: number; values: unknown } };
  createOutputTensor(metadata: TensorMetadata): tf.Tensor;
  getInputTensorIds(tensors: readonly tf.TensorInfo[]): number[];
  executeSingleOutput(name: string, attributes: readonly OpAttribute[], inputs: readonly tf.TensorInfo[]): tf.Tensor;
  executeMultipleOutputs(
    name: string,
    attributes: readonly OpAttribute[],
    inputs: readonly tf.TensorInfo[],
    numOutputs: number,
  ): tf.Tensor[];
}

/** The tfjs backend `tensorflow`, and the switch by which the tracer takes its place for a while. */
export interface TfjsBackend {
  readonly backend: KernelBackend;
  readonly eager: EagerBinding;
  /**
   * Runs `body` with every op going to `binding` instead of the eager context. Tensors of the one mean nothing to the
   * other: what the body uses must come from it.
   */
  withBinding<T>(binding: TensorBinding, body: () => T): T;
}

export const BACKEND_NAME = 'tensorflow';

let registered: { runtime: Runtime; backend: TfjsBackend } | undefined;

/** Registers tfjs-node-gpu's kernels over our binding as the tfjs backend `tensorflow`, without its native add-on. */
export function registerTfjsBackend(runtime: Runtime): TfjsBackend {
  if (registered?.runtime === runtime) {
    return registered.backend;
  }
  restoreRemovedUtilFunctions();
  const require = createRequire(import.meta.url);
  const { NodeJSKernelBackend } = require('@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js') as {
    NodeJSKernelBackend: new (binding: object, packageName: string) => KernelBackend;
  };
  require('@tensorflow/tfjs-node-gpu/dist/register_all_kernels.js');

  const eager = createEagerBinding(runtime);
  let active: TensorBinding = eager;
  const binding = {
    ...BINDING_CONSTANTS,
    TF_Version: runtime.version,
    createTensor: (shape: number[], dtype: number, values: TensorValues) => active.createTensor(shape, dtype, values),
    deleteTensor: (id: number) => active.deleteTensor(id),
    tensorDataSync: (id: number) => active.tensorDataSync(id),
    executeOp: (name: string, attributes: OpAttribute[], inputIds: number[], numOutputs: number) =>
      active.executeOp(name, attributes, inputIds, numOutputs),
    isUsingGpuDevice: () => runtime.devices.some((device) => device.type === 'GPU'),
    getNumOfTensors: () => eager.numTensors,
    getNumOfSavedModels: () => 0,
  };
  tf.registerBackend(BACKEND_NAME, () => new NodeJSKernelBackend(binding, '@tensorflow/tfjs-node-gpu'), 3);
  const backend = tf.findBackend(BACKEND_NAME) as KernelBackend;
  registered = {
    runtime,
    backend: {
      backend,
      eager,
      withBinding(other, body) {
        const before = active;
        active = other;
        try {
          return body();
        } finally {
          active = before;
        }
      },
    },
  };
  return registered.backend;
}
