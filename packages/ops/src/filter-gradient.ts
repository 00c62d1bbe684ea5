import * as tf from '@tensorflow/tfjs-core';

/**
 * The gradient of a convolution's filter as another convolution, for backends without a kernel for it (tfjs's wasm):
 *
 *     dW[h, w, i, o] = Σ_{b,y,x} X[b, y·s + h, x·s + w, i] · dY[b, y, x, o]
 *
 * is the convolution of X, with batch and channels exchanged, with dY as its filter, dilated by the stride.
 *
 * @param filterShape [height, width, in, out]
 */
export function filterGradient(
  x_BHWC: tf.Tensor4D,
  dy_BHWC: tf.Tensor4D,
  filterShape: readonly [number, number, number, number],
  stride: number,
  padding: 'same' | 'valid',
): tf.Tensor4D {
  const [height, width, numIn, numOut] = filterShape;
  const { padInfo } = tf.backend_util.computeConv2DInfo(x_BHWC.shape, [...filterShape], stride, 1, padding);
  const padded = tf.pad4d(x_BHWC, [
    [0, 0],
    [padInfo.top, padInfo.bottom],
    [padInfo.left, padInfo.right],
    [0, 0],
  ]);
  const input_IHWB = tf.transpose(padded, [3, 1, 2, 0]);
  const filter_HWBO = tf.transpose(dy_BHWC, [1, 2, 0, 3]);
  const output_IHWO = tf.conv2d(input_IHWB, filter_HWBO, 1, 'valid', 'NHWC', stride);
  // Rows of x that no window reached (a stride that does not divide) come out beyond the filter's size.
  const cut = tf.slice4d(output_IHWO, [0, 0, 0, 0], [numIn, height, width, numOut]);
  return tf.transpose(cut, [1, 2, 0, 3]);
}
