import { markup, type Markup } from '../markup.ts';
import type { GalleryRow, Sheet } from '../model-summary.ts';
import type { Palette } from '../palette.ts';
import { at, CHART_WIDTH, type Drawing } from './picture.ts';
import { tileOf } from './tiles.ts';

const SIDE = 62;
const ROW = SIDE + 34;
const FIRST = 4;
const GAP = 30;
const STEP = SIDE + 22;
const MOST_LETTERS = 12;

/** Queries with their nearest neighbours: a ring says right, a cross says wrong. @param firstTile of the first query in the sheet */
export function galleryChart(
  rows: readonly GalleryRow[],
  sheet: Sheet,
  firstTile: number,
  id: string,
  palette: Palette,
): Drawing {
  let index = firstTile;
  const drawn = rows.map(({ name, neighbours }, row): Markup => {
    const y = row * ROW + 4;
    const query = framed(tileOf(id, sheet, index++, { x: FIRST, y, side: SIDE, name }), FIRST, y, palette('ink'));
    const found = neighbours.map((neighbour, rank): Markup => {
      const x = FIRST + STEP + GAP + rank * STEP;
      const colour = palette(neighbour.isRight ? 'good' : 'bad');
      const picture = framed(tileOf(id, sheet, index++, { x, y, side: SIDE, name: neighbour.name }), x, y, colour);
      return markup`${picture}<text x="${at(x)}" y="${y + SIDE + 14}" fill="${colour}">${neighbour.isRight ? '✓' : '✗'} ${neighbour.cosine.toFixed(2)}</text>${
        neighbour.isRight ? null : markup`<text x="${at(x)}" y="${y + SIDE + 26}">${short(neighbour.name)}</text>`
      }`;
    });
    return markup`${query}<text x="${FIRST}" y="${y + SIDE + 14}">${short(name)}</text>${found}`;
  });
  const content = markup`<g font-size="10.5" fill="${palette('muted')}">${drawn}</g>`;
  return { width: CHART_WIDTH, height: rows.length * ROW + 4, content };
}

function framed(picture: Markup, x: number, y: number, colour: string): Markup {
  return markup`${picture}<rect x="${at(x)}" y="${y}" width="${SIDE}" height="${SIDE}" rx="4" fill="none" stroke="${colour}" stroke-width="2"/>`;
}

function short(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}
