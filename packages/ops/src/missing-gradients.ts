import * as tf from '@tensorflow/tfjs-core';

/**
 * Gradients of tfjs ops that tfjs-core itself has none for: topk, gatherND, scatterND, flipLeftRight, and einsum of one or
 * two operands. Registered once for all backends; call it before differentiating through one of them.
 *
 * Still without: stridedSlice (use slice), einsum with a repeated or summed-alone label, everything integer.
 */
export function registerMissingGradients(): void {
  for (const [kernelName, config] of Object.entries(GRADIENTS)) {
    if (tf.getGradient(kernelName) === undefined) {
      tf.registerGradient({ kernelName, ...config });
    }
  }
}

const GRADIENTS: Readonly<Record<string, Omit<tf.GradConfig, 'kernelName'>>> = {
  // Values [..., k] were picked at indices [..., k] of [..., n]: each row's gradient goes back to where it came from.
  [tf.TopK]: {
    inputsToSave: ['x'],
    outputsToSave: [false, true],
    gradFunc: (dys, saved) => {
      const [x, indices] = saved as [tf.Tensor, tf.Tensor];
      const [dy] = dys as tf.Tensor[];
      const width = x.shape[x.rank - 1] ?? 0;
      const places = () => tf.cast(tf.oneHot(tf.cast(indices, 'int32'), width), 'float32');
      return { x: () => tf.sum(tf.mul(places(), tf.expandDims(dy as tf.Tensor, -1)), x.rank - 1) };
    },
  },
  [tf.GatherNd]: {
    inputsToSave: ['params', 'indices'],
    gradFunc: (dy, saved) => {
      const [params, indices] = saved as [tf.Tensor, tf.Tensor];
      return {
        params: () => tf.scatterND(indices, dy as tf.Tensor, params.shape),
        indices: () => tf.zeros(indices.shape),
      };
    },
  },
  [tf.ScatterNd]: {
    inputsToSave: ['indices'],
    gradFunc: (dy, saved) => {
      const [indices] = saved as [tf.Tensor];
      return {
        updates: () => tf.gatherND(dy as tf.Tensor, indices),
        indices: () => tf.zeros(indices.shape),
      };
    },
  },
  [tf.FlipLeftRight]: {
    gradFunc: (dy) => ({ image: () => tf.image.flipLeftRight(dy as tf.Tensor4D) }),
  },
  // 'ab,bc->ac': an operand's gradient is the einsum of dy and the other operand back to its own labels.
  [tf.Einsum]: {
    saveAllInputs: true,
    gradFunc: (dy, saved, attributes) => {
      const [left, output = ''] = (attributes['equation'] as string).replaceAll(' ', '').split('->');
      const operands = (left ?? '').split(',');
      return Object.fromEntries(
        operands.map((labels, index) => [
          String(index),
          () => {
            const others = operands.filter((_, other) => other !== index);
            mustBeDerivable(labels, [output, ...others], attributes['equation'] as string);
            const tensors = [dy as tf.Tensor, ...saved.filter((_, other) => other !== index)];
            return tf.einsum(`${[output, ...others].join(',')}->${labels}`, ...tensors);
          },
        ]),
      );
    },
  },
};

function mustBeDerivable(labels: string, elsewhere: readonly string[], equation: string): void {
  const derivable =
    elsewhere.length <= 2 &&
    new Set(labels).size === labels.length &&
    [...labels].every((label) => elsewhere.some((other) => other.includes(label)));
  if (!derivable) {
    throw new Error(
      `Cannot compute gradient: gradient function not found for Einsum of '${equation}', which repeats a label or sums one alone.`,
    );
  }
}
