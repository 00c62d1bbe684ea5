import { biasAdd, conv2d } from '@circlet/ops';
import {
  add,
  greater,
  matMul,
  mul,
  reshape,
  rsqrt,
  scalar,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  where,
} from '@tensorflow/tfjs-core';
import {
  batchNorm,
  type BatchNormOptions,
  convolution,
  type ConvolutionOptions,
  EPSILON,
  type Layer,
  linear,
  parameterOf,
} from './layers.ts';
import { type TensorOf } from './network.ts';
import { type NetworkTable } from './network-table.ts';

// Shapes: B = images, H, W = height and width, C = channels, I, O = channels in and out, F = flattened features, D = embedding.
//
// With running statistics a batch norm is y = x · scale + shift. Weights before it take both in exactly. So do weights behind
// it, but for zero padding: outside of the image a padded convolution sees 0 where it would have to see `shift`. Therefore the
// norm before the 3×3 convolution of IResNet's blocks stays as it is; all others of the body are folded.

export interface NormalisedConvolutionOptions extends ConvolutionOptions {
  /** Name of the slopes of the mirrored PReLU before the convolution. */
  readonly slopesBefore?: string;
  /** Name of the slopes of the mirrored PReLU behind the norm. */
  readonly slopesBehind?: string;
}

/**
 * Convolution, then batch norm; in evaluation one convolution with bias.
 *
 * Around a mirrored PReLU a channel whose slope is above 1 changes its sign, on the way in and again on the way out: then
 * PReLU(x) = max(x, slope · x) on every channel, which is two passes over memory instead of four.
 */
export function normalisedConvolution(
  table: NetworkTable,
  path: string,
  normPath: string,
  options: NormalisedConvolutionOptions,
): Layer {
  const { from, to, size, stride, biased = false, slopesBefore, slopesBehind } = options;
  const convolve = convolution(table, path, options);
  const normalise = batchNorm(table, normPath, to);
  const shape = [size, size, from, to];
  const filter = table.fold({ name: `${path}.folded_weight`, shape, value: foldedFilter }, [`${path}.weight`]);
  const bias = table.fold({ name: `${path}.folded_bias`, shape: [to], value: foldedBias }, [
    ...normNames(normPath),
    ...(biased ? [`${path}.bias`] : []),
  ]);

  function foldedFilter(tensorOf: TensorOf): Tensor {
    const scaled_HWIO = mul(tensorOf(`${path}.weight`), mul(scale(tensorOf, normPath), signs(tensorOf, slopesBehind)));
    return slopesBefore === undefined
      ? scaled_HWIO
      : mul(scaled_HWIO, reshape(signs(tensorOf, slopesBefore), [from, 1]));
  }

  function foldedBias(tensorOf: TensorOf): Tensor {
    const shift_C = shift(tensorOf, normPath);
    const moved_C = biased ? add(shift_C, mul(tensorOf(`${path}.bias`), scale(tensorOf, normPath))) : shift_C;
    return mul(moved_C, signs(tensorOf, slopesBehind));
  }

  return (x_BHWC, context) => {
    if (context.folded !== true) return normalise(convolve(x_BHWC, context), context);
    const filter_HWIO = parameterOf(context, filter) as Tensor4D;
    const y_BHWC = conv2d(x_BHWC, filter_HWIO, { stride, padding: (size - 1) / 2 });
    return biasAdd(y_BHWC, parameterOf(context, bias) as Tensor1D);
  };
}

export interface NormalisedLinearOptions {
  readonly from: number;
  readonly to: number;
  /** The norm before the linear layer, over the last axis of the map that was flattened; already in the table. */
  readonly normBefore: { readonly path: string; readonly channels: number };
  readonly normBehind: { readonly path: string } & BatchNormOptions;
}

/** Linear layer, then batch norm; in evaluation one linear layer that does the work of the norm before it too. */
export function normalisedLinear(
  table: NetworkTable,
  path: string,
  { from, to, normBefore, normBehind }: NormalisedLinearOptions,
): Layer<Tensor2D> {
  const multiply = linear(table, path, from, to);
  const normalise = batchNorm<Tensor2D>(table, normBehind.path, to, normBehind);
  const { channels } = normBefore;
  const weight = table.fold({ name: `${path}.folded_weight`, shape: [from, to], value: foldedWeight }, [
    `${path}.weight`,
    ...normNames(normBefore.path),
  ]);
  const bias = table.fold({ name: `${path}.folded_bias`, shape: [to], value: foldedBias }, [
    `${path}.bias`,
    ...normNames(normBehind.path),
  ]);

  /** [cells, C, D]: row f of the weight belongs to channel f mod C. */
  function byChannel(tensorOf: TensorOf): Tensor {
    return reshape(tensorOf(`${path}.weight`), [from / channels, channels, to]);
  }

  function foldedWeight(tensorOf: TensorOf): Tensor {
    const before_C1 = reshape(scale(tensorOf, normBefore.path), [channels, 1]);
    return reshape(mul(mul(byChannel(tensorOf), before_C1), scale(tensorOf, normBehind.path)), [from, to]);
  }

  function foldedBias(tensorOf: TensorOf): Tensor {
    const before_C1 = reshape(shift(tensorOf, normBefore.path), [channels, 1]);
    const constant_D = add(sum(mul(byChannel(tensorOf), before_C1), [0, 1]), tensorOf(`${path}.bias`));
    return add(mul(constant_D, scale(tensorOf, normBehind.path)), shift(tensorOf, normBehind.path));
  }

  return (x_BF, context) =>
    context.folded === true
      ? biasAdd(matMul(x_BF, parameterOf(context, weight) as Tensor2D), parameterOf(context, bias) as Tensor1D)
      : normalise(multiply(x_BF, context), context);
}

/** A batch norm whose work the layer behind it does in evaluation. */
export function unlessFolded(normalise: Layer): Layer {
  return (x_BHWC, context) => (context.folded === true ? x_BHWC : normalise(x_BHWC, context));
}

function normNames(path: string): string[] {
  return ['weight', 'bias', 'running_mean', 'running_var'].map((part) => `${path}.${part}`);
}

function scale(tensorOf: TensorOf, path: string): Tensor {
  return mul(tensorOf(`${path}.weight`), rsqrt(add(tensorOf(`${path}.running_var`), EPSILON)));
}

function shift(tensorOf: TensorOf, path: string): Tensor {
  return sub(tensorOf(`${path}.bias`), mul(tensorOf(`${path}.running_mean`), scale(tensorOf, path)));
}

/** −1 for a channel whose slope is above 1, else 1. */
function signs(tensorOf: TensorOf, slopes: string | undefined): Tensor {
  return slopes === undefined ? scalar(1) : where(greater(tensorOf(slopes), 1), scalar(-1), scalar(1));
}
