import { markup, type Markup } from '../markup.ts';
import { counted, duration } from '../numbers.ts';
import type { RunFacts } from '../run-facts.ts';
import { runTable } from './table.ts';

/** What happened to the cluster: how often, and of each run what and when. */
export function historySection(runs: readonly RunFacts[]): Markup {
  const names = [...new Set(runs.flatMap(({ history }) => history.counts.map(({ name }) => name)))];
  const counts = names.map((name) => ({
    name,
    cells: runs.map(({ history }) => history.counts.find((fact) => fact.name === name)?.value ?? '0'),
  }));
  return markup`<section class="card"><h2>Cluster history</h2>${runTable(
    'Cluster history',
    runs.map(({ name }) => name),
    counts,
  )}${runs.map((run) =>
    runs.length === 1 ? events(run) : markup`<details><summary>Events of ${run.name}</summary>${events(run)}</details>`,
  )}</section>`;
}

function events({ history }: RunFacts): Markup {
  const { numLeftOut } = history;
  return markup`<ol class="events">${history.events.map(
    ({ seconds, kind, text, reason }) =>
      markup`<li><span>${duration(Math.max(0, seconds))}</span><span data-kind="${kind}">${text}</span>${reason === '' ? null : markup`<span class="reason">${reason}</span>`}</li>`,
  )}</ol>${numLeftOut === 0 ? null : markup`<p class="aside">${counted(numLeftOut, 'further event')}: events.jsonl in the run’s folder has them all.</p>`}`;
}
