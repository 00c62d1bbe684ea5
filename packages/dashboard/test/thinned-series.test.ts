import { describe, expect, it } from 'vitest';
import { thinnedSeries } from '../src/index.ts';

const COLUMNS = { step: 'last', mean: 'mean', least: 'least', most: 'most' } as const;
const row = (step: number, value: number) => ({ step, mean: value, least: value, most: value });

describe('a thinned series', () => {
  it('keeps every row as long as there is room', () => {
    const series = thinnedSeries(COLUMNS, 8);
    for (let step = 1; step <= 8; step++) series.push(row(step, step * step));
    expect(series.column('mean')).toEqual([1, 4, 9, 16, 25, 36, 49, 64]);
    expect(series.stride).toBe(1);
  });

  it.each([9, 16, 17, 100, 999, 1_000])('after %i steps has means, least and most of whole strides', (numSteps) => {
    const series = thinnedSeries(COLUMNS, 8);
    const values = Array.from({ length: numSteps }, (_, index) => Math.sin(index) * index);
    values.forEach((value, index) => series.push(row(index + 1, value)));
    const { stride } = series;
    expect(series.length).toBe(Math.ceil(numSteps / stride));
    expect(series.length).toBeLessThanOrEqual(8);
    expect(series.length).toBeGreaterThanOrEqual(4);
    for (let index = 0; index < series.length; index++) {
      const part = values.slice(index * stride, (index + 1) * stride);
      expect(series.column('step')[index]).toBe(Math.min(numSteps, (index + 1) * stride));
      expect(series.column('mean')[index]).toBeCloseTo(part.reduce((a, b) => a + b, 0) / part.length, 9);
      expect(series.column('least')[index]).toBe(Math.min(...part));
      expect(series.column('most')[index]).toBe(Math.max(...part));
    }
  });

  it('of a million steps takes no more rows than it may have', () => {
    const series = thinnedSeries(COLUMNS, 4_096);
    for (let step = 1; step <= 1_000_000; step++) series.push(row(step, step));
    expect(series.stride).toBe(256);
    expect(series.length).toBe(Math.ceil(1_000_000 / 256));
    expect(series.column('step').at(-1)).toBe(1_000_000);
  });

  it('goes on from what was sent as it would have gone on', () => {
    const here = thinnedSeries(COLUMNS, 8);
    for (let step = 1; step <= 37; step++) here.push(row(step, step));
    const there = thinnedSeries(COLUMNS, 8, here.data());
    for (let step = 38; step <= 200; step++) {
      here.push(row(step, step));
      there.push(row(step, step));
    }
    expect(there.data()).toEqual(here.data());
  });

  it('forgets what comes after a step that is trained again', () => {
    const series = thinnedSeries(COLUMNS, 100);
    for (let step = 1; step <= 10; step++) series.push(row(step, step));
    series.push(row(6, 600));
    expect(series.column('step')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(series.column('mean').at(-1)).toBe(600);
  });

  it('does not let what is not known hide what is', () => {
    const series = thinnedSeries(COLUMNS, 2);
    [NaN, 4, 6].forEach((value, index) => series.push(row(index + 1, value)));
    expect(series.column('mean')).toEqual([4, 6]);
  });
});
