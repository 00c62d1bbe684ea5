import { add } from '@tensorflow/tfjs-core';
import { batchNorm, convolution, type Layer, prelu, sequence } from './layers.ts';
import { type Initializer } from './network.ts';
import { type NetworkTable } from './network-table.ts';

/** The references draw every convolution of IResNet from N(0, 0.1²), whatever its size. */
export const IRESNET_CONVOLUTION: Initializer = { kind: 'normal', standardDeviation: 0.1 };

export interface BlockOptions {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}

/**
 * BN → conv 3×3 → BN → PReLU → conv 3×3 stride s → BN, plus the input; no activation after the sum.
 * The input passes through conv 1×1 stride s and BN where its shape changes. The stride sits on the second convolution,
 * so the first one of a stage still runs at the larger resolution.
 */
export function improvedBlock(table: NetworkTable, path: string, { from, to, stride }: BlockOptions): Layer {
  const initializer = IRESNET_CONVOLUTION;
  const residual = sequence(
    batchNorm(table, `${path}.bn1`, from),
    convolution(table, `${path}.conv1`, { from, to, size: 3, stride: 1, initializer }),
    batchNorm(table, `${path}.bn2`, to),
    prelu(table, `${path}.prelu`, to),
    convolution(table, `${path}.conv2`, { from: to, to, size: 3, stride, initializer }),
    batchNorm(table, `${path}.bn3`, to),
  );
  if (stride === 1 && from === to) return (x_BHWC, context) => add(residual(x_BHWC, context), x_BHWC);
  const shortcut = sequence(
    convolution(table, `${path}.downsample.0`, { from, to, size: 1, stride, initializer }),
    batchNorm(table, `${path}.downsample.1`, to),
  );
  return (x_BHWC, context) => add(residual(x_BHWC, context), shortcut(x_BHWC, context));
}
