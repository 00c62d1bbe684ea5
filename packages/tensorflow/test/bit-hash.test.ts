import { bitHash, BIT_HASH_ROW, bitHashMultipliers, bitHashOf } from '@circlet/ops';
import type * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { numbers, runOnce, testEngine } from './support/engine.ts';

const engine = testEngine();

async function compiled(values: Float32Array): Promise<Int32Array> {
  const { hash } = await runOnce(engine, { x: { shape: [values.length], values } }, ({ inputs }) => ({
    hash: bitHash(inputs['x'] as tf.Tensor),
  }));
  return hash as Int32Array;
}

function withBits(values: Float32Array, ...flips: readonly (readonly [index: number, bit: number])[]): Float32Array {
  const words = new Int32Array(values.slice().buffer);
  for (const [index, bit] of flips) words[index] = (words[index] as number) ^ (1 << bit);
  return new Float32Array(words.buffer);
}

describe('bitHash', () => {
  it.each([1, 2, 2047, 2048, 2049, 3 * 2048, 400_001])(
    'of %i values, with two threads, is that of the host',
    async (size) => {
      const values = numbers(size, size);
      expect(await compiled(values)).toEqual(bitHashOf(values));
    },
  );

  it('is of bits: zeros, infinities, denormals and every NaN count as what they are', async () => {
    const values = new Float32Array(
      Int32Array.of(0, 1 << 31, 0x7f800000, 0x7fc00000, 0x7fc00001, 0xffc00000 | 0, 1, 0x807fffff | 0).buffer,
    );
    expect(await compiled(values)).toEqual(bitHashOf(values));
    expect(bitHashOf(Float32Array.of(0))).not.toEqual(bitHashOf(Float32Array.of(-0)));
  });

  it('changes with each bit of a value', () => {
    const values = numbers(2 * BIT_HASH_ROW + 5, 1);
    const hash = bitHashOf(values);
    for (const index of [0, 1, BIT_HASH_ROW - 1, BIT_HASH_ROW, 2 * BIT_HASH_ROW + 4]) {
      for (let bit = 0; bit < 32; bit++) {
        expect(bitHashOf(withBits(values, [index, bit])), `bit ${bit} of value ${index}`).not.toEqual(hash);
      }
    }
  });

  it('changes with the signs of any two values, and with their order', () => {
    const values = numbers(64, 2);
    const hash = bitHashOf(values);
    for (let a = 0; a < 64; a++) {
      for (let b = a + 1; b < 64; b++) {
        expect(bitHashOf(withBits(values, [a, 31], [b, 31])), `signs of ${a} and ${b}`).not.toEqual(hash);
        const swapped = values.slice();
        [swapped[a], swapped[b]] = [values[b] as number, values[a] as number];
        expect(bitHashOf(swapped), `${a} and ${b} exchanged`).not.toEqual(hash);
      }
    }
  });

  it('has multipliers that are odd, different, and as SplitMix64 says', () => {
    const multipliers = bitHashMultipliers();
    expect(multipliers.every((multiplier) => (multiplier & 1n) === 1n)).toBe(true);
    expect(new Set(multipliers).size).toBe(BIT_HASH_ROW);
    // The generator's first number from seed 0, as published with it: e220a8397b1dcdaf, odd as it is.
    expect(BigInt.asUintN(64, multipliers[0] as bigint).toString(16)).toBe('e220a8397b1dcdaf');
  });
});
