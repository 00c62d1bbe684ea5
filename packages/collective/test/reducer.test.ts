import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReducer, scalarReducer } from '../src/index.ts';

/** Words that are special as float32: zeros, subnormals, the largest, infinities, quiet and signalling NaN, ties of rounding. */
const specialWords = [
  0, 1, 0x7fff, 0x8000, 0x8001, 0x007fffff, 0x00800000, 0x3f808000, 0x3f818000, 0x3f80ffff, 0x7f7f7fff, 0x7f7f8000,
  0x7f7fffff, 0x7f800000, 0x7f800001, 0x7fbfffff, 0x7fc00000, 0x7fffffff,
];
const word = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(...specialWords, ...specialWords.map((bits) => (bits | 0x80000000) >>> 0)),
);
const words = fc.array(word, { minLength: 1, maxLength: 70 });
/** Elements before and behind the values, so that they begin at any multiple of 4 bytes and what lies around them shows. */
const gap = fc.nat(5);
const PAGE = 16_384;

interface Values {
  /** With what lies around them. */
  readonly all: Uint32Array;
  readonly floats: Float32Array;
}

function valuesOf(bits: readonly number[], before: number): Values {
  const all = new Uint32Array(before + bits.length + 3).fill(0xdeadbeef);
  all.set(bits, before);
  return { all, floats: new Float32Array(all.buffer, 4 * before, bits.length) };
}

function packedOf(
  bits: readonly number[],
  before: number,
): { readonly all: Uint16Array; readonly packed: Uint16Array } {
  const all = new Uint16Array(before + bits.length + 3).fill(0xdead);
  const packed = all.subarray(before, before + bits.length);
  packed.set(bits.map((wide) => wide >>> 16));
  return { all, packed };
}

/** In the memory of the values, as the ring packs what it sends. */
const inPlace = (values: Float32Array): Uint16Array => new Uint16Array(values.buffer, values.byteOffset, values.length);

/** What a NaN carries that comes out of a sum is the processor's affair. */
const sumBits = (floats: Float32Array): Uint32Array =>
  new Uint32Array(floats.slice().buffer).map((bits) => ((bits & 0x7fffffff) > 0x7f800000 ? 0x7fc00000 : bits));
const packedSumBits = (packed: Uint16Array): Uint16Array =>
  packed.map((bits) => ((bits & 0x7fff) > 0x7f80 ? 0x7fc0 : bits));

/** In one piece, because comparing thousands of elements one by one takes vitest seconds. */
function mustEqual(got: Uint16Array | Uint32Array, expected: Uint16Array | Uint32Array): void {
  const bytes = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array) =>
    Buffer.from(buffer, byteOffset, byteLength);
  expect(bytes(got).equals(bytes(expected))).toBe(true);
}

/** A repetition that fills more than a page, with a remainder that no vector divides. */
const long = (bits: readonly number[]): number[] =>
  Array.from({ length: PAGE + 5 }, (_, index) => bits[index % bits.length] as number);

const simd = defaultReducer();

