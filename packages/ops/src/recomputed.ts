import * as tf from '@tensorflow/tfjs-core';

/** What a backend that traces programs adds to tfjs's interface. */
export interface RecomputingBackend {
  /**
   * Runs the body. Once `begin` was called with the gradient of its result, what was computed inside is computed again for
   * those who take it.
   */
  recomputedScope<X extends tf.Tensor>(body: () => X): { readonly result: X; begin(gradient: tf.Tensor): void };
}

/**
 * Keeps nothing that is computed inside for the backward pass but what came in: the backward pass computes the rest once more, from
 * the same values by the same ops. Less memory, for another forward pass of this part. Elsewhere than in a traced program it changes
 * nothing.
 */
export function recomputed<X extends tf.Tensor>(body: () => X): X {
  const backend = tf.backend() as Partial<RecomputingBackend>;
  if (backend.recomputedScope === undefined) return body();
  const { result, begin } = backend.recomputedScope(body);
  const marked = tf.customGrad((...args) => ({
    value: tf.clone(args[0] as tf.Tensor),
    gradFunc: (dy: tf.Tensor) => {
      begin(dy);
      return tf.clone(dy);
    },
  }));
  return marked(result) as X;
}
