import * as tf from '@tensorflow/tfjs-core';
import { OpInputError } from './errors.ts';
import { filterGradient } from './filter-gradient.ts';
import { firstGradient, type KernelDefinition, runKernel } from './kernel.ts';

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
 * @throws OpInputError for negative or fractional padding and stride
 */
export function conv2d(x_BHWC: tf.Tensor4D, filter_HWIO: tf.Tensor4D, options: Conv2dOptions): tf.Tensor4D {
  const { stride, padding } = options;
  if (!Number.isInteger(stride) || stride < 1) {
    throw new OpInputError('conv2d', `expected a stride of 1 or more, got ${stride}`);
  }
  if (typeof padding === 'string') {
    return convolve(x_BHWC, filter_HWIO, stride, padding);
  }
  if (!Number.isInteger(padding) || padding < 0) {
    throw new OpInputError('conv2d', `expected padding of 0 or more cells, got ${padding}`);
  }
  const [height, width] = filter_HWIO.shape;
  if (stride === 1 && 2 * padding === height - 1 && 2 * padding === width - 1) {
    return convolve(x_BHWC, filter_HWIO, 1, 'same');
  }
  return convolve(padded(x_BHWC, padding), filter_HWIO, stride, 'valid');
}

/** Zeros on every side of each image. */
function padded(x_BHWC: tf.Tensor4D, cells: number): tf.Tensor4D {
  const sides: [number, number] = [cells, cells];
  return cells === 0 ? x_BHWC : tf.pad4d(x_BHWC, [[0, 0], sides, sides, [0, 0]]);
}

function convolve(x: tf.Tensor4D, filter: tf.Tensor4D, stride: number, padding: 'same' | 'valid'): tf.Tensor4D {
  const [y] = runKernel(CONV2D, { x, filter }, { stride, padding });
  return y as tf.Tensor4D;
}

interface ConvolutionInputs extends tf.NamedTensorMap {
  x: tf.Tensor;
  filter: tf.Tensor;
}

const CONV2D: KernelDefinition<ConvolutionInputs> = {
  name: 'CircletConv2d',
  composed: ({ x, filter }, attributes) => [
    tf.conv2d(
      x as tf.Tensor4D,
      filter as tf.Tensor4D,
      attributes['stride'] as number,
      attributes['padding'] as 'same' | 'valid',
    ),
  ],
  gradient: {
    inputsToSave: ['x', 'filter'],
    gradFunc: (dys, saved, attributes) => {
      const [x, filter] = saved as [tf.Tensor4D, tf.Tensor4D];
      const dy = firstGradient(dys) as tf.Tensor4D;
      const stride = attributes['stride'] as number;
      const pad = attributes['padding'] as 'same' | 'valid';
      const shared = { strides: [stride, stride], pad, dataFormat: 'NHWC' };
      return {
        x: () => tf.engine().runKernel(tf.Conv2DBackpropInput, { dy, filter }, { ...shared, inputShape: x.shape }),
        filter: () =>
          tf.getKernel(tf.Conv2DBackpropFilter, tf.getBackend()) === undefined
            ? filterGradient(x, dy, filter.shape, stride, pad)
            : tf.engine().runKernel(tf.Conv2DBackpropFilter, { x, dy }, { ...shared, filterShape: filter.shape }),
      };
    },
  },
};
