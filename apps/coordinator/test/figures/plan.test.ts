import { applyOverrides, parseRecipe, presetText } from '@circlet/recipe';
import { describe, expect, it } from 'vitest';
import { planFigures, type PlanOptions } from '../../src/figures/plan.ts';

const recipe = parseRecipe(presetText('emoji-quickstart'));
const planOf = (more: Partial<PlanOptions> = {}) =>
  planFigures({ recipe, level: 'pair', gammas: [256, 80], margins: [0, 0.4], ...more });

describe('the runs that figures need', () => {
  it('are there once each, those of Fig. 4 first, with the loss in the place of the recipe’s', () => {
    const { runs } = planOf();
    expect(runs.map(({ title }) => title)).toEqual([
      ...['Triplet, m 0.3', 'Unified, γ 80, m 0.35', 'Circle, γ 80, m 0.4'],
      ...['AM-Softmax, γ 64, m 0.35', 'Circle, γ 256, m 0.25'],
      ...['Circle, γ 256, m 0.4', 'Unified, γ 256, m 0.35', 'Circle, γ 80, m 0'],
    ]);
    expect(new Set(runs.map(({ name }) => name)).size).toBe(8);
    const circle = runs.find(({ name }) => name === 'pair-circle-gamma80-margin0.4');
    expect(circle?.recipe).toEqual(recipe);
    expect(runs.map((run) => run.recipe.losses.length)).toEqual(runs.map(() => 1));
    expect(runs.map((run) => ({ ...run.recipe, losses: [] }))).toEqual(runs.map(() => ({ ...recipe, losses: [] })));
  });

  it('are on the axes of each sweep, from the least, and what Circle loss is compared with has its one margin', () => {
    const [gamma, margin] = planOf().sweeps;
    expect(gamma?.lines[0]).toEqual({
      name: 'Circle',
      points: [
        { value: 80, run: 'pair-circle-gamma80-margin0.4' },
        { value: 256, run: 'pair-circle-gamma256-margin0.4' },
      ],
    });
    expect(gamma?.lines[1]?.points.map(({ run }) => run)).toEqual([
      'unified-gamma80-margin0.35',
      'unified-gamma256-margin0.35',
    ]);
    expect(margin?.lines.map(({ points }) => points.map(({ value }) => value))).toEqual([[0, 0.4], [0.35]]);
  });

  it('vary losses with class weights where that is asked for', () => {
    const [gamma] = planOf({ level: 'class' }).sweeps;
    expect(gamma?.lines.map(({ points }) => points[0]?.run)).toEqual([
      'class-circle-gamma80-margin0.25',
      'am-softmax-scale80-margin0.35',
    ]);
  });

  it('begin at the recipe’s own γ and m, and keep what else it says of its loss', () => {
    const own = applyOverrides(recipe, {
      'losses.0.gamma': 40,
      'losses.0.margin': 0.3,
      'losses.0.reduction': 'pooled',
    });
    const { runs } = planOf({ recipe: own, gammas: [80], margins: [0.3] });
    const circles = runs.filter(({ name }) => name.startsWith('pair-circle'));
    expect(circles.map(({ title }) => title)).toEqual(['Circle, γ 40, m 0.3', 'Circle, γ 80, m 0.3']);
    expect(circles[1]?.recipe.losses[0]).toMatchObject({ gamma: 80, margin: 0.3, reduction: 'pooled' });
  });

  it('are refused where a recipe has several losses', () => {
    const two = parseRecipe(presetText('emoji-quickstart').replace('losses:', 'losses:\n  - { kind: triplet }'));
    expect(() => planOf({ recipe: two })).toThrow(/--recipe: expected one with a single loss, .* has 2; name another/);
  });
});
