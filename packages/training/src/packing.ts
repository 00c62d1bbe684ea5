import * as tf from '@tensorflow/tfjs-core';
import { numValues } from './model.ts';

/** Something with a shape, known before there are values. */
interface Shaped {
  readonly shape: readonly number[];
}

/**
 * Beyond so many values the copy into a pack costs more than the ops it saves. Scales, offsets, slopes and statistics of a
 * network are hundreds of tensors below it.
 */
const MOST_VALUES = 4096;

export function isSmall(spec: Shaped): boolean {
  return numValues([spec]) <= MOST_VALUES;
}

/**
 * Tensors as one vector, one behind the other. What is done to hundreds of small ones is then done once: the time that a GPU
 * needs to be told of an op is longer than the op.
 *
 * @param values one at least, in the order of `unpack`
 */
export function pack(values: readonly tf.Tensor[]): tf.Tensor1D {
  const rows = values.map((value) => tf.reshape(value, [value.size]) as tf.Tensor1D);
  return rows.length === 1 ? (rows[0] as tf.Tensor1D) : tf.concat(rows);
}

/** The vector as tensors of these shapes again. */
export function unpack(vector: tf.Tensor1D, specs: readonly Shaped[]): tf.Tensor[] {
  const sizes = specs.map((spec) => numValues([spec]));
  const rows = specs.length === 1 ? [vector] : tf.split(vector, sizes);
  return specs.map(({ shape }, index) => tf.reshape(rows[index] as tf.Tensor, [...shape]));
}
