import * as tf from '@tensorflow/tfjs-core';

export interface ValueAndGradient<Y extends tf.Tensor> {
  readonly value: Y;
  /** What `gradient` needs. A tensor it only closed over would be gone by the time it runs. */
  readonly saved: tf.Tensor[];
  /** From the gradient of the value to that of each input. */
  readonly gradient: (dy: Y, saved: tf.Tensor[]) => tf.Tensor[];
}

/** Runs `compute` with the gradient it names, in place of the one tfjs would derive from its ops. */
export function withGradient<Y extends tf.Tensor>(inputs: tf.Tensor[], compute: () => ValueAndGradient<Y>): Y {
  const op = tf.customGrad((...args: (tf.Tensor | tf.GradSaveFunc)[]) => {
    const save = args.at(-1) as tf.GradSaveFunc;
    const { value, saved, gradient } = compute();
    save(saved);
    return { value, gradFunc: (dy: tf.Tensor, kept: tf.Tensor[]) => gradient(dy as Y, kept) };
  });
  return op(...inputs) as Y;
}

/** x as a constant: what is computed from it has no gradient. For statistics. */
export function detached<X extends tf.Tensor>(x: X): X {
  return withGradient([x], () => ({ value: tf.clone(x), saved: [], gradient: (dy) => [tf.zerosLike(dy)] }));
}

/**
 * What is computed from the inputs, as a constant: a mask by comparison, for example. tfjs wants a gradient function of every op
 * between an input and the loss, even where nothing uses it, and comparisons have none; what runs in here it does not record.
 */
export function constantOf<Y extends tf.Tensor>(inputs: tf.Tensor[], compute: () => Y): Y {
  return withGradient(inputs, () => ({
    value: compute(),
    saved: inputs,
    gradient: (_dy, kept) => kept.map((input) => tf.zerosLike(input)),
  }));
}

/** Where a mask is 1, as a constant that `tf.where` takes. */
export function above0(mask: tf.Tensor): tf.Tensor {
  return constantOf([mask], () => tf.greater(mask, 0));
}
