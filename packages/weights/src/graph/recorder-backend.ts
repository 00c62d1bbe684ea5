import * as tf from '@tensorflow/tfjs-core';
import { recordedKernels } from './recorded-kernels.ts';
import type { Constant, GraphValue } from './graph.ts';

const BACKEND = 'circlet-recorder';

/** What tfjs holds of a tensor: here what it stands for in the graph. */
export interface Recorder {
  /** A tensor that stands for a value; its shape may differ from the value's by sides of 1. */
  tensorOf(value: GraphValue, shape: readonly number[]): tf.TensorInfo;
  valueFor(tensor: tf.TensorInfo): GraphValue;
}

/**
 * Runs a body whose tfjs ops go into a graph and are not computed. Constants are made with `constant`, whatever else the body makes
 * of numbers becomes one too. The backend that was there before is there again afterwards.
 */
export async function recording<T>(
  body: (make: {
    input(shape: readonly number[]): tf.Tensor;
    constant(value: Omit<Constant, 'kind'>): tf.Tensor;
    valueOf(tensor: tf.Tensor): GraphValue;
  }) => T,
): Promise<T> {
  const before = tf.getBackend() as string | undefined;
  const backend = new RecorderBackend();
  tf.registerBackend(BACKEND, () => backend);
  const kernels = recordedKernels(backend);
  for (const [kernelName, kernelFunc] of kernels) {
    tf.registerKernel({ kernelName, backendName: BACKEND, kernelFunc });
  }
  try {
    await tf.setBackend(BACKEND);
    const made = (value: GraphValue): tf.Tensor => {
      const { dataId, shape } = backend.tensorOf(value, value.shape);
      return tf.engine().makeTensorFromDataId(dataId, shape, 'float32');
    };
    tf.engine().startScope();
    try {
      return body({
        input: (shape) => made({ kind: 'input', shape }),
        constant: (value) => made({ kind: 'constant', ...value }),
        valueOf: (tensor) => backend.valueFor(tensor),
      });
    } finally {
      tf.engine().endScope();
    }
  } finally {
    for (const [kernelName] of kernels) tf.unregisterKernel(kernelName, BACKEND);
    if (before) await tf.setBackend(before);
    tf.removeBackend(BACKEND);
  }
}

class RecorderBackend extends tf.KernelBackend implements Recorder {
  private values = new Map<object, GraphValue>();
  private made = 0;

  tensorOf(value: GraphValue, shape: readonly number[]): tf.TensorInfo {
    const dataId = {};
    this.values.set(dataId, value);
    return { dataId, shape: [...shape], dtype: 'float32' };
  }

  valueFor({ dataId }: tf.TensorInfo): GraphValue {
    return this.values.get(dataId) as GraphValue;
  }

  /** Numbers that an op was given as they are. */
  override write(values: tf.BackendValues, shape: number[]): object {
    const name = `constant_${this.made++}`;
    return this.tensorOf({ kind: 'constant', name, shape, values: Float32Array.from(values as Float32Array) }, shape)
      .dataId;
  }

  override numDataIds(): number {
    return this.values.size;
  }

  override disposeData(dataId: object): boolean {
    return this.values.delete(dataId);
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  override incRef(): void {
    return;
  }

  override refCount(): number {
    return 1;
  }

  override dispose(): void {
    this.values.clear();
  }
}
