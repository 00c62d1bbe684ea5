import * as tf from '@tensorflow/tfjs-core';

/** What a backend that computes in lower precision adds to tfjs's interface. */
export interface PrecisionBackend {
  /** Runs the body with every op in float32. */
  fp32Scope<T>(body: () => T): T;
}

interface TapeNode {
  gradient?: (dys: tf.Tensor[]) => Record<string, () => tf.Tensor>;
}

/**
 * Keeps what is computed inside in float32, whatever the program's precision, and so the gradients of it: class heads and
 * losses, where bf16's three digits are not enough. On backends without mixed precision it changes nothing.
 */
export function fp32<T>(body: () => T): T {
  const scope = (tf.backend() as Partial<PrecisionBackend>).fp32Scope?.bind(tf.backend());
  if (scope === undefined) {
    return body();
  }
  // The gradient functions of these ops run later, outside the scope: they are wrapped where tfjs records them.
  const tape = () => (tf.engine().state as { activeTape?: TapeNode[] | null }).activeTape ?? [];
  const first = tape().length;
  const result = scope(body);
  for (const node of tape().slice(first)) {
    const gradient = node.gradient;
    if (gradient !== undefined) {
      node.gradient = (dys) => {
        const lazy = scope(() => gradient(dys));
        return Object.fromEntries(Object.entries(lazy).map(([name, compute]) => [name, () => scope(compute)]));
      };
    }
  }
  return result;
}
