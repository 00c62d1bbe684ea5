import { galleryChart } from './chart/gallery-chart.ts';
import { lineChart, type Line } from './chart/line-chart.ts';
import { mapChart } from './chart/map-chart.ts';
import type { Picture } from './chart/picture.ts';
import { sheetDefinition } from './chart/tiles.ts';
import type { Gallery, GalleryRow, ImageMap, ModelSummary, PairScores } from './model-summary.ts';
import { counted, figure, percent, score } from './numbers.ts';
import { SERIES_STYLES } from './palette.ts';
import type { RunFacts } from './run-facts.ts';

interface Summarised {
  readonly name: string;
  readonly summary: ModelSummary;
}

/** What models make of images that they never saw: curves of all runs together, maps and retrievals of a single one. */
export function embeddingPictures(runs: readonly RunFacts[]): readonly Picture[] {
  const known = runs.flatMap(({ name, summary }): Summarised[] => (summary === null ? [] : [{ name, summary }]));
  const [first] = known;
  if (first === undefined) return [];
  const { map, gallery } = first.summary;
  return [
    roc(known),
    cmc(known),
    ...(runs.length === 1 ? distributions(first.summary) : []),
    ...(runs.length === 1 ? maps(map) : []),
    ...(runs.length === 1 && gallery !== null ? galleries(gallery) : []),
  ];
}

function roc(runs: readonly Summarised[]): Picture {
  const lines = linesOf(runs, ({ roc: { falseAccept, trueAccept } }) => ({ x: falseAccept, y: trueAccept }));
  return {
    name: 'roc',
    title: 'ROC: pairs of the same class that are accepted',
    summary: saying(runs, 'Area under the curve', ({ rocAuc }) => rocAuc),
    draw: (palette) =>
      lineChart(
        {
          x: { label: 'false accepts, share of pairs of other classes', scale: 'log', format: exponent },
          y: { label: 'true accepts', domain: [0, 1] },
          lines,
        },
        palette,
      ),
  };
}

function cmc(runs: readonly Summarised[]): Picture {
  const lines = linesOf(runs, ({ cmc: shares }) => ({ x: shares.map((_, index) => index + 1), y: shares }));
  return {
    name: 'cmc',
    title: 'CMC: queries answered within so many ranks',
    summary: saying(runs, 'At rank 10', ({ cmc: shares }) => shares[9] ?? NaN),
    draw: (palette) =>
      lineChart({ x: { label: 'rank' }, y: { label: 'share of queries', domain: [0, 1] }, lines }, palette),
  };
}

/** A line for each run, and one for bare pixels where all runs have the same. */
function linesOf(
  runs: readonly Summarised[],
  of: (scores: PairScores) => { readonly x: readonly number[]; readonly y: readonly number[] },
): Line[] {
  const models = runs.map(({ name, summary }, index): Line => {
    const style =
      runs.length === 1 ? { colour: 'recall' as const, dash: '' } : SERIES_STYLES[index % SERIES_STYLES.length];
    return {
      name: runs.length === 1 ? 'this model' : name,
      colour: style?.colour ?? 'recall',
      dash: style?.dash ?? '',
      ...of(summary.scores),
    };
  });
  const before = runs[0]?.summary.before ?? null;
  return before === null ? models : [...models, { name: 'raw pixels', colour: 'muted', dash: '4 3', ...of(before) }];
}

function saying(runs: readonly Summarised[], what: string, of: (scores: PairScores) => number): string {
  const models = runs.map(
    ({ name, summary }) => `${runs.length === 1 ? 'this model' : name} ${score(of(summary.scores))}`,
  );
  const before = runs[0]?.summary.before ?? null;
  return `${what}: ${[...models, ...(before === null ? [] : [`raw pixels ${score(of(before))}`])].join(', ')}.`;
}

function distributions({ scores, before }: ModelSummary): Picture[] {
  const lines = (of: PairScores, when: string, dash: string): Line[] => [
    { name: `s_p ${when}`, colour: 'recall', dash, ...binned(of.bins.positive) },
    { name: `s_n ${when}`, colour: 'loss', dash, ...binned(of.bins.negative) },
  ];
  const all = [
    ...lines(scores, 'after training', ''),
    ...(before === null ? [] : lines(before, 'of raw pixels', '4 3')),
  ];
  const means = (of: PairScores): string =>
    `s_p ${score(meanOf(of.bins.positive))}, s_n ${score(meanOf(of.bins.negative))}`;
  return [
    {
      name: 'distributions',
      title: 'Cosines of pairs before and after',
      summary: `Means after training: ${means(scores)}${before === null ? '' : `; of raw pixels: ${means(before)}`}. ${counted(scores.numPositive, 'pair')} of one class, ${counted(scores.numNegative, 'pair')} of two.`,
      draw: (palette) =>
        lineChart({ x: { label: 'cosine' }, y: { label: 'share of pairs', format: percentOf }, lines: all }, palette),
    },
  ];
}

/** A place in the middle of each bin, from the first to the last in which there is something. */
function binned(shares: readonly number[]): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const width = 2 / shares.length;
  return { x: shares.map((_, index) => -1 + (index + 0.5) * width), y: shares };
}

function meanOf(shares: readonly number[]): number {
  const { x } = binned(shares);
  return shares.reduce((sum, share, index) => sum + share * (x[index] ?? 0), 0);
}

function maps(map: ImageMap): Picture[] {
  const numImages = map.classes.length;
  if (numImages === 0) return [];
  const sheet = sheetDefinition('map-sheet', map.sheet, numImages);
  const shown = `${counted(numImages, 'image')} of ${counted(new Set(map.classes).size, 'class', 'classes')} that were never trained`;
  const [first = 0, second = 0] = map.pca.shares;
  return [
    {
      name: 'pca',
      title: 'Embeddings by their principal components',
      summary: `${shown}. The axes have ${percent(first)} and ${percent(second)} of the variance.`,
      sheet,
      draw: (palette) => mapChart(map, map.pca, ['first component', 'second component'], sheet.id, palette),
    },
    {
      name: 'umap',
      title: 'Embeddings by their neighbours (UMAP)',
      summary: `The same ${counted(numImages, 'image')}: near ones are near, distances between far groups mean nothing.`,
      sheet,
      draw: (palette) => mapChart(map, map.umap, ['', ''], sheet.id, palette),
    },
  ];
}

function galleries({ sheet, best, worst }: Gallery): Picture[] {
  const numTiles = (rows: readonly GalleryRow[]): number =>
    rows.reduce((sum, { neighbours }) => sum + 1 + neighbours.length, 0);
  const definition = sheetDefinition('gallery-sheet', sheet, numTiles(best) + numTiles(worst));
  const picture = (
    name: string,
    title: string,
    rows: readonly GalleryRow[],
    firstTile: number,
    what: string,
  ): Picture[] =>
    rows.length === 0
      ? []
      : [
          {
            name,
            title,
            summary: `${what}, a query and its nearest neighbours with their cosines: ${rows.map((row) => row.name).join(', ')}.`,
            sheet: definition,
            draw: (palette) => galleryChart(rows, sheet, firstTile, definition.id, palette),
          },
        ];
  return [
    ...picture('best', 'Best retrievals', best, 0, 'Right by most'),
    ...picture('worst', 'Worst retrievals', worst, numTiles(best), 'Wrong by most'),
  ];
}

function exponent(value: number): string {
  const power = Math.log10(value);
  return value < 1 && Number.isInteger(power) ? `1e${power}` : figure(value);
}

function percentOf(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}
