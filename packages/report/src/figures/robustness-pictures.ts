import { lineChart, type Line } from '../chart/line-chart.ts';
import type { Picture } from '../chart/picture.ts';
import { figure, score } from '../numbers.ts';
import { SERIES_STYLES } from '../palette.ts';
import type { Sweep, SweepLine } from './figure-facts.ts';

const WORDS = {
  gamma: { name: 'robustness-gamma', title: 'Recall@1 over the scale γ', label: 'γ', scale: 'log' },
  margin: { name: 'robustness-margin', title: 'Recall@1 over the margin m', label: 'm', scale: 'linear' },
} as const;

/** Fig. 3: what becomes of the score when γ or m is another. A sweep of which nothing was trained is left out. */
export function robustnessPictures(sweeps: readonly Sweep[]): readonly Picture[] {
  return sweeps.flatMap((sweep) => {
    const lines = sweep.lines.filter(({ points }) => points.length > 0);
    return lines.length === 0 ? [] : [pictureOf({ ...sweep, lines })];
  });
}

function pictureOf({ parameter, lines, rawPixels }: Sweep): Picture {
  const { name, title, label, scale } = WORDS[parameter];
  const drawn = lines.map(({ name: loss, points }, index): Line => {
    const style = SERIES_STYLES[index % SERIES_STYLES.length];
    return {
      ...{ name: loss, colour: style?.colour ?? 'loss', dash: style?.dash ?? '' },
      x: points.map(({ value }) => value),
      y: points.map(({ recallAt1 }) => recallAt1),
      hasDots: true,
    };
  });
  const levels =
    rawPixels === null ? [] : [{ y: rawPixels, text: `raw pixels ${score(rawPixels)}`, colour: 'muted' as const }];
  return {
    ...{ name, title },
    summary: `${lines.map((line) => rangeOf(line, label)).join('; ')}.`,
    draw: (palette) =>
      lineChart(
        {
          x: { label, scale, ticks: [...new Set(drawn.flatMap(({ x }) => x))] },
          y: { label: 'Recall@1 on unseen classes', domain: [0, roundedUp(drawn, rawPixels)] },
          ...{ lines: drawn, levels },
        },
        palette,
      ),
  };
}

/** `Circle from 0.412 (γ 1,024) to 0.534 (γ 80)`. */
function rangeOf({ name, points }: SweepLine, label: string): string {
  const sorted = points.toSorted((a, b) => a.recallAt1 - b.recallAt1);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const told = (point: typeof least): string => `${score(point?.recallAt1)} (${label} ${figure(point?.value)})`;
  return least === most ? `${name} ${told(least)}` : `${name} from ${told(least)} to ${told(most)}`;
}

function roundedUp(lines: readonly Line[], rawPixels: number | null): number {
  const most = Math.max(rawPixels ?? 0, ...lines.flatMap(({ y }) => y.filter(Number.isFinite)));
  return Math.min(1, Math.ceil(10 * most + 0.5) / 10);
}
