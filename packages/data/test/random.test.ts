import { describe, expect, it } from 'vitest';
import { countUp, keyedRandom, shuffle } from '../src/random.ts';

describe('keyedRandom', () => {
  it('is pinned: other numbers here mean that every saved run would go on in another order', () => {
    const draw = (...key: number[]) => {
      const random = keyedRandom(...key);
      return [random.below(1000), random.below(1000), random.below(2 ** 31), random.unit().toFixed(12)];
    };
    expect([draw(0), draw(1, 2, 3), draw(2 ** 53 - 1, 5)]).toMatchInlineSnapshot(`
      [
        [
          258,
          714,
          1450256130,
          "0.193627094859",
        ],
        [
          165,
          976,
          752330735,
          "0.311612776855",
        ],
        [
          437,
          609,
          505808197,
          "0.257212895361",
        ],
      ]
    `);
  });

  it('gives each key a stream of its own: no prefix, order, length or high half is lost', () => {
    const keys = [
      [0],
      [1],
      [0, 0],
      [0, 1],
      [1, 0],
      [0, 0, 0],
      [2 ** 32],
      [2 ** 33],
      [2 ** 32 + 1],
      [1, 2],
      [2, 1],
      [2 ** 53 - 1],
    ];
    const streams = keys.map((key) => {
      const random = keyedRandom(...key);
      return Array.from({ length: 4 }, () => random.below(2 ** 31)).join();
    });
    expect(new Set(streams).size).toBe(keys.length);
  });

  it('is uniform over neighbouring keys: first draws of counters pass a χ² test', () => {
    for (const part of [0, 1, 2]) {
      const counts = new Array<number>(64).fill(0);
      for (let i = 0; i < 64_000; i++) {
        const key = [7, 7, 7];
        key[part] = i;
        const bin = keyedRandom(...key).below(64);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      // 63 degrees of freedom: 99.99 % lie below 113.5. The keys are fixed, so this cannot fail by luck.
      expect(chiSquare, `part ${part} of the key`).toBeLessThan(113.5);
    }
  });

  it('flips about half of the output bits for any flipped bit of the key', () => {
    let numFlipped = 0;
    for (let bit = 0; bit < 53; bit++) {
      const a = keyedRandom(12345, 0).below(2 ** 31);
      const b = keyedRandom(12345 + (Math.floor(12345 / 2 ** bit) % 2 === 0 ? 2 ** bit : -(2 ** bit)), 0).below(
        2 ** 31,
      );
      numFlipped += [...(a ^ b).toString(2)].filter((c) => c === '1').length;
    }
    expect(numFlipped / (53 * 31)).toBeGreaterThan(0.4);
    expect(numFlipped / (53 * 31)).toBeLessThan(0.6);
  });
});

describe('shuffle', () => {
  it('gives each of the 24 orders of four about equally often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffle(countUp(4), keyedRandom(i)).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // 1,000 expected, standard deviation 31.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('leaves nothing and one thing as they are', () => {
    expect([...shuffle(countUp(0), keyedRandom(1))]).toEqual([]);
    expect([...shuffle(countUp(1), keyedRandom(1))]).toEqual([0]);
  });
});
