import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers that belongs to one key. */
export interface RandomStream {
  /** Uniform whole number in [0, end). */
  below(end: number): number;
  /** Uniform in [0, 1). */
  unit(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
}

/** What a stream is for. Part of every key, so that two uses of the same position never share numbers. Never renumber. */
export const randomUse = {
  epochOrder: 1,
  classOrder: 2,
  imagesOfClass: 3,
  replacement: 4,
  cropPad: 5,
  flip: 6,
  grey: 7,
  erase: 8,
  classSample: 9,
} as const;

/**
 * The random stream of a key, for example (seed, use, epoch, step, shard, index).
 *
 * Keyed streams instead of one long one: what a position draws depends on nothing but its key, so it is the same
 * whoever computes it, in whatever order, after any resume. The key is hashed to 128 bits (MurmurHash3 x86_128's mixing
 * over the key's 32-bit halves, four lanes) that start xoroshiro128+ (pure-rand).
 *
 * @param key whole numbers from 0 to 2^53 − 1
 */
export function keyedRandom(...key: readonly number[]): RandomStream {
  const generator = xoroshiro128plusFromState(keyState(key));
  return {
    below: (end) => uniformInt(generator, 0, end - 1),
    unit: () => uniformFloat64(generator),
    between: (low, high) => low + (high - low) * uniformFloat64(generator),
  };
}

function keyState(key: readonly number[]): number[] {
  const lanes = Int32Array.of(0x239b961b, 0xab0e9789 | 0, 0x38b34ae5, 0xa1e38b93 | 0);
  for (const word of key) {
    absorb(lanes, word >>> 0);
    absorb(lanes, Math.floor(word / 2 ** 32));
  }
  absorb(lanes, key.length); // (1) and (1, 0) are different keys
  // Two rounds of mixing carry the last word into every lane.
  for (let round = 0; round < 2; round++) {
    for (let lane = 0; lane < 4; lane++) {
      lanes[lane] = mix((lanes[lane] as number) ^ (lanes[(lane + 3) & 3] as number));
    }
  }
  const state = [...lanes];
  // All zero is xoroshiro's one fixed point.
  return state.some((word) => word !== 0) ? state : [1, 0, 0, 0];
}

function absorb(lanes: Int32Array, word: number): void {
  let carried = Math.imul(word | 0, 0x85ebca6b);
  for (let lane = 0; lane < 4; lane++) {
    carried = mix((lanes[lane] as number) ^ carried) + Math.imul(lane + 1, 0x9e3779b9);
    lanes[lane] = carried;
  }
}

/** MurmurHash3's 32-bit finaliser: every input bit flips each output bit with probability near 1/2. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * Shuffles in place (Fisher and Yates): each of the n! orders is equally likely as far as the generator goes.
 * 10 million entries take about a second.
 */
export function shuffle(values: Int32Array, random: RandomStream): Int32Array {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const moved = values[i] as number;
    values[i] = values[j] as number;
    values[j] = moved;
  }
  return values;
}

/** 0, 1, …, length − 1. */
export function countUp(length: number): Int32Array {
  const values = new Int32Array(length);
  for (let i = 0; i < length; i++) values[i] = i;
  return values;
}
