import { markup, type Markup } from '../markup.ts';
import { score } from '../numbers.ts';
import type { RunFacts, Scores } from '../run-facts.ts';
import { runTable } from './table.ts';

const NAMES: Readonly<Record<string, string>> = {
  recallAt1: 'Recall@1',
  recallAt2: 'Recall@2',
  recallAt4: 'Recall@4',
  recallAt8: 'Recall@8',
  mapAtR: 'mAP@R',
  rPrecision: 'R-precision',
};

/** Scores on classes never seen, beside those of bare pixels, and what is meant by them. */
export function scoresSection(runs: readonly RunFacts[]): Markup {
  const columns: readonly { readonly name: string; readonly scores: Scores | null }[] = [
    ...runs.map(({ name, scores }) => ({ name: runs.length === 1 ? 'this model' : name, scores })),
    ...rawPixelColumn(runs),
  ];
  const keys = [...new Set(columns.flatMap(({ scores }) => Object.keys(scores ?? {})))];
  if (keys.length === 0) {
    return markup`<section class="card"><h2>Scores</h2><p class="aside"> Nothing was scored: the run was stopped before its end, or there are no classes that it never saw. </p></section>`;
  }
  const rows = keys.map((key) => ({
    name: NAMES[key] ?? key,
    cells: columns.map(({ scores }) => score(scores?.[key])),
  }));
  const conventions = [...new Set(runs.flatMap((run) => run.conventions))];
  return markup`<section class="card"><h2>Scores on classes never seen in training</h2>${runTable(
    'Scores',
    columns.map(({ name }) => name),
    rows,
  )}${
    conventions.length === 0
      ? null
      : markup`<h3 class="aside">Conventions</h3><ul class="aside">${conventions.map((text) => markup`<li>${text}</li>`)}</ul>`
  }</section>`;
}

/** Once where all runs have the same: they were scored on the same images then. */
function rawPixelColumn(runs: readonly RunFacts[]): { readonly name: string; readonly scores: Scores | null }[] {
  const known = runs.filter(({ rawPixels }) => rawPixels !== null);
  const different = new Map(known.map((run) => [JSON.stringify(run.rawPixels), run]));
  return [...different.values()].map((run) => ({
    name: different.size === 1 ? 'raw pixels' : `raw pixels of ${run.name}`,
    scores: run.rawPixels,
  }));
}
