import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';

export interface MaxPoolOptions {
  readonly size: number;
  readonly stride: number;
  /** Cells on every side that never win; less than half the size, so that no window holds nothing else. */
  readonly padding: number;
}

/**
 * Maximum over size × size windows.
 *
 * @throws OpInputError for sizes that make no sense
 */
export function maxPool(x_BHWC: tf.Tensor4D, options: MaxPoolOptions): tf.Tensor4D {
  const { size, stride, padding } = options;
  if (!(size >= 1 && stride >= 1 && padding >= 0 && 2 * padding <= size)) {
    throw new OpInputError(
      'maxPool',
      `expected size and stride of 1 or more and padding of at most half the size, got ${size}, ${stride} and ${padding}`,
    );
  }
  return tf.maxPool(x_BHWC, size, stride, padding, 'floor');
}
