import { markup, type Markup } from '../markup.ts';

/** A row: its name, and a value for each run. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly (string | Markup)[];
  readonly isCode?: boolean;
}

/** A table with a column for each run, named where there are several. Wide ones are scrolled, by keys too. */
export function runTable(caption: string, runs: readonly string[], rows: readonly TableRow[]): Markup {
  const head =
    runs.length < 2
      ? null
      : markup`<thead><tr><td></td>${runs.map((run) => markup`<th scope="col">${run}</th>`)}</tr></thead>`;
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>${head}<tbody>${rows.map(
    ({ name, cells, isCode }) =>
      markup`<tr><th scope="row">${isCode === true ? markup`<code>${name}</code>` : name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
