import { markup, type Markup } from '../markup.ts';
import type { RunFacts } from '../run-facts.ts';
import { ENDINGS } from './headline.ts';
import { runTable } from './table.ts';

/** What was trained on what, with what. */
export function factsSection(runs: readonly RunFacts[]): Markup {
  const names = [...new Set(runs.flatMap(({ facts }) => facts.map(({ name }) => name)))];
  const rows = names.map((name) => ({
    name,
    cells: runs.map(({ facts }) => facts.find((fact) => fact.name === name)?.value ?? '–'),
  }));
  const ended =
    runs.length === 1
      ? []
      : [
          {
            name: 'Ended',
            cells: runs.map(
              ({ outcome }) => `${ENDINGS[outcome.kind]}${outcome.text === '' ? '' : `: ${outcome.text}`}`,
            ),
          },
        ];
  const notes = [...new Set(runs.flatMap((run) => run.notes))];
  return markup`<section class="card"><h2>What was trained on what</h2>${runTable(
    'What was trained on what',
    runs.map(({ name }) => name),
    [...rows, ...ended],
  )}${
    notes.length === 0 ? null : markup`<ul class="aside">${notes.map((note) => markup`<li>${note}</li>`)}</ul>`
  }</section>`;
}
