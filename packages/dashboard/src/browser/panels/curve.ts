import uPlot from 'uplot';
import type { Marker } from '../../feed/messages.ts';
import type { Colours } from '../colours.ts';
import { element, setText } from '../element.ts';
import { whole } from '../words.ts';
import { fitted } from './fitted.ts';

export interface CurveOptions {
  readonly title: string;
  /** A colour of page.css. */
  readonly colour: string;
  readonly colours: Colours;
  readonly format: (value: number) => string;
  /** Null: as the values are. */
  readonly range: readonly [number, number] | null;
  readonly startsAtZero?: boolean;
  /** Few points, each of which counts. */
  readonly hasPoints?: boolean;
  readonly empty: string;
  /** Said to those who move the cursor by keys. */
  readonly say: (text: string) => void;
}

export interface CurveData {
  readonly steps: readonly number[];
  readonly values: readonly number[];
  /** Between which the values of merged rows lie. */
  readonly least?: readonly number[];
  readonly most?: readonly number[];
  readonly markers: readonly Marker[];
  /** A line across, with its name. */
  readonly level?: { readonly value: number; readonly name: string };
  /** Steps up to which the axis goes; null: the last one. */
  readonly until: number | null;
}

export interface Curve {
  readonly root: HTMLElement;
  show(data: CurveData): void;
  /** Its newest value, in the head; the curve itself is drawn when it is shown. */
  tell(value: number): void;
  /** Light and dark have changed. */
  repaint(): void;
}

