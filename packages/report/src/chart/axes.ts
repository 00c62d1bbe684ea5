import { scaleLinear, scaleLog } from 'd3-scale';
import { markup, type Markup } from '../markup.ts';
import { figure } from '../numbers.ts';
import type { Palette } from '../palette.ts';
import { at } from './picture.ts';

export interface AxisOptions {
  readonly label: string;
  /** Default linear. */
  readonly scale?: 'linear' | 'log';
  /** Default: as far as the values reach, rounded outwards. */
  readonly domain?: readonly [number, number];
  /** Default: three digits. */
  readonly format?: (value: number) => string;
  /** Which values are named. Default: round ones. */
  readonly ticks?: readonly number[];
}

/** From values to places in the drawing. */
export interface Axis {
  (value: number): number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly label: string;
}

/** @param values that are to have a place; those that are not finite, or not above 0 on a logarithmic axis, have none */
export function axisOf(
  { label, scale = 'linear', domain, format = figure, ticks: named }: AxisOptions,
  values: Iterable<number>,
  range: readonly [number, number],
  numTicks: number,
): Axis {
  const [least, most] = domain ?? extent(values, scale === 'log');
  const made = scale === 'log' ? scaleLog([least, most], [...range]) : scaleLinear([least, most], [...range]);
  if (domain === undefined) made.nice(numTicks);
  const ticks = named ?? made.ticks(numTicks);
  // Of a logarithmic axis only the powers of ten, where there are enough of them.
  const powers = ticks.filter((value) => Number.isInteger(Math.log10(value)));
  const kept = named === undefined && scale === 'log' && powers.length >= 2 ? powers : ticks;
  return Object.assign((value: number): number => made(value), {
    ticks: kept.map((value) => ({ value, text: format(value) })),
    label,
  });
}

function extent(values: Iterable<number>, isLog: boolean): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return isLog ? [0.1, 1] : [0, 1];
  // A curve of one value has room above and below.
  if (least === most) {
    const room = Math.abs(least) / 2 || 0.5;
    return isLog ? [least / 2, most * 2] : [least - room, most + room];
  }
  return [least, most];
}

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Grid, figures and names of both axes. */
export function axes(x: Axis, y: Axis, { left, right, top, bottom }: Plot, palette: Palette): Markup {
  const style = `font-size="11.5" fill="${palette('muted')}"`;
  const rows = y.ticks.map(({ value, text }) => {
    const place = y(value);
    return markup`<line x1="${left}" x2="${right}" y1="${at(place)}" y2="${at(place)}" stroke="${palette('hairline')}"/><text x="${left - 8}" y="${at(place + 4)}" text-anchor="end">${text}</text>`;
  });
  const columns = x.ticks.map(
    ({ value, text }) => markup`<text x="${at(x(value))}" y="${bottom + 18}" text-anchor="middle">${text}</text>`,
  );
  return markup`<g ${{ markup: style }}>${rows}${columns}<line x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}" stroke="${palette('line')}" /><text x="${(left + right) / 2}" y="${bottom + 36}" text-anchor="middle">${x.label}</text><text transform="translate(13 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${y.label}</text></g>`;
}
