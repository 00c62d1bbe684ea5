import { expect, it } from 'vitest';
import { parseOptions } from '../../src/checkpoint/options.ts';
import { figures, type Stretch } from '../../src/checkpoint/time-saving.ts';

it('compares a stretch with a checkpoint to the one without beside it', () => {
  const without: Stretch = { seconds: 10, processorSeconds: 20, waitSeconds: 0, writeSeconds: 0 };
  const saving: Stretch = { seconds: 10.2, processorSeconds: 20.1, waitSeconds: 0.01, writeSeconds: 3 };
  const [, , cost = 0, processor = 0, ...rest] = figures({ with: saving, without });
  expect(cost).toBeCloseTo(2, 6);
  expect(processor).toBeCloseTo(0.5, 6);
  expect(rest).toEqual([0.01, 3]);
});

it('reads its options', () => {
  expect(parseOptions([])).toMatchObject({ preset: 'emoji-quickstart', every: 31, pairs: 4, threads: 2 });
  expect(parseOptions(['--preset=face-r34', '--every=5'])).toMatchObject({ preset: 'face-r34', every: 5 });
  expect(() => parseOptions(['--preset=none', '--pairs=0'])).toThrow(/--preset must be one of .*--pairs must be/);
});
