import { markup, type Markup } from '../markup.ts';
import { counted, score } from '../numbers.ts';
import type { RunFacts } from '../run-facts.ts';
import { runTable } from './table.ts';

/** Verification of all pairs of images that were never seen: figures, and by which conventions. Pictures follow it. */
export function embeddingSection(runs: readonly RunFacts[]): Markup {
  const known = runs.flatMap(({ name, summary }) => (summary === null ? [] : [{ name, summary }]));
  const [first] = known;
  if (first === undefined) {
    return markup`<section class="card"><h2>Images that the model never saw</h2><p class="aside">ROC, CMC, distributions, maps and retrievals are worked out by <code>npx nx run coordinator:report</code>, from the model of a run.</p></section>`;
  }
  const { before } = first.summary;
  const columns = [
    ...known.map(({ name, summary }) => ({ name: runs.length === 1 ? 'this model' : name, scores: summary.scores })),
    ...(before === null ? [] : [{ name: 'raw pixels', scores: before }]),
  ];
  const rows = [
    { name: 'Area under the ROC curve', cells: columns.map(({ scores }) => score(scores.rocAuc)) },
    { name: 'Equal error rate', cells: columns.map(({ scores }) => score(scores.equalErrorRate)) },
    ...first.summary.scores.tarAtFar.map(({ far }, index) => ({
      name: `TAR at FAR ${far.toExponential(0)}`,
      cells: columns.map(({ scores }) => {
        const entry = scores.tarAtFar[index];
        return `${score(entry?.tar)}${entry?.resolvable === false ? ' (too few pairs)' : ''}`;
      }),
    })),
  ];
  const { images, ofImages, classes, scores } = first.summary;
  const sampled = images < ofImages ? `, of ${ofImages.toLocaleString('en')} that there are` : '';
  return markup`<section class="card"><h2>Images that the model never saw</h2>${runTable(
    'Verification of all pairs',
    columns.map(({ name }) => name),
    rows,
  )}<ul class="aside"><li>${counted(images, 'image')} of ${counted(classes, 'class', 'classes')}${sampled}.</li>${scores.conventions.map((text) => markup`<li>${text}</li>`)}</ul></section>`;
}
