import { markup, type Markup } from '../markup.ts';
import { figure } from '../numbers.ts';
import type { Colour, Palette } from '../palette.ts';
import { at, CHART_WIDTH, type Drawing } from './picture.ts';

/** Values over a square from 0 to 1, both ways the same number of parts: row after row from the bottom, each from the left. */
export interface Field {
  readonly values: readonly number[];
  readonly colour: Colour;
}

/** Fields one below the other, on one scale: from nothing to the largest value of them all. */
export interface FieldColumn {
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface FieldChart {
  readonly columns: readonly FieldColumn[];
  readonly rowTitles: readonly string[];
  readonly axes: readonly [x: string, y: string];
  /** In every field. */
  readonly marks: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

const LEFT = 46;
const TOP = 42;
const GAP = 12;
const BELOW = 24;
/** Steps that can be told apart; a field is drawn in so many paths. */
const NUM_LEVELS = 12;

/** Shades over a square, for each column of one loss. */
export function fieldChart({ columns, rowTitles, axes, marks }: FieldChart, palette: Palette): Drawing {
  const side = (CHART_WIDTH - LEFT - GAP * columns.length) / columns.length;
  const numRows = Math.max(...columns.map(({ fields }) => fields.length));
  const height = TOP + numRows * (side + GAP) - GAP + BELOW;
  const drawn = columns.map(({ title, fields }, index): Markup => {
    const x = LEFT + index * (side + GAP);
    const [loss = '', ...parameters] = title.split(', ');
    const most = fields.flatMap(({ values }) => values).reduce((a, b) => Math.max(a, b), 0);
    const head = markup`<text x="${at(x)}" y="14" font-size="12" font-weight="600" fill="${palette('ink')}">${loss}</text><text x="${at(x)}" y="30">${parameters.join(', ')}; 0 to ${figure(most)}</text>`;
    return markup`${head}${fields.map((field, row) => square(field, most, { x, y: TOP + row * (side + GAP), side }, marks, palette))}`;
  });
  const labels = rowTitles.map((title, row) => {
    const y = TOP + row * (side + GAP) + side / 2;
    return markup`<text transform="translate(13 ${at(y)}) rotate(-90)" text-anchor="middle" fill="${palette('ink')}">${title}</text>${[
      0, 1,
    ].map(
      (value) =>
        markup`<text x="${LEFT - 6}" y="${at(y + side / 2 - value * side + (value === 0 ? 0 : 9))}" text-anchor="end">${value}</text>`,
    )}<text transform="translate(${LEFT - 8} ${at(y)}) rotate(-90)" text-anchor="middle">${axes[1]}</text>`;
  });
  const feet = columns.map((_, index) => {
    const x = LEFT + index * (side + GAP);
    const y = height - BELOW + 15;
    return markup`<text x="${at(x)}" y="${at(y)}">0</text><text x="${at(x + side / 2)}" y="${at(y)}" text-anchor="middle">${axes[0]}</text><text x="${at(x + side)}" y="${at(y)}" text-anchor="end">1</text>`;
  });
  return {
    width: CHART_WIDTH,
    height,
    content: markup`<g font-size="11" fill="${palette('muted')}">${labels}${drawn}${feet}</g>`,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

function square(
  { values, colour }: Field,
  most: number,
  { x, y, side }: Place,
  marks: FieldChart['marks'],
  palette: Palette,
): Markup {
  const paths = levelsOf(values, most).map((path, level) =>
    path === ''
      ? markup``
      : markup`<path d="${path}" fill="${palette(colour)}" fill-opacity="${at((level + 1) / NUM_LEVELS)}"/>`,
  );
  const numParts = Math.sqrt(values.length);
  const placed = marks.map(({ name, x: markX, y: markY }) => {
    const [left, top] = [x + markX * side, y + (1 - markY) * side];
    return markup`<circle cx="${at(left)}" cy="${at(top)}" r="2.5" fill="${palette('ink')}" stroke="${palette('card')}"/><text x="${at(left + 5)}" y="${at(top - 3)}" fill="${palette('ink')}" stroke="${palette('card')}" stroke-width="2.5" paint-order="stroke">${name}</text>`;
  });
  return markup`<g shape-rendering="crispEdges" transform="translate(${at(x)} ${at(y)}) scale(${String(side / numParts)})">${paths}</g><rect x="${at(x)}" y="${at(y)}" width="${at(side)}" height="${at(side)}" fill="none" stroke="${palette('line')}"/>${placed}`;
}

/** For each level a path of the parts that have it, neighbours of a row as one; parts below half a level are in none. */
function levelsOf(values: readonly number[], most: number): string[] {
  const numParts = Math.sqrt(values.length);
  const paths = Array.from({ length: NUM_LEVELS }, () => '');
  const levelAt = (row: number, column: number): number =>
    most > 0 ? Math.round((NUM_LEVELS * (values[row * numParts + column] ?? 0)) / most) : 0;
  for (let row = 0; row < numParts; row++) {
    for (let column = 0; column < numParts;) {
      const level = levelAt(row, column);
      let end = column + 1;
      while (end < numParts && levelAt(row, end) === level) end++;
      if (level > 0) paths[level - 1] += `M${column} ${numParts - 1 - row}h${end - column}v1h${column - end}z`;
      column = end;
    }
  }
  return paths;
}
