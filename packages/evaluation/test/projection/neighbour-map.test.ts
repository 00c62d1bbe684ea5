import { describe, expect, it } from 'vitest';
import { neighbourMap } from '../../src/projection/neighbour-map.ts';

/** Two groups of directions, nearly at right angles. */
function groups(perGroup: number): Float32Array {
  const rows = Array.from({ length: 2 * perGroup }, (_, row) => {
    const angle = (row < perGroup ? 0 : Math.PI / 2) + 0.2 * Math.sin(12.9898 * (row + 1));
    return [Math.cos(angle) * (1 + row), Math.sin(angle) * (1 + row), 0];
  });
  return Float32Array.from(rows.flat());
}

describe('neighbourMap', () => {
  it('keeps groups apart, by direction and not by length', async () => {
    const numPoints = 40;
    const map = await neighbourMap(groups(numPoints / 2), 3, 1);
    const distance = (a: number, b: number): number =>
      Math.hypot((map[2 * a] ?? 0) - (map[2 * b] ?? 0), (map[2 * a + 1] ?? 0) - (map[2 * b + 1] ?? 0));
    for (let a = 0; a < numPoints; a++) {
      const others = Array.from({ length: numPoints }, (_, b) => b).filter((b) => b !== a);
      const nearest = others.reduce((best, b) => (distance(a, b) < distance(a, best) ? b : best));
      expect(nearest < numPoints / 2, `nearest of ${a}`).toBe(a < numPoints / 2);
    }
  });

  it('is the same for the same seed', async () => {
    const [first, second] = [await neighbourMap(groups(10), 3, 7), await neighbourMap(groups(10), 3, 7)];
    expect(second).toEqual(first);
  });

  it.each([0, 1, 2, 3])('takes %i points', async (numPoints) => {
    const map = await neighbourMap(groups(2).subarray(0, 3 * numPoints), 3, 1);
    expect(map).toHaveLength(2 * numPoints);
    expect([...map].every(Number.isFinite)).toBe(true);
  });
});
