/**
 * Uniform numbers in [0, 1) that depend on the seed alone: TensorFlow's StatelessRandomUniform bit for bit, so that a mask is
 * the same on every backend.
 *
 * The generator is Philox 4×32 with ten rounds (Salmon et al., SC 2011, section 3.3): a bijection of a 128-bit counter under
 * a 64-bit key. As TensorFlow does (core/kernels/stateless_random_ops.cc, GenerateKey), the seed is scrambled by one block
 * into key and upper half of the counter; the lower half counts blocks of four numbers.
 *
 * @param seed two int32
 */
export function statelessUniform(seed: readonly [number, number], length: number): Float32Array<ArrayBuffer> {
  const [key0, key1, upper0, upper1] = philox([...wide(seed[0]), ...wide(seed[1])], 0x3ec8f720, 0x02461e29);
  const values = new Float32Array(length);
  for (let begin = 0; begin < length; begin += 4) {
    const block = philox([begin / 4, 0, upper0, upper1], key0, key1);
    for (let offset = 0; offset < Math.min(4, length - begin); offset++) {
      // 23 random bits of mantissa give [1, 2).
      values[begin + offset] = ((block[offset] as number) & 0x7fffff) / 0x800000;
    }
  }
  return values;
}

type Block = readonly [number, number, number, number];

/** An int32 as the low and high word of the int64 of the same value. */
function wide(value: number): [number, number] {
  return [value >>> 0, value < 0 ? 0xffffffff : 0];
}

function philox(counter: Block, key0: number, key1: number): Block {
  let block = counter;
  for (let round = 0; round < 10; round++) {
    const [c0, c1, c2, c3] = block;
    const [high0, low0] = product(0xd2511f53, c0);
    const [high1, low1] = product(0xcd9e8d57, c2);
    // Both keys grow by constants (the golden ratio and √3 − 1) with each round.
    const k0 = key0 + Math.imul(round, 0x9e3779b9);
    const k1 = key1 + Math.imul(round, 0xbb67ae85);
    block = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0];
  }
  return block;
}

/** The 64 bits of a product of two 32-bit numbers, high word first, by halves that doubles hold exactly. */
function product(a: number, b: number): [high: number, low: number] {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return [(aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) >>> 0, Math.imul(a, b) >>> 0];
}
