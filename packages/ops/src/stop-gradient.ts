import * as tf from '@tensorflow/tfjs-core';
import { type KernelDefinition, runKernel } from './kernel.ts';

/**
 * x, as a constant for the gradient: the path from the result to x is cut, as by PyTorch's `detach`. Where the loss depends
 * on a parameter through such results only, tfjs reports that it has no gradient.
 */
export function stopGradient<X extends tf.Tensor>(x: X): X {
  // tfjs records no op that runs inside a forward function, and an op without inputs passes no gradient on. `customGrad`
  // would add zeros to the other paths instead. The method is private to the compiler only.
  const engine = tf.engine() as unknown as { runKernelFunc(parameters: ForwardOnly): tf.Tensor };
  return engine.runKernelFunc({
    forwardFunc: () => runKernel(STOP_GRADIENT, { x })[0] as tf.Tensor,
    inputs: {},
    backwardsFunc: () => ({}),
  }) as X;
}

interface ForwardOnly {
  readonly forwardFunc: () => tf.Tensor;
  readonly inputs: Record<string, never>;
  readonly backwardsFunc: () => Record<string, never>;
}

const STOP_GRADIENT: KernelDefinition<{ x: tf.Tensor }> = {
  name: 'CircletStopGradient',
  composed: ({ x }) => [tf.clone(x)],
};