describe('the reducer in WebAssembly SIMD', () => {
  it('is what this runtime uses', () => {
    expect(simd.name).toBe('wasm-simd');
  });

  it('gives the bits of plain JavaScript, for lengths that are no multiple of a vector or a page', () => {
    for (const length of [1, 3, 4, 5, 16_383, 16_384, 16_385, 50_001]) {
      const a = Float32Array.from({ length }, (_, index) => Math.sin(index));
      const b = Float32Array.from({ length }, (_, index) => Math.cos(index * 3));
      const expected = a.slice();
      scalarReducer.add(expected, b);
      simd.add(a, b);
      expect(Buffer.compare(Buffer.from(a.buffer), Buffer.from(expected.buffer))).toBe(0);
    }
  });

  const sameOfEach = (check: (bits: readonly number[], others: readonly number[], before: number) => void): void => {
    const property = fc.property(words, words, gap, (bits, more, before) => {
      const others = bits.map((_, index) => more[index % more.length] as number);
      check(bits, others, before);
    });
    fc.assert(property, { numRuns: 400 });
    const all = [
      ...specialWords,
      ...specialWords.map((bits) => (bits | 0x80000000) >>> 0),
      0x3f800000,
      0xc2f7b6c9,
      0x01234567,
    ];
    check(long(all), long([...all].reverse()), 1);
  };

  it('packs any bits as plain JavaScript does, touching nothing around them', () => {
    sameOfEach((bits, _others, before) => {
      const { all, floats } = valuesOf(bits, before);
      const [ours, theirs] = [packedOf(bits, before), packedOf(bits, before)];
      simd.pack(ours.packed, floats);
      scalarReducer.pack(theirs.packed, floats);
      mustEqual(ours.all, theirs.all);
      mustEqual(all, valuesOf(bits, before).all);
    });
  });

  it('packs in place as well', () => {
    sameOfEach((bits, _others, before) => {
      const apart = packedOf(bits, 0).packed;
      scalarReducer.pack(apart, valuesOf(bits, 0).floats);
      for (const reducer of [simd, scalarReducer]) {
        const { floats } = valuesOf(bits, before);
        reducer.pack(inPlace(floats), floats);
        mustEqual(inPlace(floats), apart);
      }
    });
  });

  it('unpacks and rounds any bits as plain JavaScript does', () => {
    sameOfEach((bits, others, before) => {
      const [ours, theirs] = [valuesOf(bits, before), valuesOf(bits, before)];
      simd.unpack(ours.floats, packedOf(others, 1).packed);
      scalarReducer.unpack(theirs.floats, packedOf(others, 1).packed);
      mustEqual(ours.all, theirs.all);
      const [ourRounded, theirRounded] = [valuesOf(others, before), valuesOf(others, before)];
      const [ourPacked, theirPacked] = [packedOf(bits, before), packedOf(bits, before)];
      simd.roundAndPack(ourPacked.packed, ourRounded.floats);
      scalarReducer.roundAndPack(theirPacked.packed, theirRounded.floats);
      mustEqual(ourRounded.all, theirRounded.all);
      mustEqual(ourPacked.all, theirPacked.all);
    });
  });

  it('adds packed values as plain JavaScript does, and packs such sums in place', () => {
    sameOfEach((bits, others, before) => {
      const { packed } = packedOf(others, before);
      const [ours, theirs] = [valuesOf(bits, before), valuesOf(bits, before)];
      simd.addPacked(ours.floats, packed);
      scalarReducer.addPacked(theirs.floats, packed);
      mustEqual(sumBits(ours.floats), sumBits(theirs.floats));
      const [ourSums, theirSums] = [valuesOf(bits, before), valuesOf(bits, before)];
      simd.addAndPack(inPlace(ourSums.floats), packed, ourSums.floats);
      scalarReducer.addAndPack(inPlace(theirSums.floats), packed, theirSums.floats);
      mustEqual(packedSumBits(inPlace(ourSums.floats)), packedSumBits(inPlace(theirSums.floats)));
      scalarReducer.pack(inPlace(theirs.floats), theirs.floats);
      mustEqual(packedSumBits(inPlace(ourSums.floats)), packedSumBits(inPlace(theirs.floats)));
    });
  });
});

describe('bfloat16', () => {
  const roundTrip = (values: Float32Array): Float32Array => {
    scalarReducer.roundAndPack(new Uint16Array(values.length), values);
    return values;
  };

  it('rounds to nearest, within 2^-8 of a unit in the last place above', () => {
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1, maxLength: 100 }), (values) => {
        const back = roundTrip(values.slice());
        values.forEach((value, index) => {
          const got = back[index] as number;
          if (Number.isNaN(value)) {
            expect(got).toBeNaN();
          } else if (Math.abs(value) < 3.38e38 && Math.abs(value) > 1e-37) {
            expect(Math.abs(got - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -8);
          }
        });
      }),
    );
  });

  it('rounds ties to even and keeps infinities', () => {
    // 1 + 2^-8 lies between 1 and 1 + 2^-7; 1 + 3·2^-8 between 1 + 2^-7 and 1 + 2^-6.
    const values = Float32Array.of(1 + 2 ** -8, 1 + 3 * 2 ** -8, Infinity, -Infinity);
    expect([...roundTrip(values)]).toEqual([1, 1 + 2 ** -6, Infinity, -Infinity]);
  });
});
