import { markup, type Markup } from '../markup.ts';
import { pagePalette, type Palette } from '../palette.ts';
import type { Picture } from './picture.ts';

/** Above the drawing in a file of its own. */
const TITLE_HEIGHT = 40;
const PAD = 12;

/** Within the page, as wide as its place. */
export function inlineSvg({ title, summary, draw }: Picture): Markup {
  const { width, height, content } = draw(pagePalette);
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${summary}">${content}</svg>`;
}

/** Stated once in a page: all sheets that its drawings take pictures from. */
export function sheetsOf(pictures: readonly Picture[]): Markup {
  const sheets = new Map(pictures.flatMap(({ sheet }) => (sheet === undefined ? [] : [[sheet.id, sheet.content]])));
  if (sheets.size === 0) return markup``;
  return markup`<svg width="0" height="0" class="unseen" aria-hidden="true"><defs>${[...sheets.values()]}</defs></svg>`;
}

/** A file of its own, with its title and on its own ground. */
export function svgFile({ title, summary, sheet, draw }: Picture, palette: Palette): string {
  const { width, height, content } = draw(palette);
  const whole = { width: width + 2 * PAD, height: height + TITLE_HEIGHT + PAD };
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}" font-family="Inter, system-ui, 'DejaVu Sans', sans-serif"><title>${title}</title><desc>${summary}</desc>${sheet === undefined ? null : markup`<defs>${sheet.content}</defs>`}<rect width="100%" height="100%" fill="${palette('card')}" /><text x="${PAD + 4}" y="27" font-size="15" font-weight="600" fill="${palette('ink')}">${title}</text><g transform="translate(${PAD} ${TITLE_HEIGHT})">${content}</g></svg> `
    .markup;
}
