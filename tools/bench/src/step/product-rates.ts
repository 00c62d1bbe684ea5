import { type Engine, type ProductChain, productRate } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import type { NetworkName, StepConfiguration } from './configuration.ts';

/** The fastest of each kind that these cores were seen to do, in floating-point operations a second. */
export interface ProductRates {
  /** Matrix product of 2,048 × 2,048, on a GPU 4,096 × 4,096. */
  readonly gemm: number;
  /** The fastest of the network's convolutions that keep their size, forward. */
  readonly convolution: number;
  /** Its map and channels, for example `14×14×256`. */
  readonly convolutionShape: string;
}

interface Size {
  /** Side of the square matrices. */
  readonly side: number;
  /** Products in a run. */
  readonly chain: number;
}

const ON_CPU: Size = { side: 2048, chain: 4 };
/** A GPU does ON_CPU's chain in less time than a run costs. */
const ON_GPU: Size = { side: 4096, chain: 64 };
const RUNS = 5;
/** A chain of ones stays one but for bf16's rounding. */
const CHAIN_TOLERANCE = 0.1;

/** Height, width and channels of the 3×3 convolutions of stride 1, stage by stage. */
const FACE_MAPS = [
  [56, 56, 64],
  [28, 28, 128],
  [14, 14, 256],
  [7, 7, 512],
] as const;
const REID_MAPS = [
  [64, 32, 64],
  [32, 16, 128],
  [16, 8, 256],
  [16, 8, 512],
] as const;

/** Measures with programs of the engine that trains, in its precision, on its threads. */
export async function measureProductRates(
  engine: Engine,
  { network, batch, precision }: StepConfiguration,
  isGpu: boolean,
): Promise<ProductRates> {
  const { side, chain } = isGpu ? ON_GPU : ON_CPU;
  const gemm = await rateOf(engine, {
    name: 'rate-gemm',
    precision,
    chain,
    x: [side, side],
    weight: [side, side],
    // A product with ones stays ones.
    weights: new Float32Array(side * side).fill(1 / side),
    product: (x, weight) => tf.matMul(x as tf.Tensor2D, weight as tf.Tensor2D),
  });
  let best = { rate: 0, shape: '' };
  for (const [height, width, channels] of mapsOf(network)) {
    const rate = await rateOf(engine, {
      name: `rate-convolution-${height}`,
      precision,
      chain,
      x: [batch, height, width, channels],
      weight: [3, 3, channels, channels],
      weights: meanOfPixel(channels),
      product: (x, weight) => tf.conv2d(x as tf.Tensor4D, weight as tf.Tensor4D, 1, 'same'),
    });
    if (rate > best.rate) best = { rate, shape: `${height}×${width}×${channels}` };
  }
  return { gemm, convolution: best.rate, convolutionShape: best.shape };
}

function mapsOf(network: NetworkName): typeof FACE_MAPS | typeof REID_MAPS {
  return network === 'reid50' ? REID_MAPS : FACE_MAPS;
}

/** A 3×3 filter that looks at its middle alone: what lies beyond a map's border changes nothing, however long the chain. */
function meanOfPixel(channels: number): Float32Array {
  const square = channels * channels;
  return new Float32Array(9 * square).fill(1 / channels, 4 * square, 5 * square);
}

/** @throws Error where a chain of ones does not come out as ones */
function rateOf(engine: Engine, product: Omit<ProductChain, 'runs' | 'onValue'>): Promise<number> {
  return productRate(engine, {
    ...product,
    runs: RUNS,
    onValue(value) {
      if (!(value !== undefined && Math.abs(value - 1) < CHAIN_TOLERANCE))
        throw new Error(`${product.name} gave ${value} where it must be 1`);
    },
  });
}
