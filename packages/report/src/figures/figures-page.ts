import type { Picture } from '../chart/picture.ts';
import { markup, type Markup } from '../markup.ts';
import { figure, score } from '../numbers.ts';
import { figureOf, pageOf } from '../page/frame.ts';
import { runTable } from '../page/table.ts';
import { endOf } from './balance-pictures.ts';
import type { FigureFacts, GradientFacts, Sweep } from './figure-facts.ts';
import { claims } from './claims.ts';

export interface FiguresPageOptions {
  readonly styleSheet: string;
  readonly made: string;
  readonly gradients: Picture;
  readonly robustness: readonly Picture[];
  readonly balance: readonly Picture[];
}

/** The paper's figures from runs of ours, with their numbers and what they bear out, whole in one file. */
export function figuresPage(facts: FigureFacts, options: FiguresPageOptions): string {
  const { styleSheet, made, gradients, robustness, balance } = options;
  const said = claims(facts.robustness, facts.balance);
  const content = markup`<header class="top"><h1>The figures of the Circle loss paper</h1><p class="about">Sun et al., Circle Loss: A Unified Perspective of Pair Similarity Optimization, CVPR 2020: Fig. 2, 3 and 4, drawn from the losses and runs of Circlet.</p></header>
<main>
${said.length === 0 ? null : markup`<section class="card"><h2>What the paper claims, and these runs</h2><ul>${said.map((text) => markup`<li>${text}</li>`)}</ul><p class="aside">One run each, with one seed. Another seed moves a score too: train what matters with --set=seed=2 into another folder before a difference is believed.</p></section>`}
${section('Fig. 2: gradients', [gradients])}
${atStates(facts.gradients)}
${section('Fig. 3: robustness', robustness)}
${facts.robustness.map(sweepTable)}
${section('Fig. 4: similarities over training', balance)}
${balanceTable(facts)}
${missing(facts.missing)}
${
  facts.facts.length === 0
    ? null
    : markup`<section class="card"><h2>What was trained on what</h2>${runTable(
        'What was trained on what',
        [''],
        facts.facts.map(({ name, value }) => ({ name, cells: [value] })),
      )}</section>`
}
</main>`;
  return pageOf({ title: 'Figures of the Circle loss paper', styleSheet, made, content });
}

function section(label: string, pictures: readonly Picture[]): Markup | null {
  if (pictures.length === 0) return null;
  const isWide = pictures.length === 1;
  return markup`<section aria-label="${label}"${isWide ? null : markup` class="pair"`}>${pictures.map((picture) =>
    figureOf({ ...picture, title: `${label.split(':')[0] ?? ''}: ${picture.title}` }),
  )}</section>`;
}

function atStates({ states, losses }: GradientFacts): Markup {
  const rows = states.flatMap(({ name, positive, negative }, index) => {
    const state = `${name}: s_n ${figure(negative)}, s_p ${figure(positive)}`;
    return [
      { name: `−∂L/∂s_p at ${state}`, cells: losses.map(({ atStates: at }) => figure(-(at.positive[index] ?? NaN))) },
      { name: `∂L/∂s_n at ${state}`, cells: losses.map(({ atStates: at }) => figure(at.negative[index])) },
    ];
  });
  return markup`<section class="card"><h2>Gradients at single states</h2>${runTable(
    'Gradients at single states',
    losses.map(({ name }) => name),
    rows,
  )}<p class="aside">Of the losses that training uses, by automatic differentiation: one positive, one negative. The triplet loss takes Euclidean distances of unit vectors, whose gradient with respect to a cosine is one over the distance; the paper draws it on cosines.</p></section>`;
}

function sweepTable({ parameter, lines }: Sweep): Markup | null {
  const values = [...new Set(lines.flatMap(({ points }) => points.map(({ value }) => value)))].sort((a, b) => a - b);
  if (values.length === 0) return null;
  const label = parameter === 'gamma' ? 'γ' : 'm';
  const caption = `Recall@1 over ${label}`;
  return markup`<section class="card"><h2>${caption}</h2>${runTable(
    caption,
    lines.map(({ name }) => name),
    values.map((value) => ({
      name: `${label} ${figure(value)}`,
      cells: lines.map(({ points }) => score(points.find((point) => point.value === value)?.recallAt1)),
    })),
  )}</section>`;
}

function balanceTable({ balance }: FigureFacts): Markup | null {
  const runs = balance.flatMap((panel) => panel.runs);
  if (runs.length === 0) return null;
  const rows: readonly (readonly [string, (run: (typeof runs)[number]) => number])[] = [
    ['s_p, mean of the last tenth of steps', (run) => endOf(run).meanPositive],
    ['s_n, likewise', (run) => endOf(run).meanNegative],
    ['s_p − s_n', (run) => endOf(run).meanPositive - endOf(run).meanNegative],
    ['Recall@1 on classes never seen', (run) => run.recallAt1],
    ['mAP@R', (run) => run.mapAtR],
  ];
  return markup`<section class="card"><h2>Where training ends</h2>${runTable(
    'Where training ends',
    runs.map(({ name }) => name),
    rows.map(([name, of]) => ({ name, cells: runs.map((run) => score(of(run))) })),
  )}<p class="aside">Class-level losses compare an image with class weights, pair-level ones with images: their s_p and s_n are not the same thing, so each kind has a picture of its own.</p></section>`;
}

function missing(names: readonly string[]): Markup | null {
  if (names.length === 0) return null;
  return markup`<section class="card"><h2>Not trained yet</h2><p class="aside">${names.join(' · ')}</p></section>`;
}
