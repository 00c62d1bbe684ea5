import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { formatRecipe } from '@circlet/recipe';
import { expect, it } from 'vitest';
import { effectiveRecipe, readRecipe } from '../../apps/coordinator/src/commands/effective-recipe.ts';
import { planFigures } from '../../apps/coordinator/src/figures/plan.ts';
import { trainedRun } from '../../apps/coordinator/test/support/trained-run.ts';
import { temporaryPlace } from './support/place.ts';
import { circlet, untilAllGone } from './support/program.ts';

it('circlet figures trains the run that is not there yet, by launch, and draws all of them', async () => {
  using place = temporaryPlace();
  const file = place.recipe({ steps: 3 });
  const recipe = effectiveRecipe(readRecipe(file), { threads: '1' }, 1);
  const { runs } = planFigures({ recipe, level: 'pair', gammas: [80], margins: [0.4] });
  const out = join(place.path, 'figures');
  mkdirSync(out);
  const [missing, ...others] = runs;
  for (const run of others) {
    using trained = trainedRun({ recipe: formatRecipe(run.recipe) });
    renameSync(trained.folder, join(out, run.name));
  }

  const flags = [`--recipe=${file}`, `--out=${out}`, '--workers=1', '--threads=1', '--gammas=80', '--margins=0.4'];
  await using program = circlet(['figures', ...flags], { cwd: place.path });
  const { code, stdout, stderr } = await program.ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  await untilAllGone(program);
  const [gradients, first, second] = stdout.split('\n');
  expect(gradients).toMatch(/^gradients of 4 losses at 1600 states each, /);
  expect(first).toMatch(/^1 of 5 {2}Triplet, m 0.3 .* Recall@1 0\.\d{3} {2}trained in \d+ s$/);
  expect(second).toMatch(/^2 of 5 {2}Unified, γ 80, m 0.35 .* was there$/);
  expect(stdout).toContain(`Figures  ${join(out, 'report/index.html')}\n`);
  const read = (name: string): string => readFileSync(join(out, missing?.name ?? '', name), 'utf8');
  expect(read('recipe.yaml')).toBe(formatRecipe(missing?.recipe ?? recipe));

  const pictures = ['gradients', 'robustness-gamma', 'robustness-margin', 'similarities-class', 'similarities-pair'];
  const files = ['figures.json', 'index.html', ...pictures.flatMap((name) => [`${name}.png`, `${name}.svg`])];
  expect(readdirSync(join(out, 'report')).toSorted()).toEqual(files.toSorted());
  const numbers = JSON.parse(readFileSync(join(out, 'report/figures.json'), 'utf8')) as {
    readonly missing: readonly string[];
    readonly balance: readonly { readonly runs: readonly { readonly step: readonly number[] }[] }[];
  };
  expect(numbers.missing).toEqual([]);
  expect(numbers.balance[0]?.runs.map(({ step }) => step.length)).toEqual([3, 40, 40]);
});
