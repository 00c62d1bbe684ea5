import { speedOf } from '../cost.ts';
import { markup, type Markup } from '../markup.ts';
import { counted, duration, figure, percent, score } from '../numbers.ts';
import type { RunFacts } from '../run-facts.ts';

/** What a report begins with: of one run its name and how it ended; of several who they are. */
export function headline(runs: readonly RunFacts[]): Markup {
  const [first] = runs;
  if (first === undefined || runs.length > 1) {
    return markup`<header class="top"><h1>${counted(runs.length, 'run')} side by side</h1><p class="about">${runs.map(({ name }) => name).join(' · ')}</p></header>`;
  }
  const { recipe, outcome, name } = first;
  return markup`<header class="top"><h1>${recipe.name}</h1><span class="pill" data-kind="${outcome.kind}">${ENDINGS[outcome.kind]}</span><p class="about">${recipe.description}</p><p class="about">Run <code>${name}</code>${outcome.text === '' ? '' : `: ${outcome.text}`}</p></header>`;
}

export const ENDINGS: Readonly<Record<RunFacts['outcome']['kind'], string>> = {
  complete: 'complete',
  stopped: 'stopped before its end',
  failed: 'failed',
  unfinished: 'has not ended',
};

/** The six that matter first. */
export function figures(run: RunFacts): Markup {
  const { scores, rawPixels, curves, work, steps, epochs } = run;
  const speed = speedOf(work);
  const lastLoss = curves.steps.loss.findLast(Number.isFinite);
  const said: readonly (readonly [string, string, string])[] = [
    [
      'Recall@1',
      score(scores?.['recallAt1']),
      rawPixels === null ? 'classes never seen' : `raw pixels ${score(rawPixels['recallAt1'])}`,
    ],
    ['Loss', figure(lastLoss), 'of the last steps'],
    ['Steps', figure(steps, 9), epochs === null ? '' : counted(Number(epochs.toFixed(1)), 'epoch')],
    ['Images per second', figure(speed.imagesPerSecond), 'over the whole training'],
    ['Training time', duration(work.trainSeconds), 'with validations and checkpoints'],
    ['Share of the limit', percent(speed.shareOfLimit), 'of the best matrix products here'],
  ];
  return markup`<dl class="figures">${said.map(
    ([name, value, note]) => markup`<div><dt>${name}</dt><dd>${value}</dd><dd class="note">${note}</dd></div>`,
  )}</dl>`;
}
