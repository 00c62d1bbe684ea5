import type { Boundary, PairDensity } from '../../feed/messages.ts';
import type { Colours } from '../colours.ts';
import { byId, element, setAttribute, setText } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { minus, score, whole } from '../words.ts';
import { canvasIn } from './canvas.ts';
import { withAlpha } from './curve.ts';

const STEPS = ['density-0', 'density-1', 'density-2', 'density-3', 'density-4'];
/** Of the way from one frame to the next. */
const GLIDE_MS = 450;
/** Around the plot, for its axes. */
const EDGE = { left: 40, right: 12, top: 12, bottom: 38 };

/**
 * Where the pairs of a batch lie, over the decision boundary: Circle loss draws them from everywhere to the corner of s_n = 0, s_p = 1,
 * and is content with what is inside the arc.
 */
export function circle(colours: Colours): { show(page: PageState): void; repaint(): void } {
  const picture = element('div', { class: 'square', role: 'img' });
  const range = element('input', { type: 'range', min: 0, max: 0, value: 0, 'aria-label': 'Step shown in the circle' });
  const from = element('span', {}, '');
  const to = element('span', {}, '');
  const scrub = element('div', { class: 'scrub' }, from, range, to);
  const kind = element('span');
  const means = [element('span'), element('span')] as const;
  const words = element('p', { class: 'aside' }, kind, symbol('p'), means[0], symbol('n'), means[1]);
  const empty = element('p', { class: 'empty' }, 'The first pairs are yet to come.');
  byId('circle').append(words, picture, scrub, empty);
  const canvas = canvasIn(picture, () => draw());
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  let frames: readonly PairDensity[] = [];
  let boundary: Boundary | null = null;
  let path: readonly (readonly [negative: number, positive: number])[] = [];
  let isAtEnd = true;
  let shown: Float32Array | null = null;
  let target: PairDensity | null = null;
  let glide = 0;

  const frameShown = (): PairDensity | undefined => frames[isAtEnd ? frames.length - 1 : Number(range.value)];
  const aim = (): void => {
    const next = frameShown();
    if (next === undefined || next === target) return;
    const begin = shown;
    const end = cellsOf(next);
    target = next;
    setText(to, `step ${whole(next.step)}`);
    setAttribute(range, 'aria-valuetext', `step ${next.step}`);
    cancelAnimationFrame(glide);
    if (begin === null || begin.length !== end.length || still.matches) {
      shown = end;
      draw();
      return;
    }
    const beginMs = performance.now();
    const move = (nowMs: number): void => {
      const share = Math.min(1, Math.max(0, (nowMs - beginMs) / GLIDE_MS));
      const eased = 1 - (1 - share) ** 3;
      shown = begin.map((value, index) => value + eased * ((end[index] as number) - value));
      draw();
      if (share < 1) glide = requestAnimationFrame(move);
    };
    glide = requestAnimationFrame(move);
  };
  range.addEventListener('input', () => {
    isAtEnd = Number(range.value) === frames.length - 1;
    aim();
  });

  const draw = (): void => {
    const { context, width, height } = canvas.clear();
    const { least = -0.5, bins = 48 } = target ?? {};
    const side = Math.min(width - EDGE.left - EDGE.right, height - EDGE.top - EDGE.bottom);
    if (side <= 0) return;
    const x = (negative: number): number => EDGE.left + (side * (negative - least)) / (1 - least);
    const y = (positive: number): number => EDGE.top + side - (side * (positive - least)) / (1 - least);
    context.save();
    context.beginPath();
    context.roundRect(x(least), y(1), side, side, 6);
    context.fillStyle = colours.of('density-0');
    context.fill();
    context.clip();
    if (shown !== null) {
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = 'high';
      context.drawImage(density(shown, bins, colours), x(least), y(1), side, side);
    }
    drawAxes(context, colours, x, y, least);
    if (boundary !== null) drawBoundary(context, colours, x, y, boundary);
    drawPath(context, colours, x, y, path);
    context.restore();
    drawLabels(context, colours, x, y, least);
    drawTarget(context, colours, x(0), y(1));
  };
  return {
    show({ live, densities, steps }) {
      if (live === null) return;
      frames = densities;
      boundary = live.boundary;
      const hasFrames = frames.length > 0;
      for (const part of [picture, scrub, words]) part.hidden = !hasFrames;
      empty.hidden = hasFrames;
      if (!hasFrames) return;
      range.max = String(frames.length - 1);
      if (isAtEnd) range.value = range.max;
      setText(from, `step ${whole(frames[0]?.step ?? 0)}`);
      const [positives, negatives] = [steps.column('meanPositive'), steps.column('meanNegative')];
      const stride = Math.max(1, Math.floor(positives.length / 160));
      path = positives.flatMap((positive, index) =>
        index % stride === 0 || index === positives.length - 1 ? [[negatives[index] as number, positive] as const] : [],
      );
      const [negative = NaN, positive = NaN] = path.at(-1) ?? [];
      const between = frameShown()?.between === 'classes' ? 'images with classes' : 'images with each other';
      setText(kind, `Pairs of ${between}: `);
      setText(means[0], ` ${score(positive)}, `);
      setText(means[1], ` ${score(negative)} on average.${boundary === null ? ' This loss draws no boundary.' : ''}`);
      picture.setAttribute(
        'aria-label',
        `Density of similarity pairs of step ${frameShown()?.step ?? 0}. Mean similarity of positive pairs ${score(positive)}, of negative pairs ${score(negative)}; the target is 1 and 0.${boundary === null ? '' : ` The decision boundary is a circle of radius ${score(boundary.radius)} about it.`}`,
      );
      aim();
      if (target !== null && glide === 0) draw();
    },
    repaint: draw,
  };
}

