import * as tf from '@tensorflow/tfjs-core';

/** x, as a constant for the gradient: the path from the result to x is cut. */
export function stopGradient<X extends tf.Tensor>(x: X): X {
  // Ops run inside a forward function are not recorded, and an op without inputs has no one to pass a gradient to.
  // `customGrad` would add zeros to the other paths instead. The method is private to the compiler only.
  const engine = tf.engine() as unknown as { runKernelFunc(parameters: ForwardOnly): tf.Tensor };
  return engine.runKernelFunc({ forwardFunc: () => tf.clone(x), inputs: {}, backwardsFunc: () => ({}) }) as X;
}

interface ForwardOnly {
  readonly forwardFunc: () => tf.Tensor;
  readonly inputs: Record<string, never>;
  readonly backwardsFunc: () => Record<string, never>;
}
