import type { Markup } from '../markup.ts';
import type { Palette } from '../palette.ts';
import type { SheetDefinition } from './tiles.ts';

/** A drawing of the report: in the page, and as files of its own. */
export interface Picture {
  /** Of its files. */
  readonly name: string;
  readonly title: string;
  /** What is to be seen, in a sentence, for those who do not see it. */
  readonly summary: string;
  /** Where it takes small pictures from. */
  readonly sheet?: SheetDefinition;
  draw(palette: Palette): Drawing;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Elements of SVG. */
  readonly content: Markup;
}

/** Of all charts, in the units of their drawing. */
export const CHART_WIDTH = 640;

/** Two digits behind the point: a hundredth of a pixel. */
export function at(value: number): string {
  return String(Math.round(100 * value) / 100);
}
