import { batchNormInference, batchNormTraining, biasAdd, conv2d, prelu as preluOp, recomputed } from '@circlet/ops';
import {
  add,
  matMul,
  maximum,
  mul,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { BackboneTensorMissingError } from './errors.ts';
import { type ForwardContext, type Initializer } from './network.ts';
import { type NetworkTable } from './network-table.ts';

// Shapes: B = images, H, W = height and width, C = channels, I, O = channels in and out, D = features.
// A factory below enters its parameters into the table and returns the function that runs them: declared and used in one place.

/** Every batch norm here adds this to the variance, as PyTorch's default. */
export const EPSILON = 1e-5;

export type Layer<X extends Tensor = Tensor4D> = (x: X, context: ForwardContext) => X;

const constant = (value: number): Initializer => ({ kind: 'constant', value });

export interface ConvolutionOptions {
  readonly from: number;
  readonly to: number;
  /** Side of the square filter, in cells. */
  readonly size: number;
  readonly stride: number;
  readonly initializer: Initializer;
  /** A bias, frozen at 0 unless weights bring another: the norm behind it takes it away again, so that its gradient is 0. Default false. */
  readonly biased?: boolean;
}

/** Padding keeps the size at stride 1 (3 → 1 cell, 7 → 3), as in the references. Filter: HWIO. */
export function convolution(table: NetworkTable, path: string, options: ConvolutionOptions): Layer {
  const { from, to, size, stride, initializer, biased = false } = options;
  const weight = table.parameter(`${path}.weight`, [size, size, from, to], 'weight', initializer);
  const padding = (size - 1) / 2;
  const convolve: Layer = (x_BHWC, context) =>
    conv2d(x_BHWC, parameterOf(context, weight) as Tensor4D, { stride, padding });
  if (!biased) return convolve;
  const bias = table.parameter(`${path}.bias`, [to], 'bias', constant(0), { trainable: false });
  return (x_BHWC, context) => biasAdd(convolve(x_BHWC, context), parameterOf(context, bias) as Tensor1D);
}

export interface BatchNormOptions {
  /** False: the scale stays 1 (the last norm of IResNet). Default true. */
  readonly trainableScale?: boolean;
  /** False: the offset stays 0 (BNNeck, so that the cosine's origin stays where the features' is). Default true. */
  readonly trainableOffset?: boolean;
}

/** Batch norm over all axes but the last, with the running statistics `running_mean` and `running_var` (unbiased). */
export function batchNorm<X extends Tensor2D | Tensor4D = Tensor4D>(
  table: NetworkTable,
  path: string,
  channels: number,
  options: BatchNormOptions = {},
): Layer<X> {
  const { trainableScale = true, trainableOffset = true } = options;
  const scale = table.parameter(`${path}.weight`, [channels], 'norm-scale', constant(1), { trainable: trainableScale });
  const offset = table.parameter(`${path}.bias`, [channels], 'norm-offset', constant(0), {
    trainable: trainableOffset,
  });
  const runningMean = table.buffer(`${path}.running_mean`, [channels], 0);
  const runningVariance = table.buffer(`${path}.running_var`, [channels], 1);
  return (x, context) => {
    const scale_C = parameterOf(context, scale) as Tensor1D;
    const offset_C = parameterOf(context, offset) as Tensor1D;
    if (!context.training) {
      const mean_C = bufferOf(context, runningMean) as Tensor1D;
      const variance_C = bufferOf(context, runningVariance) as Tensor1D;
      return batchNormInference(x, scale_C, offset_C, mean_C, variance_C, { epsilon: EPSILON });
    }
    const { y, mean, variance } = batchNormTraining(x, scale_C, offset_C, {
      epsilon: EPSILON,
      synchronised: context.batchNorm === 'synchronised',
    });
    context.recordStatistics?.({ buffer: runningMean, value: mean }, { buffer: runningVariance, value: variance });
    return y;
  };
}

/**
 * max(x, 0) + slope · min(x, 0) with one slope per channel, starting at 0.25 as PyTorch's.
 * @param mirrored the convolutions before and after mirror channels when folded: see folded-layers.ts
 */
export function prelu(table: NetworkTable, path: string, channels: number, mirrored: boolean = false): Layer {
  const slope = table.parameter(`${path}.weight`, [channels], 'prelu', constant(0.25));
  return (x_BHWC, context) => {
    const slope_C = parameterOf(context, slope) as Tensor1D;
    return mirrored && context.folded === true ? maximum(x_BHWC, mul(x_BHWC, slope_C)) : preluOp(x_BHWC, slope_C);
  };
}

/**
 * x_BI · w_IO + b_O. The weight is stored [in, out], the transpose of PyTorch's.
 * Starts as PyTorch's default (Kaiming uniform with a = √5, which is U(−1/√in, 1/√in) for weight and bias).
 */
export function linear(table: NetworkTable, path: string, from: number, to: number): Layer<Tensor2D> {
  const initializer: Initializer = { kind: 'uniform', bound: 1 / Math.sqrt(from) };
  const weight = table.parameter(`${path}.weight`, [from, to], 'weight', initializer);
  const bias = table.parameter(`${path}.bias`, [to], 'bias', initializer);
  return (x_BI, context) =>
    add(matMul(x_BI, parameterOf(context, weight) as Tensor2D), parameterOf(context, bias) as Tensor1D);
}

/** Layers one after the other. */
export function sequence<X extends Tensor>(...layers: readonly Layer<X>[]): Layer<X> {
  return (x, context) => layers.reduce((value, layer) => layer(value, context), x);
}

/** A layer of which the backward pass has only the input, and computes the rest again. */
export function recomputedLayer(layer: Layer): Layer {
  return (x_BHWC, context) => (context.training ? recomputed(() => layer(x_BHWC, context)) : layer(x_BHWC, context));
}

export function parameterOf(context: ForwardContext, name: string): Tensor {
  const tensor = context.parameters[name];
  if (tensor === undefined) throw new BackboneTensorMissingError('parameter', name);
  return tensor;
}

function bufferOf(context: ForwardContext, name: string): Tensor {
  const tensor = context.buffers[name];
  if (tensor === undefined) throw new BackboneTensorMissingError('buffer', name);
  return tensor;
}
