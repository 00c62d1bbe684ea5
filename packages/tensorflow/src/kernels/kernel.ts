import * as tf from '@tensorflow/tfjs-core';
import type { KernelBackend } from '../backend/tfjs-backend.ts';
import { DT } from '../dtypes.ts';

/** A kernel of the backend `tensorflow`. What it makes on the way is disposed; its results stay. */
export type Kernel = (
  inputs: tf.NamedTensorInfoMap,
  attributes: tf.NamedAttrMap,
  backend: KernelBackend,
) => tf.Tensor | tf.Tensor[];

export function kernelFunction(kernel: Kernel): tf.KernelFunc {
  return ({ inputs, attrs, backend }) =>
    tf.tidy(() => kernel(inputs, attrs ?? {}, backend as unknown as KernelBackend));
}

/** TensorFlow's number of a tfjs type. */
export function backendType(dtype: string): number {
  const types: Record<string, number> = {
    float32: DT.FLOAT,
    int32: DT.INT32,
    bool: DT.BOOL,
    complex64: DT.COMPLEX64,
    string: DT.STRING,
  };
  return types[dtype] ?? DT.FLOAT;
}
