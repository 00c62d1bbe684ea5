import { describe, expect, it } from 'vitest';
import { SIZES } from '../../src/allreduce/options.ts';
import { fillInput, firstWrongSum, taskOf } from '../../src/allreduce/task.ts';

describe('a turn', () => {
  it('has buffers of the size it is named by, and the more rounds the smaller they are', () => {
    const tasks = SIZES.map(taskOf);
    tasks.forEach(({ elements }, index) => expect(Math.round((4 * elements) / 1e6)).toBe(SIZES[index]));
    expect(tasks.map(({ rounds }) => rounds)).toEqual([20, 16, 4, 3, 3]);
  });
});

describe('the check of sums', () => {
  const sumOver = (size: number): Float32Array => {
    const sum = new Float32Array(500);
    const input = new Float32Array(500);
    for (let rank = 0; rank < size; rank++) {
      fillInput(input, rank);
      input.forEach((value, index) => (sum[index] = (sum[index] as number) + value));
    }
    return sum;
  };

  it('finds nothing wrong with what was added up', () => {
    expect([1, 2, 4, 7].map((size) => firstWrongSum(sumOver(size), size))).toEqual([-1, -1, -1, -1]);
  });

  it('finds the first wrong place, and a rank that is missing', () => {
    const sum = sumOver(4);
    sum[300] = (sum[300] as number) + 1;
    expect(firstWrongSum(sum, 4)).toBe(300);
    expect(firstWrongSum(sumOver(3), 4)).toBe(0);
  });
});
