import fc from 'fast-check';
import { expect, it } from 'vitest';
import { similarity } from '../src/index.ts';

it('is the cosine, whatever the lengths', () => {
  expect(similarity([3, 0], [0, 2])).toBe(0);
  expect(similarity([2, 2], [5, 0])).toBeCloseTo(Math.SQRT1_2, 15);
  expect(similarity([1, 2, 3], [-2, -4, -6])).toBeCloseTo(-1, 15);
  const vector = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(vector, vector, fc.double({ min: 0.1, max: 9, noNaN: true }), (one, other, scale) => {
      fc.pre(Math.hypot(...one) > 1e-3 && Math.hypot(...other) > 1e-3);
      const scaled = one.map((value) => value * scale);
      expect(similarity(scaled, other)).toBeCloseTo(similarity(one, other), 10);
      expect(Math.abs(similarity(one, other))).toBeLessThanOrEqual(1);
      expect(similarity(one, one)).toBeCloseTo(1, 12);
    }),
  );
});

it('refuses embeddings of two models, and those without a direction', () => {
  expect(() => similarity([1, 2], [1, 2, 3])).toThrow(/^expected two embeddings of one model, got 2 and 3 dimensions/);
  expect(() => similarity([], [])).toThrow(/got 0 and 0/);
  expect(() => similarity([0, 0], [1, 0])).toThrow(/^expected two embeddings that have a length/);
  expect(() => similarity([NaN, 0], [1, 0])).toThrow(/^expected two embeddings that have a length/);
});
