import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScheduleRecipe } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { scheduleFactor } from '../src/index.ts';
import { tinyRecipe } from './support/tiny-recipe.ts';

interface GoldenSchedule {
  readonly recipe: ScheduleRecipe;
  readonly total: number;
  readonly stepsPerEpoch: number;
  /** PyTorch's rate at every step, for a learning rate of 1. */
  readonly factors: readonly number[];
}

const goldens = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden/schedules.json'), 'utf8'),
) as GoldenSchedule[];

describe('schedules are those of PyTorch', () => {
  it.each(goldens.map((golden) => [JSON.stringify(golden.recipe), golden] as const))('%s', (_name, golden) => {
    const { schedule } = tinyRecipe({ schedule: golden.recipe as never });
    const length = { totalSteps: golden.total, stepsPerEpoch: golden.stepsPerEpoch };
    golden.factors.forEach((factor, step) =>
      // PyTorch multiplies its rate up from step to step; we compute each from scratch.
      expect(scheduleFactor(schedule, step, length), `step ${step}`).toBeCloseTo(factor, 9),
    );
  });
});

describe('at the edges', () => {
  const length = { totalSteps: 10, stepsPerEpoch: 5 };

  it('the cosine stays at its end when training goes on past it', () => {
    const { schedule } = tinyRecipe({ schedule: { kind: 'cosine', final: 0.25 } });
    expect(scheduleFactor(schedule, 10, length)).toBeCloseTo(0.25, 12);
    expect(scheduleFactor(schedule, 25, length)).toBeCloseTo(0.25, 12);
  });

  it('a warm-up as long as the training leaves no division by zero', () => {
    const { schedule } = tinyRecipe({ schedule: { kind: 'cosine', warmupSteps: 10 } });
    expect(scheduleFactor(schedule, 9, length)).toBeCloseTo(0.01 + 0.99 * 0.9, 12);
    expect(scheduleFactor(schedule, 10, length)).toBe(1);
  });

  it('a warm-up from 1 is none', () => {
    const { schedule } = tinyRecipe({ schedule: { kind: 'constant', warmupSteps: 5, warmupFrom: 1 } });
    expect([0, 3, 7].map((step) => scheduleFactor(schedule, step, length))).toEqual([1, 1, 1]);
  });
});
