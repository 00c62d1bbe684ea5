import { svgFile } from './chart/svg.ts';
import { curvePictures } from './curve-pictures.ts';
import { embeddingPictures } from './embedding-pictures.ts';
import { reportPage } from './page/report-page.ts';
import { filePalette, SERIES_STYLES } from './palette.ts';
import type { RunFacts } from './run-facts.ts';

export interface ComposeOptions {
  /** The colours of the live page, a style sheet. */
  readonly styleSheet: string;
  /** Of one worker, in any currency; null: not told. */
  readonly hourlyPrice: number | null;
  /** By which program, and when: the last line of the page. */
  readonly made: string;
}

export interface ComposedReport {
  /** HTML that loads nothing. */
  readonly page: string;
  /** The same drawings, light, each a file of its own. */
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

/** Runs that can be told apart in one drawing. */
export const MAX_COMPARED_RUNS: number = SERIES_STYLES.length;

/** The report of one run, or of up to `MAX_COMPARED_RUNS` side by side. */
export function composeReport(runs: readonly RunFacts[], options: ComposeOptions): ComposedReport {
  const curves = curvePictures(runs);
  const embeddings = embeddingPictures(runs);
  const palette = filePalette(options.styleSheet);
  return {
    page: reportPage(runs, { ...options, curves, embeddings }),
    pictures: [...curves, ...embeddings].map((picture) => ({ name: picture.name, svg: svgFile(picture, palette) })),
  };
}
