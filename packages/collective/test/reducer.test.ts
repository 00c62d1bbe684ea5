import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReducer, packBfloat16, scalarReducer, unpackBfloat16 } from '../src/index.ts';

const floats = fc.float32Array({ minLength: 1, maxLength: 100 });

describe('reducer', () => {
  it('is WebAssembly SIMD on this runtime', () => {
    expect(defaultReducer().name).toBe('wasm-simd');
  });

  it('gives the bits of plain JavaScript, for lengths that are no multiple of a vector or a block', () => {
    for (const length of [1, 3, 4, 5, 16_383, 16_384, 16_385, 50_001]) {
      const a = Float32Array.from({ length }, (_, index) => Math.sin(index));
      const b = Float32Array.from({ length }, (_, index) => Math.cos(index * 3));
      const expected = a.slice();
      scalarReducer.add(expected, b);
      defaultReducer().add(a, b);
      expect(Buffer.compare(Buffer.from(a.buffer), Buffer.from(expected.buffer))).toBe(0);
    }
  });
});

describe('bfloat16', () => {
  it('rounds to nearest, within 2^-8 of a unit in the last place above', () => {
    fc.assert(
      fc.property(floats, (values) => {
        const back = new Float32Array(values.length);
        unpackBfloat16(packBfloat16(values), back);
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
    const back = new Float32Array(4);
    // 1 + 2^-8 lies between 1 and 1 + 2^-7; 1 + 3·2^-8 between 1 + 2^-7 and 1 + 2^-6.
    unpackBfloat16(packBfloat16(Float32Array.of(1 + 2 ** -8, 1 + 3 * 2 ** -8, Infinity, -Infinity)), back);
    expect([...back]).toEqual([1, 1 + 2 ** -6, Infinity, -Infinity]);
  });
});
