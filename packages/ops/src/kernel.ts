import * as tf from '@tensorflow/tfjs-core';

/** Computes a kernel's outputs from ordinary tfjs ops, on a backend that has no kernel of its own for it. */
export type ComposedKernel<I extends tf.NamedTensorMap> = (inputs: I, attributes: tf.NamedAttrMap) => tf.Tensor[];

/**
 * A named kernel with a composed fallback: a backend may register a faster one under the same name, which then is used
 * instead, value and gradient alike.
 */
export interface KernelDefinition<I extends tf.NamedTensorMap> {
  readonly name: string;
  readonly composed: ComposedKernel<I>;
  /** Absent: the kernel has no gradient and cuts the path. */
  readonly gradient?: Omit<tf.GradConfig, 'kernelName'>;
}

/** Runs a kernel on the current backend, registering the fallback where the backend has none. */
export function runKernel<I extends tf.NamedTensorMap>(definition: KernelDefinition<I>, inputs: I, attributes: tf.NamedAttrMap = {}): tf.Tensor[] {
  const { name, composed, gradient } = definition;
  const backendName = tf.getBackend();
  if (tf.getKernel(name, backendName) === undefined) {
    tf.registerKernel({
      kernelName: name,
      backendName,
      kernelFunc: ({ inputs: infos, attrs }) => composed(infos as unknown as I, attrs ?? {}),
    });
  }
  if (gradient !== undefined && tf.getGradient(name) === undefined) {
    tf.registerGradient({ kernelName: name, ...gradient });
  }
  const result: tf.Tensor | tf.Tensor[] = tf.engine().runKernel(name, inputs, attributes);
  return Array.isArray(result) ? result : [result];
}
