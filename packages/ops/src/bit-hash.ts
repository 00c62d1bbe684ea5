import * as tf from '@tensorflow/tfjs-core';
import { type KernelDefinition, runKernel } from './kernel.ts';

/**
 * A 64-bit hash of the bits of x, for telling whether two tensors are the same: [2] int32, low word first.
 *
 *     h(x) = Σ_r m_r · Σ_c m_c · w(r·L + c)   mod 2⁶⁴
 *
 * w are the values' bits as 32-bit integers, in rows of L = 2048, and m fixed odd numbers that look like no pattern. Integers that
 * wrap around add up to the same bits in any order: on any device, with any number of threads. One flipped bit always
 * shows, because an odd number times 2ᵇ is never 0; any other difference does with a probability of at least 1 − 2⁻³¹
 * (multilinear hashing: Carter & Wegman 1979). Not against an adversary.
 *
 * No gradient. At most 2²² values.
 */
export function bitHash(x: tf.Tensor): tf.Tensor1D {
  const [hash] = runKernel(BIT_HASH, { x });
  return hash as tf.Tensor1D;
}

/** The same for values on the host, one after the other. */
export function bitHashOf(values: Float32Array): Int32Array {
  const words = new Int32Array(values.buffer, values.byteOffset, values.length);
  const multipliers = bitHashMultipliers();
  let hash = 0n;
  for (let begin = 0; begin < words.length; begin += BIT_HASH_ROW) {
    const row = words
      .subarray(begin, begin + BIT_HASH_ROW)
      .reduce((sum, word, column) => sum + BigInt(word) * (multipliers[column] as bigint), 0n);
    hash = BigInt.asUintN(64, hash + row * (multipliers[begin / BIT_HASH_ROW] as bigint));
  }
  return Int32Array.of(Number(BigInt.asIntN(32, hash)), Number(BigInt.asIntN(32, hash >> 32n)));
}

/** L. Multipliers are 8 bytes each: 16 kB, a quarter of what a program may have as one constant. */
export const BIT_HASH_ROW = 2048;

let known: BigInt64Array | undefined;

/** The multipliers, L of them: SplitMix64 (Steele, Lea & Flood 2014) from 0, made odd. */
export function bitHashMultipliers(): BigInt64Array {
  known ??= BigInt64Array.from({ length: BIT_HASH_ROW }, (_, index) => {
    let z = BigInt.asUintN(64, BigInt(index + 1) * 0x9e3779b97f4a7c15n);
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return BigInt.asIntN(64, (z ^ (z >> 31n)) | 1n);
  });
  return known;
}

interface One extends tf.NamedTensorMap {
  x: tf.Tensor;
}

/** tfjs has neither 64-bit integers nor the bits of a float: without a kernel of the backend, values are read. */
const BIT_HASH: KernelDefinition<One> = {
  name: 'CircletBitHash',
  composed: ({ x }) => [tf.tensor1d(bitHashOf(x.dataSync<'float32'>()), 'int32')],
};
