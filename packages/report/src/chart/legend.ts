import { markup, type Markup } from '../markup.ts';
import type { Palette, Colour } from '../palette.ts';
import { at, CHART_WIDTH } from './picture.ts';

export interface LegendEntry {
  readonly name: string;
  readonly colour: Colour;
  readonly dash?: string;
}

const ROW_HEIGHT = 20;
/** A letter's width at this size, on average: no type face is at hand to measure it. */
const LETTER_WIDTH = 6.6;
const MOST_LETTERS = 44;

export interface Legend {
  readonly height: number;
  draw(palette: Palette): Markup;
}

/** What the lines stand for, in rows above the chart; nothing where there is one line. */
export function legendOf(entries: readonly LegendEntry[], left: number): Legend {
  if (entries.length < 2) return { height: 4, draw: () => markup`` };
  let [x, row] = [left, 0];
  const placed = entries.map((entry) => {
    const name = entry.name.length > MOST_LETTERS ? `${entry.name.slice(0, MOST_LETTERS - 1)}…` : entry.name;
    const width = 30 + LETTER_WIDTH * name.length + 14;
    if (x + width > CHART_WIDTH && x > left) [x, row] = [left, row + 1];
    const place = { ...entry, name, x, y: row * ROW_HEIGHT + 12 };
    x += width;
    return place;
  });
  return {
    height: (row + 1) * ROW_HEIGHT + 6,
    draw: (palette) =>
      markup`<g font-size="12" fill="${palette('ink')}">${placed.map(
        ({ name, colour, dash = '', x: from, y }) =>
          markup`<line x1="${at(from)}" x2="${at(from + 22)}" y1="${y - 4}" y2="${y - 4}" stroke="${palette(colour)}" stroke-width="2.5" stroke-dasharray="${dash}"/><text x="${at(from + 28)}" y="${y}">${name}</text>`,
      )}</g>`,
  };
}
