import * as tf from '@tensorflow/tfjs-core';
import type { KernelBackend } from '../backend/tfjs-backend.ts';
import { kernelFunction, type Kernel } from './kernel.ts';

/** Cells before and after each axis of a BHWC tensor. */
type Padding = [[number, number], [number, number], [number, number], [number, number]];

/** Below every activation, and finite: −Infinity · 0 in a gradient would be NaN. */
const NEVER_WINS = -3e38;

/**
 * tfjs's convolution and pooling kernels with numeric padding: a pad, then the same kernel with VALID. tfjs-node's own refuse
 * it (pooling, gradients) or use TensorFlow's EXPLICIT, which has no fast path on CPUs. Other padding goes to its kernels.
 */
export function explicitPaddingKernels(backendName: string): void {
  const replace = (kernelName: string, wrapped: (original: tf.KernelFunc) => Kernel): void => {
    const { kernelFunc } = tf.getKernel(kernelName, backendName);
    const explicit = kernelFunction(wrapped(kernelFunc));
    tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: (call) => (hasCells(call.attrs) ? explicit(call) : kernelFunc(call)),
    });
  };
  const valid = (
    original: tf.KernelFunc,
    inputs: tf.NamedTensorInfoMap,
    attributes: tf.NamedAttrMap,
    backend: KernelBackend,
  ) => original({ inputs, attrs: { ...attributes, pad: 'valid' }, backend }) as tf.Tensor;

  replace(tf.Conv2D, (original) => ({ x, filter }, attributes, backend) => {
    const info = convolution((x as tf.TensorInfo).shape, (filter as tf.TensorInfo).shape, attributes);
    return valid(
      original,
      { x: tf.pad(x as tf.Tensor, info.padding), filter: filter as tf.TensorInfo },
      attributes,
      backend,
    );
  });
  replace(tf.Conv2DBackpropInput, (original) => ({ dy, filter }, attributes, backend) => {
    const shape = attributes['inputShape'] as number[];
    const { padding, paddedShape } = convolution(shape, (filter as tf.TensorInfo).shape, attributes);
    const inputs = { dy: dy as tf.TensorInfo, filter: filter as tf.TensorInfo };
    return inner(valid(original, inputs, { ...attributes, inputShape: paddedShape }, backend), padding, shape);
  });
  replace(tf.Conv2DBackpropFilter, (original) => ({ x, dy }, attributes, backend) => {
    const info = convolution((x as tf.TensorInfo).shape, attributes['filterShape'] as number[], attributes);
    return valid(original, { x: tf.pad(x as tf.Tensor, info.padding), dy: dy as tf.TensorInfo }, attributes, backend);
  });
  replace(tf.MaxPool, (original) => ({ x }, attributes, backend) => {
    const { padding } = pooling((x as tf.TensorInfo).shape, attributes);
    return valid(original, { x: tf.pad(x as tf.Tensor, padding, NEVER_WINS) }, attributes, backend);
  });
  replace(tf.MaxPoolGrad, (original) => ({ dy, input, output }, attributes, backend) => {
    const { shape } = input as tf.TensorInfo;
    const { padding } = pooling(shape, attributes);
    const inputs = {
      dy: dy as tf.TensorInfo,
      input: tf.pad(input as tf.Tensor, padding, NEVER_WINS),
      output: output as tf.TensorInfo,
    };
    return inner(valid(original, inputs, attributes, backend), padding, shape);
  });
  // tfjs's average is over the cells inside the image only.
  replace(tf.AvgPool, (original) => ({ x }, attributes, backend) => {
    const { shape } = x as tf.TensorInfo;
    const { padding } = pooling(shape, attributes);
    const average = valid(original, { x: tf.pad(x as tf.Tensor, padding) }, attributes, backend);
    return tf.div(
      average,
      shareInside(shape, padding, (ones) => valid(original, { x: ones }, attributes, backend)),
    );
  });
  replace(tf.AvgPoolGrad, (original) => ({ dy, input }, attributes, backend) => {
    const { shape } = input as tf.TensorInfo;
    const { padding } = pooling(shape, attributes);
    const pool = tf.getKernel(tf.AvgPool, backendName).kernelFunc;
    const share = shareInside(shape, padding, (ones) => valid(pool, { x: ones }, attributes, backend));
    const inputs = { dy: tf.div(dy as tf.Tensor, share), input: tf.pad(input as tf.Tensor, padding) };
    return inner(valid(original, inputs, attributes, backend), padding, shape);
  });
}

function hasCells(attributes: tf.NamedAttrMap | undefined): boolean {
  const pad = attributes?.['pad'];
  const isChannelsLast = ((attributes?.['dataFormat'] as string | undefined) ?? 'NHWC') === 'NHWC';
  return isChannelsLast && (typeof pad === 'number' || Array.isArray(pad));
}

interface Padded {
  readonly padding: Padding;
  readonly paddedShape: number[];
}

function convolution(
  inputShape: readonly number[],
  filterShape: readonly number[],
  attributes: tf.NamedAttrMap,
): Padded {
  const info = tf.backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    attributes['strides'] as [number, number],
    (attributes['dilations'] as [number, number] | undefined) ?? 1,
    attributes['pad'] as number,
    attributes['dimRoundingMode'] as 'floor',
  );
  return paddedBy(inputShape, info.padInfo);
}

function pooling(inputShape: readonly number[], attributes: tf.NamedAttrMap): Padded {
  const info = tf.backend_util.computePool2DInfo(
    inputShape as [number, number, number, number],
    attributes['filterSize'] as [number, number],
    attributes['strides'] as [number, number],
    1,
    attributes['pad'] as number,
    attributes['dimRoundingMode'] as 'floor',
  );
  return paddedBy(inputShape, info.padInfo);
}

function paddedBy(
  shape: readonly number[],
  cells: { top: number; bottom: number; left: number; right: number },
): Padded {
  const padding: Padding = [
    [0, 0],
    [cells.top, cells.bottom],
    [cells.left, cells.right],
    [0, 0],
  ];
  return {
    padding,
    paddedShape: shape.map((size, axis) => size + (padding[axis]?.[0] ?? 0) + (padding[axis]?.[1] ?? 0)),
  };
}

/** Without the padding. */
function inner(padded: tf.Tensor, padding: Padding, shape: number[]): tf.Tensor {
  return tf.slice(
    padded,
    padding.map(([before]) => before),
    shape,
  );
}

/** The share of each window that lies inside the image. */
function shareInside(shape: readonly number[], padding: Padding, average: (ones: tf.Tensor) => tf.Tensor): tf.Tensor {
  const [, height = 0, width = 0] = shape;
  return average(tf.pad(tf.ones([1, height, width, 1]), padding));
}
