import { expect, it } from 'vitest';
import { PARTS, type StartTimes } from '../../src/start/one-start.ts';
import { parseOptions } from '../../src/start/options.ts';
import { medians } from '../../src/start/table.ts';

it('takes the median of each part by itself', () => {
  const times = (value: number) => Object.fromEntries(PARTS.map((part, at) => [part, value + at])) as StartTimes;
  expect(medians([times(30), times(10), { ...times(20), 'first step': 1000 }])).toEqual({
    ...times(20),
    'first step': 33,
  });
});

it('reads its options', () => {
  expect(parseOptions([])).toMatchObject({ networks: ['r18', 'r100'], precision: 'fp32', starts: 5 });
  expect(parseOptions(['--net=r50', '--precision=bf16'])).toMatchObject({ networks: ['r50'], precision: 'bf16' });
  expect(parseOptions(['--full'])?.networks).toContain('reid50');
  expect(() => parseOptions(['--net=vgg', '--precision=fp8'])).toThrow(/--net must be one of .*--precision must be/);
});
