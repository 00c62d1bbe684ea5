import type { BindOptions, PlanOverrides } from '@circlet/collective';
import type { SecurityMode } from '@circlet/security';
import type { WireType } from './options.ts';

/** How our ranks of one kind are connected. */
export interface Wiring {
  readonly bind: Omit<BindOptions, 'security'>;
  readonly connect?: PlanOverrides;
  readonly wire?: WireType;
  /** Default: plain. */
  readonly security?: SecurityMode;
}

/** What one turn of one side is: the same all-reduce a few times over. */
export interface ReduceTask {
  /** Elements of float32. */
  readonly elements: number;
  /** Timed all-reduces in a turn, after one that is not. */
  readonly rounds: number;
}

/** IResNet100's parameters; the size that is called 261 MB. */
const IRESNET100_PARAMETERS = 65_156_160;

/** A turn moves about 64 MB or three buffers, whichever is more, so that one late wake-up does not decide a small size. */
export function taskOf(megabytes: number): ReduceTask {
  return {
    elements: megabytes === 261 ? IRESNET100_PARAMETERS : megabytes * 250_000,
    rounds: Math.min(20, Math.max(3, Math.round(64 / megabytes))),
  };
}

/** Small whole numbers that differ from place to place and from rank to rank: their sums are exact in float32. */
export function fillInput(buffer: Float32Array, rank: number): void {
  for (let index = 0; index < buffer.length; index++) buffer[index] = (rank + 1) * (1 + (index % 97));
}

/**
 * The first place where `buffer` is not the sum over `size` ranks; −1 if there is none. In bf16 each of `size` roundings may be
 * wrong by 2⁻⁹ of the sum.
 */
export function firstWrongSum(buffer: Float32Array, size: number, wire: WireType = 'fp32'): number {
  const ranks = (size * (size + 1)) / 2;
  const share = wire === 'fp32' ? 0 : size * 2 ** -9;
  for (let index = 0; index < buffer.length; index++) {
    const sum = ranks * (1 + (index % 97));
    // Written so that NaN is wrong.
    if (!(Math.abs((buffer[index] as number) - sum) <= share * sum)) return index;
  }
  return -1;
}
