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
  /**
   * Absent: tfjs refuses to differentiate through the kernel.
   *
   * Several outputs of one computation must be computed in `gradFunc` itself: tfjs calls each function it returns in a tidy
   * of its own, which would dispose the others.
   */
  readonly gradient?: Omit<tf.GradConfig, 'kernelName'>;
}

/** Runs a kernel on the current backend, registering fallback and gradient where they are not registered yet. */
export function runKernel<I extends tf.NamedTensorMap>(
  definition: KernelDefinition<I>,
  inputs: I,
  attributes: tf.NamedAttrMap = {},
): tf.Tensor[] {
  const { name, composed, gradient } = definition;
  // Starts the best backend where none runs yet; only then has it a name.
  tf.backend();
  const backendName = tf.getBackend();
  if (tf.getKernel(name, backendName) === undefined) {
    tf.registerKernel({
      kernelName: name,
      backendName,
      // tfjs passes the tensors themselves, whatever the type says.
      kernelFunc: ({ inputs: infos, attrs }) => tf.tidy(() => composed(infos as unknown as I, attrs ?? {})),
    });
  }
  if (gradient !== undefined && tf.getGradient(name) === undefined) {
    tf.registerGradient({ kernelName: name, ...gradient });
  }
  const result: tf.Tensor | tf.Tensor[] = tf.engine().runKernel(name, inputs, attributes);
  return Array.isArray(result) ? result : [result];
}

/** The gradient of the first output, which tfjs passes alone or in a list. */
export function firstGradient(dys: tf.Tensor | tf.Tensor[]): tf.Tensor {
  return Array.isArray(dys) ? (dys[0] as tf.Tensor) : dys;
}
