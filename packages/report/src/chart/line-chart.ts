import { markup, type Markup } from '../markup.ts';
import type { Colour, Palette } from '../palette.ts';
import { axes, type Axis, type AxisOptions, axisOf } from './axes.ts';
import { legendOf } from './legend.ts';
import { band, line } from './path.ts';
import { at, CHART_WIDTH, type Drawing } from './picture.ts';

/** A curve over x. Where y is not finite, nothing is known there and the line goes on to the next place. */
export interface Line {
  readonly name: string;
  readonly colour: Colour;
  readonly dash?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Whether each value is a dot: where there are few, and nothing is known between them. */
  readonly hasDots?: boolean;
  /** What lies around it, the widest first. */
  readonly bands?: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[];
}

export interface LineChart {
  readonly x: AxisOptions;
  readonly y: AxisOptions;
  readonly lines: readonly Line[];
  /** Where something changed. */
  readonly markers?: readonly { readonly step: number; readonly text: string }[];
  /** Values to be compared with. */
  readonly levels?: readonly { readonly y: number; readonly text: string; readonly colour: Colour }[];
}

const LEFT = 58;
const RIGHT = CHART_WIDTH - 14;
const PLOT_HEIGHT = 216;
const BELOW = 44;

export function lineChart(chart: LineChart, palette: Palette): Drawing {
  const { lines, markers = [], levels = [] } = chart;
  const legend = legendOf(lines, LEFT);
  const plot = { left: LEFT, right: RIGHT, top: legend.height, bottom: legend.height + PLOT_HEIGHT };
  const x = axisOf(chart.x, values(lines.map((entry) => entry.x)), [plot.left, plot.right], 6);
  const y = axisOf(
    chart.y,
    values([
      ...lines.flatMap((entry) => [entry.y, ...(entry.bands ?? []).flatMap(({ low, high }) => [low, high])]),
      levels.map((level) => level.y),
    ]),
    [plot.bottom, plot.top],
    5,
  );
  const { right, top, bottom } = plot;
  const shown = markers.filter(({ step }) => x(step) >= LEFT && x(step) <= RIGHT);
  const content = markup`${legend.draw(palette)}${axes(x, y, plot, palette)}${shown.map(
    ({ step, text }) =>
      markup`<line x1="${at(x(step))}" x2="${at(x(step))}" y1="${top}" y2="${bottom}" stroke="${palette('warn')}" stroke-dasharray="2 3"><title>${text}</title></line>`,
  )}${levels.map(
    (level) =>
      markup`<line x1="${LEFT}" x2="${right}" y1="${at(y(level.y))}" y2="${at(y(level.y))}" stroke="${palette(level.colour)}" stroke-dasharray="5 4"/><text x="${right}" y="${at(y(level.y) - 5)}" text-anchor="end" font-size="11.5" fill="${palette(level.colour)}">${level.text}</text>`,
  )}${lines.map((entry) => drawn(entry, x, y, palette))}`;
  return { width: CHART_WIDTH, height: bottom + BELOW, content };
}

function drawn(entry: Line, x: Axis, y: Axis, palette: Palette): Markup {
  const colour = palette(entry.colour);
  const { bands = [], dash = '', hasDots = false } = entry;
  const around = bands.map(
    ({ low, high }) => markup`<path d="${band(entry.x, low, high, x, y)}" fill="${colour}" fill-opacity="0.16" />`,
  );
  return markup`${around}<path d="${line(entry.x, entry.y, x, y)}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="${dash}"/>${hasDots ? dots(entry, x, y, colour) : null}`;
}

function dots(entry: Line, x: Axis, y: Axis, colour: string): Markup[] {
  return entry.x.flatMap((value, index) => {
    const [cx, cy] = [x(value), y(entry.y[index] ?? NaN)];
    return Number.isFinite(cx) && Number.isFinite(cy)
      ? [markup`<circle cx="${at(cx)}" cy="${at(cy)}" r="3.5" fill="${colour}"/>`]
      : [];
  });
}

function* values(columns: readonly (readonly number[])[]): Generator<number> {
  for (const column of columns) yield* column;
}
