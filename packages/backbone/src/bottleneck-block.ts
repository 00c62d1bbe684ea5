import { relu } from '@circlet/ops';
import { add, type Tensor4D } from '@tensorflow/tfjs-core';
import { normalisedConvolution } from './folded-layers.ts';
import { type BlockOptions } from './iresnet-block.ts';
import { type Layer, sequence } from './layers.ts';
import { type Initializer } from './network.ts';
import { type NetworkTable } from './network-table.ts';

/** A bottleneck block's output has this many times the channels of its 3×3 convolution. */
export const BOTTLENECK_EXPANSION = 4;

/** N(0, 2 / (size² · to)): Kaiming normal over the outgoing connections (torchvision's and fast-reid's choice). */
export function kaimingNormal(size: number, to: number): Initializer {
  return { kind: 'normal', standardDeviation: Math.sqrt(2 / (size * size * to)) };
}

/**
 * conv 1×1 → conv 3×3 stride s → conv 1×1 to 4 times the channels, each with BN, ReLU after the first two and after the sum
 * (He et al., CVPR 2016, with the stride on the 3×3 convolution as torchvision and the re-ID references have it).
 * @param options `to` counts the block's output channels
 */
export function bottleneckBlock(table: NetworkTable, path: string, { from, to, stride }: BlockOptions): Layer {
  const inner = to / BOTTLENECK_EXPANSION;
  const normalised = (index: number, numIn: number, numOut: number, size: number, step: number): Layer => {
    const options = { from: numIn, to: numOut, size, stride: step, initializer: kaimingNormal(size, numOut) };
    return normalisedConvolution(table, `${path}.conv${index}`, `${path}.bn${index}`, options);
  };
  const activate = (x_BHWC: Tensor4D): Tensor4D => relu(x_BHWC);
  const residual = sequence(
    normalised(1, from, inner, 1, 1),
    activate,
    normalised(2, inner, inner, 3, stride),
    activate,
    normalised(3, inner, to, 1, 1),
  );
  if (stride === 1 && from === to) return (x_BHWC, context) => relu(add(residual(x_BHWC, context), x_BHWC));
  const shortcutOptions = { from, to, size: 1, stride, initializer: kaimingNormal(1, to) };
  const shortcut = normalisedConvolution(table, `${path}.downsample.0`, `${path}.downsample.1`, shortcutOptions);
  return (x_BHWC, context) => relu(add(residual(x_BHWC, context), shortcut(x_BHWC, context)));
}
