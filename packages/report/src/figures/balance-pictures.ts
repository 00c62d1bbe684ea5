import { lineChart, type Line } from '../chart/line-chart.ts';
import type { Picture } from '../chart/picture.ts';
import { score } from '../numbers.ts';
import { SERIES_STYLES } from '../palette.ts';
import type { BalancePanel, BalanceRun } from './figure-facts.ts';

const WORDS = {
  class: { name: 'similarities-class', title: 's_p and s_n over training, to class weights' },
  pair: { name: 'similarities-pair', title: 's_p and s_n over training, between images' },
} as const;

/** Fig. 4: the mean s_p of each loss as a line, its mean s_n dashed. Losses that mean something else by them are in another picture. */
export function balancePictures(panels: readonly BalancePanel[]): readonly Picture[] {
  return panels.flatMap(({ level, runs }) => {
    const known = runs.filter(({ meanPositive }) => meanPositive.some(Number.isFinite));
    return known.length === 0 ? [] : [pictureOf(level, known)];
  });
}

function pictureOf(level: BalancePanel['level'], runs: readonly BalanceRun[]): Picture {
  const lines = runs.flatMap((run, index): Line[] => {
    const colour = SERIES_STYLES[index % 4]?.colour ?? 'loss';
    return [
      { name: `${run.name}: s_p`, colour, x: run.step, y: run.meanPositive },
      { name: `${run.name}: s_n`, colour, dash: '4 3', x: run.step, y: run.meanNegative },
    ];
  });
  const told = runs.map((run) => {
    const { meanPositive, meanNegative } = endOf(run);
    return `${run.name} s_p ${score(meanPositive)}, s_n ${score(meanNegative)}`;
  });
  return {
    ...WORDS[level],
    summary: `Over the last steps ${told.join('; ')}.`,
    draw: (palette) => lineChart({ x: { label: 'step' }, y: { label: 'mean cosine of a batch' }, lines }, palette),
  };
}

/** Of a run's steps the last tenth, at least one: a single batch says little. */
export function endOf({ meanPositive, meanNegative }: BalanceRun): { meanPositive: number; meanNegative: number } {
  const from = Math.min(meanPositive.length - 1, Math.floor(0.9 * meanPositive.length));
  const mean = (values: readonly number[]): number => {
    const last = values.slice(Math.max(0, from)).filter(Number.isFinite);
    return last.length === 0 ? NaN : last.reduce((sum, value) => sum + value, 0) / last.length;
  };
  return { meanPositive: mean(meanPositive), meanNegative: mean(meanNegative) };
}
