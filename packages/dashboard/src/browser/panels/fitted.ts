import type { CurveData } from './curve.ts';

/**
 * A curve with at most so many rows: as many neighbours become one as it takes, with their mean, and the least and most of them where
 * these are known. More rows than half a pixel each cannot be seen, and drawing them is what a page pays for.
 */
export function fitted(data: CurveData, mostRows: number): CurveData {
  const count = Math.ceil(data.steps.length / mostRows);
  if (count <= 1) return data;
  const merged = (values: readonly number[], merge: (part: readonly number[]) => number): number[] => {
    const rows: number[] = [];
    for (let begin = 0; begin < values.length; begin += count) rows.push(merge(values.slice(begin, begin + count)));
    return rows;
  };
  const last = (part: readonly number[]): number => part.at(-1) as number;
  const mean = (part: readonly number[]): number => part.reduce((a, b) => a + b, 0) / part.length;
  const { least, most } = data;
  return {
    ...data,
    steps: merged(data.steps, last),
    values: merged(data.values, mean),
    ...(least === undefined ? {} : { least: merged(least, (part) => Math.min(...part)) }),
    ...(most === undefined ? {} : { most: merged(most, (part) => Math.max(...part)) }),
  };
}
