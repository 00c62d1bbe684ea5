import { fp32 } from '@circlet/ops';
import {
  div,
  maximum,
  maxPool,
  mean,
  pow,
  type Rank,
  reshape,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { parameterOf } from './layers.ts';
import { type ForwardContext } from './network.ts';
import { type NetworkTable } from './network-table.ts';

/** Mean or maximum over the map. `gem`: generalised mean with a fixed power. `gem-learned`: its power is a parameter, `pool.p`. */
export type Pooling = 'average' | 'maximum' | 'gem' | 'gem-learned';

const POOLINGS: readonly Pooling[] = ['average', 'maximum', 'gem', 'gem-learned'];

/** What is wrong with it, for an error that names every bad option. */
export function poolingProblems(pooling: Pooling): string[] {
  return POOLINGS.includes(pooling) ? [] : [`pooling must be one of ${POOLINGS.join(', ')}, got ${String(pooling)}`];
}

/** Power at which generalised-mean pooling starts, or stays: between the mean (1) and the maximum (∞). */
const GEM_POWER = 3;
/** Activations below this count as this, so that the root has a finite slope where a channel is silent. */
const GEM_FLOOR = 1e-6;

/** [B, H, W, C] → [B, C]. */
export type Pool = (x_BHWC: Tensor4D, context: ForwardContext) => Tensor2D;

/**
 * Global pooling. GeM (Radenović et al., TPAMI 2018) is (mean of max(x, 1e-6)^p)^(1/p) per channel; its powers are
 * taken in fp32, because cubes of small activations vanish in fewer bits.
 */
export function globalPool(table: NetworkTable, kind: Pooling): Pool {
  if (kind === 'average') return (x_BHWC) => mean(x_BHWC, [1, 2]);
  if (kind === 'maximum') return (x_BHWC) => reshape<Rank.R2>(maximumOfRows(x_BHWC, 1), [x_BHWC.shape[0], -1]);
  if (kind === 'gem') {
    return (x_BHWC) =>
      fp32(() => pow<Tensor2D>(mean(pow(maximum(x_BHWC, GEM_FLOOR), GEM_POWER), [1, 2]), 1 / GEM_POWER));
  }
  // A `bias` to the optimiser: decay would pull the power to 0, where the pooled value has no meaning.
  const power = table.parameter('pool.p', [1], 'bias', { kind: 'constant', value: GEM_POWER });
  return (x_BHWC, context) =>
    fp32(() => {
      const p = parameterOf(context, power);
      return pow(mean(pow(maximum(x_BHWC, GEM_FLOOR), p), [1, 2]), div(1, p));
    });
}

/**
 * The maximum of each of some equal strips of rows, over the whole width: [B, H, W, C] → [B, strips, 1, C]. Of equal largest values
 * one has the gradient, as in PyTorch: a maximum by reduction would give it to all of them.
 * @param numStrips a divisor of H
 */
export function maximumOfRows(x_BHWC: Tensor4D, numStrips: number): Tensor4D {
  const [, height, width] = x_BHWC.shape;
  const strip: [number, number] = [height / numStrips, width];
  return maxPool(x_BHWC, strip, strip, 'valid');
}
