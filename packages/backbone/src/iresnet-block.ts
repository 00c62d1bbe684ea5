import { add } from '@tensorflow/tfjs-core';
import { normalisedConvolution } from './folded-layers.ts';
import { batchNorm, type Layer, prelu, sequence } from './layers.ts';
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
  const slopes = `${path}.prelu.weight`;
  const first = { from, to, size: 3, stride: 1, initializer, slopesBehind: slopes };
  const second = { from: to, to, size: 3, stride, initializer, slopesBefore: slopes };
  const residual = sequence(
    batchNorm(table, `${path}.bn1`, from),
    normalisedConvolution(table, `${path}.conv1`, `${path}.bn2`, first),
    prelu(table, `${path}.prelu`, to, true),
    normalisedConvolution(table, `${path}.conv2`, `${path}.bn3`, second),
  );
  if (stride === 1 && from === to) return (x_BHWC, context) => add(residual(x_BHWC, context), x_BHWC);
  const shortcutOptions = { from, to, size: 1, stride, initializer };
  const shortcut = normalisedConvolution(table, `${path}.downsample.0`, `${path}.downsample.1`, shortcutOptions);
  return (x_BHWC, context) => add(residual(x_BHWC, context), shortcut(x_BHWC, context));
}
