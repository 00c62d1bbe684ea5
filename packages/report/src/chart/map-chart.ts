import { markup } from '../markup.ts';
import type { ImageMap, Places } from '../model-summary.ts';
import type { Palette } from '../palette.ts';
import { CHART_WIDTH, type Drawing } from './picture.ts';
import { tileOf } from './tiles.ts';

const PAD = 16;
const HEIGHT = 560;
const TILE = 20;

/** Images where a projection has put them, each as a small picture. @param id of the sheet's definition */
export function mapChart(
  { classes, sheet }: ImageMap,
  places: Places,
  labels: readonly [x: string, y: string],
  id: string,
  palette: Palette,
): Drawing {
  const x = scaled(places.x, PAD + 14, CHART_WIDTH - PAD - TILE);
  // Upwards.
  const y = scaled(places.y, HEIGHT - PAD - TILE - 14, PAD);
  const tiles = classes.map((name, index) =>
    tileOf(id, sheet, index, { x: x[index] ?? 0, y: y[index] ?? 0, side: TILE, name }),
  );
  const content = markup`<rect x="0.5" y="0.5" width="${CHART_WIDTH - 1}" height="${HEIGHT - 1}" rx="8" fill="none" stroke="${palette('hairline')}"/>${tiles}<g font-size="11.5" fill="${palette('muted')}"><text x="${CHART_WIDTH / 2}" y="${HEIGHT - 7}" text-anchor="middle">${labels[0]}</text><text transform="translate(14 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${labels[1]}</text></g>`;
  return { width: CHART_WIDTH, height: HEIGHT, content };
}

function scaled(values: readonly number[], from: number, to: number): readonly number[] {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = most - least;
  return values.map((value) => (span > 0 ? from + ((value - least) / span) * (to - from) : (from + to) / 2));
}
