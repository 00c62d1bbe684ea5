import { markup, type Markup } from '../markup.ts';
import { recipeDifference } from '../recipe-difference.ts';
import type { RunFacts } from '../run-facts.ts';
import { runTable } from './table.ts';

/** The effective recipe of every run, and of several where they differ. */
export function recipeSection(runs: readonly RunFacts[]): Markup {
  return markup`<section class="card"><h2>${runs.length === 1 ? 'Effective recipe' : 'Effective recipes'}</h2>${runs.length === 1 ? null : difference(runs)}${runs.map(
    ({ name, recipe }) =>
      markup`<details><summary>${runs.length === 1 ? 'recipe.yaml' : `recipe.yaml of ${name}`}: every default written out</summary><pre>${recipe.text}</pre></details>`,
  )}</section>`;
}

function difference(runs: readonly RunFacts[]): Markup {
  const differences = recipeDifference(runs.map(({ recipe }) => recipe.values));
  if (differences.length === 0) return markup`<p class="aside">All were trained by the same recipe.</p>`;
  return runTable(
    'Where the recipes differ',
    runs.map(({ name }) => name),
    differences.map(({ key, values }) => ({
      name: key,
      isCode: true,
      cells: values.map((value) => (value === null ? '–' : markup`<code>${value}</code>`)),
    })),
  );
}
