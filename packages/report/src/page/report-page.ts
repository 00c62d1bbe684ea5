import { sheetsOf } from '../chart/svg.ts';
import type { Picture } from '../chart/picture.ts';
import { markup, type Markup } from '../markup.ts';
import type { RunFacts } from '../run-facts.ts';
import { embeddingSection } from './embedding-section.ts';
import { effortSection } from './effort-section.ts';
import { factsSection } from './facts-section.ts';
import { figureOf, pageOf } from './frame.ts';
import { figures, headline } from './headline.ts';
import { historySection } from './history-section.ts';
import { recipeSection } from './recipe-section.ts';
import { scoresSection } from './scores-section.ts';

export interface PageOptions {
  /** The colours of the live page. */
  readonly styleSheet: string;
  /** Of one worker; null: not told. */
  readonly hourlyPrice: number | null;
  /** Of this program, and when: the last line. */
  readonly made: string;
  readonly curves: readonly Picture[];
  readonly embeddings: readonly Picture[];
}

/** The page of one run or of several, whole in one file. */
export function reportPage(runs: readonly RunFacts[], options: PageOptions): string {
  const { styleSheet, hourlyPrice, made, curves, embeddings } = options;
  const [first] = runs;
  const title =
    runs.length === 1 ? `${first?.recipe.name ?? ''} · ${first?.name ?? ''}` : `${runs.length} runs side by side`;
  const content = markup`${sheetsOf(embeddings)}
${headline(runs)}
<main>
${first !== undefined && runs.length === 1 ? figures(first) : null}
${factsSection(runs)}
${curveSection(curves)}
${scoresSection(runs)}
${embeddingSection(runs)}
${figuresOf('Embeddings', embeddings)}
${effortSection(runs, hourlyPrice)}
${historySection(runs)}
${recipeSection(runs)}
</main>`;
  return pageOf({ title, styleSheet, made, content });
}

function curveSection(pictures: readonly Picture[]): Markup | null {
  if (pictures.length === 0) {
    return markup`<section class="card"><h2>Curves</h2><p class="aside">Nothing is known of single steps: the run was made by a release that kept no history.json.</p></section>`;
  }
  return figuresOf('Curves', pictures);
}

function figuresOf(label: string, pictures: readonly Picture[]): Markup | null {
  if (pictures.length === 0) return null;
  return markup`<section aria-label="${label}" class="pair">${pictures.map(figureOf)}</section>`;
}
