import type { AxisOptions } from './chart/axes.ts';
import { lineChart, type Line, type LineChart } from './chart/line-chart.ts';
import type { Picture } from './chart/picture.ts';
import { counted, figure, score } from './numbers.ts';
import { SERIES_STYLES, type Colour } from './palette.ts';
import type { QuantileColumn, RunFacts, StepColumn } from './run-facts.ts';

/** The curves of one run, or of several in the same axes. A curve of which nothing is known is left out. */
export function curvePictures(runs: readonly RunFacts[]): readonly Picture[] {
  const isOne = runs.length === 1;
  return [
    ...stepCurve(runs, {
      name: 'loss',
      title: 'Loss',
      column: 'loss',
      colour: 'loss',
      between: ['lossLeast', 'lossMost'],
    }),
    ...recall(runs),
    ...stepCurve(runs, { name: 'speed', title: 'Images per second', column: 'imagesPerSecond', colour: 'speed' }),
    ...stepCurve(runs, { name: 'learning-rate', title: 'Learning rate', column: 'learningRate', colour: 'rate' }),
    ...stepCurve(runs, {
      ...{ name: 'gradient-norm', title: 'Gradient norm', column: 'gradientNorm', colour: 'speed', scale: 'log' },
    }),
    ...(isOne ? runs.flatMap(similarities) : means(runs)),
  ];
}

interface StepCurve {
  readonly name: string;
  readonly title: string;
  readonly column: StepColumn;
  /** Where there is one run. */
  readonly colour: Colour;
  readonly scale?: 'log';
  readonly between?: readonly [StepColumn, StepColumn];
}

function stepCurve(
  runs: readonly RunFacts[],
  { name, title, column, colour, scale = undefined, between }: StepCurve,
): Picture[] {
  const lines = runs.map((run, index) => {
    const { steps } = run.curves;
    const bands = runs.length > 1 || between === undefined ? [] : [{ low: steps[between[0]], high: steps[between[1]] }];
    return { ...styleOf(run, index, runs, colour), x: steps.step, y: steps[column], bands };
  });
  const y = { label: title.toLowerCase(), ...(scale === undefined ? {} : { scale }) };
  return pictureOf(name, title, { x: stepAxis(runs), y, lines, markers: markersOf(runs) }, figure);
}

function recall(runs: readonly RunFacts[]): Picture[] {
  const lines = runs.map((run, index) => {
    const { step, recallAt1 } = run.curves.validations;
    return { ...styleOf(run, index, runs, 'recall'), x: step, y: recallAt1 };
  });
  const [baseline] = runs.map(({ rawPixels }) => rawPixels?.['recallAt1']).filter((value) => value !== undefined);
  const levels =
    baseline === undefined ? [] : [{ y: baseline, text: `raw pixels ${score(baseline)}`, colour: 'muted' as const }];
  const y = { label: 'Recall@1 on unseen classes', domain: [0, 1] as const };
  return pictureOf(
    'recall',
    'Recall@1 on classes never seen',
    { x: stepAxis(runs), y, lines, levels, markers: markersOf(runs) },
    score,
  );
}

/** The same for all curves over steps: from before the first step of any run to the last. */
function stepAxis(runs: readonly RunFacts[]): AxisOptions {
  const steps = runs.flatMap(({ curves }) => [...curves.steps.step, ...curves.validations.step]);
  const least = steps.reduce((a, b) => Math.min(a, b), Infinity);
  const most = steps.reduce((a, b) => Math.max(a, b), 1);
  const stride = Math.max(1, ...runs.map(({ curves }) => curves.stride));
  return { label: 'step', domain: [Math.max(0, Math.min(least, most) - stride), most] };
}

/** Of one run: the mean of every step; the middle half, and where nine of ten pairs are, of those that were sampled. */
function similarities(run: RunFacts): Picture[] {
  const { steps } = run.curves;
  const lines = (['positive', 'negative'] as const).map((kind): Line => {
    const of = (level: 5 | 25 | 50 | 75 | 95): readonly number[] => steps[`${kind}${level}` satisfies QuantileColumn];
    const mean = steps[kind === 'positive' ? 'meanPositive' : 'meanNegative'];
    return {
      name: kind === 'positive' ? 's_p: same class' : 's_n: other classes',
      colour: kind === 'positive' ? 'recall' : 'loss',
      x: steps.step,
      y: mean,
      bands: [
        { low: of(5), high: of(95) },
        { low: of(25), high: of(75) },
      ],
    };
  });
  return pictureOf(
    'similarities',
    'Cosines of pairs over training',
    { x: stepAxis([run]), y: { label: 'mean, middle half, 90 %' }, lines, markers: markersOf([run]) },
    score,
  );
}

/** Of several runs: how far apart the means of s_p and s_n are. */
function means(runs: readonly RunFacts[]): Picture[] {
  const lines = runs.map((run, index) => {
    const { step, meanPositive, meanNegative } = run.curves.steps;
    return {
      ...styleOf(run, index, runs, 'recall'),
      x: step,
      y: meanPositive.map((value, row) => value - (meanNegative[row] ?? NaN)),
    };
  });
  return pictureOf(
    'similarities',
    'Mean s_p minus mean s_n',
    { x: stepAxis(runs), y: { label: 'difference of cosines' }, lines },
    score,
  );
}

function pictureOf(name: string, title: string, chart: LineChart, say: (value: number) => string): Picture[] {
  const known = chart.lines.filter(({ y }) => y.some(Number.isFinite));
  if (known.length === 0) return [];
  const told = known.map((entry) => {
    const finite = entry.y
      .map((value, index) => ({ value, step: entry.x[index] ?? 0 }))
      .filter((row) => Number.isFinite(row.value));
    const [first, last] = [finite[0], finite.at(-1)];
    const ends =
      first === last
        ? `${say(last?.value ?? NaN)} at step ${last?.step ?? 0}`
        : `from ${say(first?.value ?? NaN)} at step ${first?.step ?? 0} to ${say(last?.value ?? NaN)} at step ${last?.step ?? 0}`;
    return known.length === 1 ? ends : `${entry.name} ${ends}`;
  });
  const numMarkers = chart.markers?.length ?? 0;
  const marked = numMarkers === 0 ? '' : ` ${counted(numMarkers, 'change')} of the membership, dotted.`;
  const summary = `${told.join('; ')}.${marked}`;
  return [
    {
      name,
      title,
      // s_p stays as it is.
      summary: summary.startsWith('s_') ? summary : summary.charAt(0).toUpperCase() + summary.slice(1),
      draw: (palette) => lineChart({ ...chart, lines: known }, palette),
    },
  ];
}

function styleOf(
  run: RunFacts,
  index: number,
  runs: readonly RunFacts[],
  alone: Colour,
): Pick<Line, 'name' | 'colour' | 'dash'> {
  const style = SERIES_STYLES[index % SERIES_STYLES.length] ?? { colour: alone, dash: '' };
  return { name: run.name, ...(runs.length === 1 ? { colour: alone, dash: '' } : style) };
}

function markersOf(runs: readonly RunFacts[]): RunFacts['history']['markers'] {
  return runs.length === 1 ? (runs[0]?.history.markers ?? []) : [];
}
