import { maxPool, relu } from '@circlet/ops';
import { avgPool, concat, pad, type Tensor4D } from '@tensorflow/tfjs-core';
import { normalisedConvolution } from './folded-layers.ts';
import { type Layer, sequence } from './layers.ts';
import { type Initializer } from './network.ts';
import { type NetworkTable } from './network-table.ts';

/** Channels of a module's branches, in the order in which their outputs lie side by side. */
export interface InceptionWidths {
  /** 1×1; null in the two modules that halve the map. */
  readonly single: number | null;
  /** 1×1, then 3×3. */
  readonly triple: readonly [reduce: number, to: number];
  /** 1×1, then 3×3 twice. */
  readonly double: readonly [reduce: number, first: number, second: number];
  /** Pooling, then 1×1; null: pooling alone, of every second cell, and so have the last 3×3 of the other branches stride 2. */
  readonly projected: number | null;
  readonly pool: 'average' | 'maximum';
}

/** Channels that come out of a module. */
export function widthOf({ single, triple, double, projected }: InceptionWidths, from: number): number {
  return (single ?? 0) + triple[1] + double[2] + (projected ?? from);
}

/** Convolution with bias, BN, ReLU: the Caffe model has both bias and norm, and so have all files of its weights. */
export function inceptionConvolution(
  table: NetworkTable,
  path: string,
  options: { readonly from: number; readonly to: number; readonly size: number; readonly stride?: number },
): Layer {
  const { from, size } = options;
  // PyTorch's default, with which the reference begins where no weights are read.
  const initializer: Initializer = { kind: 'uniform', bound: 1 / (size * Math.sqrt(from)) };
  const convolve = normalisedConvolution(table, path, `${path}_bn`, {
    stride: 1,
    ...options,
    initializer,
    biased: true,
  });
  return (x_BHWC, context) => relu(convolve(x_BHWC, context));
}

/**
 * Maximum over 3×3 windows of every second cell, as Caffe counts them: the last window may reach one cell beyond the map, the first
 * not. All maps here are behind a ReLU, so that a zero there never wins.
 */
export function halvingMaxPool(x_BHWC: Tensor4D): Tensor4D {
  const [, height, width] = x_BHWC.shape;
  const beyond = (side: number): [number, number] => [0, side % 2 === 0 ? 1 : 0];
  const sides: [number, number][] = [[0, 0], beyond(height), beyond(width), [0, 0]];
  const isWhole = sides.every(([, behind]) => behind === 0);
  return maxPool(isWhole ? x_BHWC : pad(x_BHWC, sides), { size: 3, stride: 2, padding: 0 });
}

/** Mean over 3×3 windows of which all nine cells count, those beyond the map as 0. */
function averageAround(x_BHWC: Tensor4D): Tensor4D {
  return avgPool(pad(x_BHWC, [[0, 0], [1, 1], [1, 1], [0, 0]]), 3, 1, 'valid'); // prettier-ignore
}

/** Four branches, or three where the map is halved, side by side (Ioffe & Szegedy, ICML 2015, appendix). */
export function inceptionModule(table: NetworkTable, path: string, from: number, widths: InceptionWidths): Layer {
  const { single, triple, double, projected, pool } = widths;
  const stride = projected === null ? 2 : 1;
  const layer = (part: string, numIn: number, to: number, size: number, step: number = 1): Layer =>
    inceptionConvolution(table, `${path}_${part}`, { from: numIn, to, size, stride: step });
  const branches: Layer[] = [];
  if (single !== null) branches.push(layer('1x1', from, single, 1));
  branches.push(sequence(layer('3x3_reduce', from, triple[0], 1), layer('3x3', triple[0], triple[1], 3, stride)));
  branches.push(
    sequence(
      layer('double_3x3_reduce', from, double[0], 1),
      layer('double_3x3_1', double[0], double[1], 3),
      layer('double_3x3_2', double[1], double[2], 3, stride),
    ),
  );
  if (projected === null) branches.push(halvingMaxPool);
  else {
    const around: Layer =
      pool === 'average' ? averageAround : (x_BHWC) => maxPool(x_BHWC, { size: 3, stride: 1, padding: 1 });
    branches.push(sequence(around, layer('pool_proj', from, projected, 1)));
  }
  return (x_BHWC, context) =>
    concat(
      branches.map((branch) => branch(x_BHWC, context)),
      3,
    );
}
