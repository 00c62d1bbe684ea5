import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principalComponents } from '../../src/projection/principal-components.ts';

describe('principalComponents', () => {
  it('finds the axes along which points were laid out', () => {
    // Around (5, 5, 5): 4 long along the third axis, 2 along the first, nothing along the second.
    const points = Float32Array.of(5, 5, 3, 5, 5, 7, 4, 5, 5, 6, 5, 5);
    const { points_N2, shares } = principalComponents(points, 3);
    const rounded = [...points_N2].map((value) => Number(value.toFixed(6)) + 0);
    expect(rounded).toEqual([-2, 0, 2, 0, 0, -1, 0, 1]);
    expect(shares[0]).toBeCloseTo(0.8, 9);
    expect(shares[1]).toBeCloseTo(0.2, 9);
  });

  it('gives axes at right angles, the first with no less variance, and distances no longer than they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 }), {
          minLength: 3,
          maxLength: 12,
        }),
        (rows) => {
          const points = Float32Array.from(rows.flat());
          const { points_N2, shares } = principalComponents(points, 4);
          const [x, y] = [0, 1].map((axis) => rows.map((_, row) => points_N2[2 * row + axis] as number));
          const product = (a: number[] = [], b: number[] = []): number =>
            a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
          const size = product(x, x) + product(y, y);
          expect(Math.abs(product(x, y))).toBeLessThanOrEqual(1e-3 * size + 1e-9);
          expect(shares[0]).toBeGreaterThanOrEqual(shares[1] - 1e-3);
          expect(shares[0] + shares[1]).toBeLessThanOrEqual(1 + 1e-9);
          rows.forEach((row, index) => {
            const [first = []] = rows;
            const before = Math.hypot(...row.map((_, d) => (points[4 * index + d] as number) - (points[d] as number)));
            const after = Math.hypot((x?.[index] ?? 0) - (x?.[0] ?? 0), (y?.[index] ?? 0) - (y?.[0] ?? 0));
            expect(after).toBeLessThanOrEqual(before * (1 + 1e-6) + 1e-6);
            expect(first).toBe(rows[0]);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has no variance to share where all points are one, or there are none', () => {
    expect(principalComponents(Float32Array.of(1, 2, 1, 2), 2).shares).toEqual([0, 0]);
    expect(principalComponents(new Float32Array(0), 2).points_N2).toHaveLength(0);
  });

  it('refuses values that are no whole number of points', () => {
    expect(() => principalComponents(new Float32Array(5), 2)).toThrow(/5 values are no whole number/);
  });
});
