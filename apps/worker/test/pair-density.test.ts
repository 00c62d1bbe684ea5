import { describe, expect, it } from 'vitest';
import { densityTeller } from '../src/live/density-teller.ts';
import { pairDensity } from '../src/live/pair-density.ts';

/** Unit vectors in the plane, by their angle in degrees. */
function atAngles(degrees: readonly number[]): Float32Array {
  return Float32Array.from(
    degrees.flatMap((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]),
  );
}

const cellOf = (cosine: number): number => Math.floor(((cosine + 0.5) / 1.5) * 48);

describe('the density of pairs', () => {
  it('counts every pair of a positive and a negative of every anchor, where they lie', () => {
    // Two of one class at 0° and 60°, two of another at 90° and 90°.
    const labels = Int32Array.of(7, 7, 3, 3);
    const density = pairDensity({ between: 'images', values: atAngles([0, 60, 90, 90]), labels });
    // Each anchor has one positive and two negatives.
    expect(density?.pairs).toBe(8);
    const lit = [...(density?.cells ?? [])].flatMap((value, index) => (value > 0 ? [index] : []));
    const cell = (negative: number, positive: number): number => cellOf(positive) * 48 + cellOf(negative);
    const expected = [cell(0, 0.5), cell(Math.sqrt(3) / 2, 0.5), 47 * 48 + cellOf(0), 47 * 48 + cellOf(Math.sqrt(3) / 2)];
    expect(lit.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });

  it('does not depend on the length of embeddings, and leaves out those without a direction', () => {
    const labels = Int32Array.of(0, 0, 1, 1);
    const values = atAngles([10, 40, 100, 170]);
    const longer = values.map((value, index) => value * (index < 2 ? 100 : 1));
    const density = pairDensity({ between: 'images', values, labels });
    expect(pairDensity({ between: 'images', values: longer, labels })).toEqual(density);
    const withZero = Float32Array.of(...values, 0, 0);
    expect(pairDensity({ between: 'images', values: withZero, labels: Int32Array.of(0, 0, 1, 1, 1) })?.pairs).toBe(8);
  });

  it('of classes takes the first column as s_p and leaves the own class out of the others', () => {
    const values = Float32Array.of(0.9, 0.9, 0.1, -0.2, /* */ 0.4, 0.3, 0.4, 0.2);
    const density = pairDensity({ between: 'classes', values, labels: Int32Array.of(0, 1) });
    expect(density?.betweenImages).toBe(false);
    expect(density?.pairs).toBe(4);
    const lit = [...(density?.cells ?? [])].filter((value) => value > 0).length;
    expect(lit).toBe(4);
  });

  it('is null where no image has a positive', () => {
    const labels = Int32Array.of(0, 1, 2);
    expect(pairDensity({ between: 'images', values: atAngles([0, 10, 20]), labels })).toBeNull();
  });

  it('is wished for every two seconds, by the rank that speaks', () => {
    let nowMs = 0;
    const told: number[] = [];
    const teller = densityTeller(({ step }) => void told.push(step), () => nowMs, true);
    const similarities = { between: 'images', values: atAngles([0, 60, 90]), labels: Int32Array.of(0, 0, 1) } as const;
    for (let step = 0; step < 10; step++, nowMs += 500) {
      teller.step(step, { similarities: teller.wish().similarities === true ? similarities : null });
    }
    expect(told).toEqual([0, 4, 8]);
    expect(densityTeller(() => undefined, () => nowMs, false).wish()).toEqual({ similarities: false });
  });
});