/** A curve over steps as a card: its value in the head, a cursor by pointer and by keys, markers where the membership changed. */
export function curve(options: CurveOptions): Curve {
  const { title, colour, colours, format, range, hasPoints = false, say } = options;
  const value = element('span', { class: 'now' });
  const at = element('span', { class: 'at' });
  const place = element('div', { class: 'plot', tabindex: 0, role: 'img' });
  const empty = element('p', { class: 'empty' }, options.empty);
  const root = element(
    'figure',
    { class: 'card curve', 'data-curve': colour },
    element('figcaption', {}, element('h2', {}, title), at, value),
    place,
    empty,
  );
  let data: CurveData = { steps: [], values: [], markers: [], until: null };
  let plot: uPlot | null = null;
  let now = NaN;
  /** As it was measured: asking for it while the page changes would cost a layout. */
  let width = 600;

  const indexShown = (): number => plot?.cursor.idx ?? data.values.length - 1;
  const readout = (): void => {
    const index = indexShown();
    const isAtCursor = plot?.cursor.idx !== null && plot?.cursor.idx !== undefined;
    setText(value, isAtCursor ? format(data.values[index] ?? NaN) : format(now));
    const step = data.steps[index];
    setText(at, isAtCursor && step !== undefined ? `step ${whole(step)}${markerAt(step)}` : '');
  };
  const markerAt = (step: number): string => {
    const reach = (data.steps.at(-1) ?? 0) / 100;
    const near = data.markers.find((marker) => Math.abs(marker.step - step) <= reach);
    return near === undefined ? '' : ` · ${near.text}`;
  };
  const make = (): uPlot => {
    const paint = colours.of(colour);
    const axis: uPlot.Axis = {
      stroke: () => colours.of('muted'),
      font: '11px Inter, system-ui, sans-serif',
      ticks: { show: false },
      grid: { stroke: () => colours.of('hairline'), width: 1 },
      gap: 6,
    };
    const limits = (_u: uPlot, least: number, most: number): uPlot.Range.MinMax => {
      if (range !== null) return [range[0], range[1]];
      const level = data.level?.value ?? NaN;
      const low = options.startsAtZero === true ? 0 : Math.min(least, Number.isNaN(level) ? least : level);
      const high = Math.max(most, Number.isNaN(level) ? most : level);
      const room = 0.08 * (high - low) || Math.abs(high) * 0.1 || 1;
      return [options.startsAtZero === true ? 0 : low - room, high + room];
    };
    return new uPlot(
      {
        ...sizeOf(place),
        padding: [10, 10, 0, 0],
        legend: { show: false },
        cursor: {
          y: false,
          points: { size: 7, fill: paint, stroke: () => colours.of('card') },
          drag: { setScale: false },
        },
        scales: {
          x: { time: false, range: (_u, least, most) => [least, Math.max(most, data.until ?? most)] },
          y: { range: limits },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            size: 26,
            space: 70,
            values: (_u, ticks) => ticks.map((tick) => whole(tick)),
          },
          { ...axis, size: 46, space: 34, values: (_u, ticks) => ticks.map((tick) => shortTick(tick)) },
        ],
        series: [
          {},
          { stroke: 'transparent', points: { show: false } },
          { stroke: 'transparent', points: { show: false } },
          {
            stroke: () => colours.of(colour),
            width: 1.75,
            points: { show: hasPoints, size: 6, fill: () => colours.of('card'), stroke: () => colours.of(colour) },
            fill: (u: uPlot) => fading(u, colours.of(colour)),
          },
        ],
        bands: [{ series: [1, 2], fill: () => withAlpha(colours.of(colour), 0.22) }],
        hooks: { draw: [drawMarkers], setCursor: [() => readout()] },
      },
      columnsOf(data),
      place,
    );
  };
  const drawMarkers = (u: uPlot): void => {
    const { ctx } = u;
    const { left, top, width, height } = u.bbox;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top - 6 * devicePixelRatio, width, height + 6 * devicePixelRatio);
    ctx.clip();
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    for (const { step, kind } of data.markers) {
      const x = Math.round(u.valToPos(step, 'x', true)) + 0.5;
      const tint = colours.of(kind === 'lost' ? 'bad' : kind === 'joined' ? 'good' : 'muted');
      ctx.strokeStyle = tint;
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, top + height);
      ctx.stroke();
      ctx.fillStyle = tint;
      const size = 3.5 * devicePixelRatio;
      ctx.beginPath();
      ctx.moveTo(x, top - size);
      ctx.lineTo(x + size, top);
      ctx.lineTo(x, top + size);
      ctx.lineTo(x - size, top);
      ctx.fill();
    }
    if (data.level !== undefined) {
      const y = Math.round(u.valToPos(data.level.value, 'y', true)) + 0.5;
      ctx.strokeStyle = colours.of('muted');
      ctx.beginPath();
      ctx.moveTo(left, y);
      ctx.lineTo(left + width, y);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.fillStyle = colours.of('muted');
      ctx.font = `${11 * devicePixelRatio}px Inter, system-ui, sans-serif`;
      ctx.textAlign = 'right';
      ctx.textBaseline = 'bottom';
      ctx.fillText(data.level.name, left + width - 4 * devicePixelRatio, y - 3 * devicePixelRatio);
    }
    ctx.restore();
  };
  new ResizeObserver(() => {
    const size = sizeOf(place);
    width = size.width;
    if (plot === null || place.clientWidth === 0) return;
    if (plot.width !== size.width || plot.height !== size.height) plot.setSize(size);
  }).observe(place);
  place.addEventListener('keydown', (event) => {
    const last = data.steps.length - 1;
    if (plot === null || last < 0) return;
    const now = plot.cursor.idx ?? last;
    const stride = Math.max(1, Math.round(last / 50));
    const next = { ArrowLeft: now - stride, ArrowRight: now + stride, Home: 0, End: last, Escape: null }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next === null) {
      plot.setCursor({ left: -10, top: -10 });
      return;
    }
    const index = Math.min(last, Math.max(0, next));
    plot.setCursor({ left: plot.valToPos(data.steps[index] as number, 'x'), top: 10 });
    readout();
    say(`${title}: ${format(data.values[index] ?? NaN)} at step ${data.steps[index]}`);
  });
  return {
    root,
    show(next) {
      const latest = next.values.at(-1) ?? NaN;
      data = fitted(next, 2 * width);
      const isEmpty = data.steps.length === 0;
      root.classList.toggle('is-empty', isEmpty);
      if (isEmpty) return;
      if (plot === null) plot = make();
      else plot.setData(columnsOf(data));
      now = latest;
      readout();
      place.setAttribute(
        'aria-label',
        `${title} over ${whole(data.steps.at(-1) ?? 0)} steps: first ${format(data.values[0] ?? NaN)}, now ${format(now)}. Arrow keys read other steps.`,
      );
    },
    tell(value) {
      now = value;
      readout();
    },
    repaint() {
      plot?.destroy();
      plot = data.steps.length === 0 ? null : make();
    },
  };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: Math.max(120, clientWidth), height: Math.max(120, clientHeight) };
}

function columnsOf({ steps, values, least, most }: CurveData): uPlot.AlignedData {
  const none: (number | null)[] = [];
  return [steps, most ?? none, least ?? none, values] as unknown as uPlot.AlignedData;
}

/** Under the line, thinner towards the axis. */
function fading(u: uPlot, colour: string): CanvasGradient {
  const { top, height } = u.bbox;
  const gradient = u.ctx.createLinearGradient(0, top, 0, top + height);
  gradient.addColorStop(0, withAlpha(colour, 0.16));
  gradient.addColorStop(1, withAlpha(colour, 0));
  return gradient;
}

/** @param colour `#rrggbb` */
export function withAlpha(colour: string, alpha: number): string {
  return `${colour}${Math.round(255 * alpha)
    .toString(16)
    .padStart(2, '0')}`;
}

function shortTick(tick: number): string {
  const size = Math.abs(tick);
  if (size >= 1e6) return `${Number((tick / 1e6).toPrecision(3))}M`;
  if (size >= 1e4) return `${Number((tick / 1e3).toPrecision(3))}k`;
  return String(Number(tick.toPrecision(4)));
}
