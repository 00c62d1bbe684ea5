import * as tf from '@tensorflow/tfjs-core';

/** `cells` of a value on every side of each image. */
export function padded(x_BHWC: tf.Tensor4D, cells: number, value = 0): tf.Tensor4D {
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