/** A similarity of the paper: an s with an index. */
function symbol(index: string): HTMLElement {
  return element('i', {}, 's', element('sub', {}, index));
}

type Scale = (value: number) => number;

/** Each cell takes a little of its neighbours (1–2–1, both ways): a batch has few positives, and the eye is to see where they lie. */
function cellsOf({ cells, bins }: PairDensity): Float32Array {
  const raw = Float32Array.from(atob(cells), (character) => character.charCodeAt(0) / 255);
  return softened(softened(raw, bins, 1), bins, bins);
}

function softened(cells: Float32Array, bins: number, stride: number): Float32Array {
  return cells.map((value, index) => {
    const place = Math.floor(index / stride) % bins;
    const before = place === 0 ? value : (cells[index - stride] as number);
    const after = place === bins - 1 ? value : (cells[index + stride] as number);
    return (before + 2 * value + after) / 4;
  });
}

/** A small picture, which is then drawn large and soft: its lowest row is the least s_p. */
function density(cells: Float32Array, bins: number, colours: Colours): HTMLCanvasElement {
  const canvas = element('canvas', { width: bins, height: bins });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const image = context.createImageData(bins, bins);
  const stops = STEPS.map((name) => rgbOf(colours.of(name)));
  cells.forEach((value, index) => {
    const place = value * (stops.length - 1);
    const low = Math.min(stops.length - 2, Math.floor(place));
    const share = place - low;
    const pixel = 4 * ((bins - 1 - Math.floor(index / bins)) * bins + (index % bins));
    const [a, b] = [stops[low] as number[], stops[low + 1] as number[]];
    for (let channel = 0; channel < 3; channel++) {
      image.data[pixel + channel] = (a[channel] as number) * (1 - share) + (b[channel] as number) * share;
    }
    image.data[pixel + 3] = 255;
  });
  context.putImageData(image, 0, 0);
  return canvas;
}

function rgbOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function drawAxes(context: CanvasRenderingContext2D, colours: Colours, x: Scale, y: Scale, least: number): void {
  context.strokeStyle = withAlpha(colours.of('muted'), 0.35);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x(0), y(least));
  context.lineTo(x(0), y(1));
  context.moveTo(x(least), y(0));
  context.lineTo(x(1), y(0));
  context.stroke();
}

function drawBoundary(context: CanvasRenderingContext2D, colours: Colours, x: Scale, y: Scale, of: Boundary): void {
  const radius = x(of.radius) - x(0);
  context.beginPath();
  context.arc(x(of.centreNegative), y(of.centrePositive), radius, 0, 2 * Math.PI);
  context.fillStyle = withAlpha(colours.of('loss'), 0.07);
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = colours.of('card');
  context.stroke();
  context.lineWidth = 1.5;
  context.strokeStyle = colours.of('loss');
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** The way of the mean pair, from its first step to the last. */
function drawPath(
  context: CanvasRenderingContext2D,
  colours: Colours,
  x: Scale,
  y: Scale,
  path: readonly (readonly [number, number])[],
): void {
  const last = path.at(-1);
  if (last === undefined) return;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [width, colour] of [
    [4, withAlpha(colours.of('card'), 0.75)],
    [1.75, colours.of('ink')],
  ] as const) {
    context.beginPath();
    path.forEach(([negative, positive]) => context.lineTo(x(negative), y(positive)));
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.beginPath();
  context.arc(x(last[0]), y(last[1]), 5, 0, 2 * Math.PI);
  context.fillStyle = colours.of('ink');
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.of('card');
  context.stroke();
}

function drawTarget(context: CanvasRenderingContext2D, colours: Colours, x: number, y: number): void {
  context.strokeStyle = colours.of('loss');
  context.fillStyle = colours.of('loss');
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x, y, 6.5, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  context.arc(x, y, 2.5, 0, 2 * Math.PI);
  context.fill();
}

function drawLabels(context: CanvasRenderingContext2D, colours: Colours, x: Scale, y: Scale, least: number): void {
  const font = 'Inter, system-ui, sans-serif';
  context.fillStyle = colours.of('muted');
  context.font = `11px ${font}`;
  for (const at of [-0.5, 0, 0.5, 1].filter((value) => value >= least)) {
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.fillText(minus(at), x(at), y(least) + 6);
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(minus(at), x(least) - 6, y(at));
  }
  context.fillStyle = colours.of('ink');
  context.font = `italic 12px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText('s', x((1 + least) / 2) - 3, y(least) + 20);
  context.font = `9px ${font}`;
  context.fillText('n', x((1 + least) / 2) + 4, y(least) + 25);
  context.font = `italic 12px ${font}`;
  context.textBaseline = 'middle';
  context.fillText('s', x(least) - 30, y((1 + least) / 2) - 2);
  context.font = `9px ${font}`;
  context.fillText('p', x(least) - 23, y((1 + least) / 2) + 3);
}
