import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';

export interface Conv2dOptions {
  readonly stride: number;
  /** Cells of zeros on every side, as in PyTorch, or TensorFlow's rule. */
  readonly padding: number | 'same' | 'valid';
}

/**
 * Two-dimensional convolution without bias.
 *
 * Numeric padding becomes SAME where that is the same thing (stride 1, half the filter) and an explicit pad before VALID
 * elsewhere: TensorFlow's EXPLICIT padding leaves oneDNN's fast path (10 times slower in bf16), and tfjs cannot train it.
 *
 * @param x_BHWC input
 * @param filter_HWIO filter
 */
export function conv2d(x_BHWC: tf.Tensor4D, filter_HWIO: tf.Tensor4D, options: Conv2dOptions): tf.Tensor4D {
  const { stride, padding } = options;
  const [height, width] = filter_HWIO.shape;
  if (typeof padding === 'string') {
    return tf.conv2d(x_BHWC, filter_HWIO, stride, padding);
  }
  if (!Number.isInteger(padding) || padding < 0) {
    throw new OpInputError('conv2d', `expected padding of 0 or more cells, got ${padding}`);
  }
  if (stride === 1 && 2 * padding === height - 1 && 2 * padding === width - 1) {
    return tf.conv2d(x_BHWC, filter_HWIO, 1, 'same');
  }
  return tf.conv2d(padded(x_BHWC, padding, 0), filter_HWIO, stride, 'valid');
}

export interface MaxPoolOptions {
  readonly size: number;
  readonly stride: number;
  /** Cells on every side that never win. */
  readonly padding: number;
}

/** Maximum over size × size windows. */
export function maxPool(x_BHWC: tf.Tensor4D, options: MaxPoolOptions): tf.Tensor4D {
  // The lowest finite value, because −Infinity · 0 in a gradient would be NaN.
  return tf.maxPool(padded(x_BHWC, options.padding, -3.0e38), options.size, options.stride, 'valid');
}

function padded(x_BHWC: tf.Tensor4D, cells: number, value: number): tf.Tensor4D {
  return cells === 0
    ? x_BHWC
    : tf.pad4d(
        x_BHWC,
        [
          [0, 0],
          [cells, cells],
          [cells, cells],
          [0, 0],
        ],
        value,
      );
}
