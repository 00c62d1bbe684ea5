import type { Engine, Program, ProgramDefinition } from '@circlet/tensorflow';
import { expect, it } from 'vitest';
import { countingEngine, describeLimit, limitOf } from '../../src/step/limit.ts';

it('is the rate of a step over the best rates', () => {
  const limit = limitOf(6e11, 2, { gemm: 5e11, convolution: 4e11, convolutionShape: '14×14×256' });
  expect(limit).toMatchObject({ flopsPerSecond: 3e11, shareOfGemm: 0.6, shareOfConvolution: 0.75 });
  expect(describeLimit(limit)).toBe(
    '600 GFLOP a step, 300 GFLOP/s: 60 % of the best matrix product (500), 75 % of the best convolution (400, 14×14×256)',
  );
});

it('counts the programs that are compiled, those of the name only', () => {
  const compile = ({ name }: ProgramDefinition) => ({ name, flops: 5 }) as Program;
  const counting = countingEngine({ compile } as Engine, 'gradients');
  for (const name of ['gradients-first', 'apply', 'gradients-last']) {
    counting.engine.compile({ name } as ProgramDefinition);
  }
  expect(counting.flops()).toBe(10);
});
