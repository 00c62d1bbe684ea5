import { describe, expect, it } from 'vitest';
import { densityTeller } from '../src/live/density-teller.ts';
import { pairDensity } from '../src/live/pair-density.ts';

const cell = (negative: number, positive: number): number =>
  Math.floor(((positive + 0.5) / 1.5) * 48) * 48 + Math.floor(((negative + 0.5) / 1.5) * 48);

describe('the density of pairs', () => {
  it('counts every pair of a positive and a negative of an anchor where it lies', () => {
    const density = pairDensity([
      { positive: [0.8, 0.2], negative: [0.1, 0.1, 0.1, 0.1] },
      { positive: [0.2], negative: [-0.3] },
    ]);
    expect(density?.pairs).toBe(9);
    const lit = [...(density?.cells ?? [])].flatMap((value, index) => (value > 0 ? [[index, value]] : []));
    // 255 √(count / 4): four pairs in the fullest cells, one in the other.
    expect(lit).toEqual([
      [cell(-0.3, 0.2), 128],
      [cell(0.1, 0.2), 255],
      [cell(0.1, 0.8), 255],
    ]);
  });

  it('has what lies outside in the cells at the edge', () => {
    const density = pairDensity([{ positive: [1.0000001], negative: [-0.9] }]);
    expect(density?.cells.indexOf(255)).toBe(47 * 48);
  });

  it('is null where no anchor has both', () => {
    expect(pairDensity([])).toBeNull();
    expect(
      pairDensity([
        { positive: [], negative: [0.1] },
        { positive: [0.2], negative: [] },
      ]),
    ).toBeNull();
  });

  it('is told every two seconds, by the rank that speaks', () => {
    const similarities = [{ positive: [0.5], negative: [0.1] }];
    const stepsTold = (isSpeaker: boolean): number[] => {
      let nowMs = 0;
      const told: number[] = [];
      const teller = densityTeller({
        send: ({ step }) => void told.push(step),
        nowMs: () => nowMs,
        isSpeaker,
        betweenImages: true,
      });
      for (let step = 0; step < 10; step++, nowMs += 500) {
        teller.step(step, { similarities: step % 2 === 0 ? similarities : null });
      }
      return told;
    };
    expect(stepsTold(true)).toEqual([0, 4, 8]);
    expect(stepsTold(false)).toEqual([]);
  });
});
