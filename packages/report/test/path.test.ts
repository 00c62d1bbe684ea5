import { describe, expect, it } from 'vitest';
import { type Axis, axisOf } from '../src/chart/axes.ts';
import { band, line } from '../src/chart/path.ts';

const identity: Axis = Object.assign((value: number) => value, { ticks: [], label: '' });
const numbers = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('line', () => {
  it('draws every value where there is room', () => {
    expect(line([0, 10, 20], [1, 2, 3], identity, identity)).toBe('M0 1L10 2L20 3');
  });

  it('goes on over what is not known', () => {
    expect(line([0, 10, 20], [1, NaN, 3], identity, identity)).toBe('M0 1L20 3');
    expect(line([0], [NaN], identity, identity)).toBe('');
  });

  it('draws no more than two values of a column, and those are its least and most', () => {
    const xs = Array.from({ length: 100_000 }, (_, index) => index / 1_000);
    const ys = xs.map((_, index) => (index % 1_000 === 17 ? 1_000 + index : index % 1_000 === 900 ? -index : 0));
    const drawn = numbers(line(xs, ys, identity, identity));
    expect(drawn.length).toBeLessThanOrEqual(2 * 2 * 101);
    for (const value of ys.filter((y) => y !== 0).slice(4, 20)) expect(drawn).toContain(value);
  });
});

describe('band', () => {
  it('goes along what is above and back along what is below', () => {
    expect(band([0, 10], [4, 5], [1, 2], identity, identity)).toBe('M0 1L10 2L10 5L0 4Z');
  });
  it('of one place has no area', () => {
    expect(band([0], [4], [1], identity, identity)).toBe('');
  });
});

describe('axisOf', () => {
  it('reaches rounded values around all that is to be drawn', () => {
    const axis = axisOf({ label: 'loss' }, [0.3, 97.2, NaN, Infinity], [0, 100], 5);
    expect([axis(0), axis(100)]).toEqual([0, 100]);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80', '100']);
  });

  it('has powers of ten where it is logarithmic, and passes over what has no logarithm', () => {
    const axis = axisOf({ label: 'norm', scale: 'log' }, [0, -1, 0.02, 300], [0, 100], 5);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
  });

  it.each([[[]], [[5]], [[NaN]]])('has room around %j', (values) => {
    for (const scale of ['linear', 'log'] as const) {
      const axis = axisOf({ label: '', scale }, values, [0, 100], 5);
      expect(Number.isFinite(axis(0.5))).toBe(true);
    }
  });
});
