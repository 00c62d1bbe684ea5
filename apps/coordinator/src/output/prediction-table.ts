import type { Help, Prediction, Scenario } from '@circlet/prediction';
import type { Style } from './style.ts';

/** How many changes are shown for each number of workers. */
const MOST_HELPS = 3;

/** A row for each number of workers, and below it what would help. */
export function formatPredictions(
  scenarios: readonly Scenario[],
  predictions: readonly Prediction[],
  style: Style,
): string {
  const [scenario] = scenarios;
  return [
    ...(scenario === undefined ? [] : introduction(scenario)),
    '',
    style.dim(row(['workers', 'step', 'images/s', 'efficiency', 'sums', 'hidden'], 'held up by')),
    ...predictions.map((each) => style.accent(predictionRow(each))),
    '',
    style.bold('What would help'),
    ...predictions.map(({ workers, helps }) => `${String(workers).padStart(9)}  ${helpsOf(helps)}`),
  ].join('\n');
}

function introduction({ profile, cluster, strategy, spread }: Scenario): string[] {
  const { measured } = profile;
  const { link, laneBytesPerSecond, workersPerHost, localLink } = cluster;
  const lane = Number.isFinite(laneBytesPerSecond) ? ` of at most ${perSecond(laneBytesPerSecond)}` : '';
  const local =
    workersPerHost === 1 ? '' : `, ${workersPerHost} workers on a host at ${perSecond(localLink.bytesPerSecond)}`;
  const runs = strategy.accumulation === 1 ? '' : `, ${strategy.accumulation} runs accumulated`;
  return [
    `step of   ${profile.name}`,
    `measured  ${measured.when.slice(0, 10)}, ${measured.workers} workers, ${measured.machine}, ${measured.steps} steps`,
    `link      ${perSecond(link.bytesPerSecond)} of payload, ${seconds(link.latencySeconds)}${local}`,
    `sums      ${strategy.algorithm}, ${strategy.wire}, ${strategy.lanes} lane${strategy.lanes === 1 ? '' : 's'}${lane}${runs}; computing varies by ${percent(spread)}`,
  ];
}

function predictionRow(each: Prediction): string {
  return row(
    [
      String(each.workers),
      seconds(each.stepSeconds),
      each.imagesPerSecond.toPrecision(3),
      percent(each.efficiency),
      seconds(each.reduceSeconds),
      percent(each.hiddenShare),
    ],
    each.bottleneck.what,
  );
}

function row(cells: readonly string[], last: string): string {
  return `${cells.map((cell, index) => cell.padStart(index === 0 ? 9 : 12)).join('')}  ${last}`;
}

function helpsOf(helps: readonly Help[]): string {
  if (helps.length === 0) return 'nothing here: it is computing';
  return helps
    .slice(0, MOST_HELPS)
    .map((help) => `${nameOf(help)} ×${help.speedUp.toFixed(2)} (${percent(help.efficiency)})`)
    .join(', ');
}

function nameOf({ strategy }: Help): string {
  const { accumulation, wire, lanes, algorithm } = strategy;
  if (accumulation !== undefined) return `accumulating ${accumulation} runs`;
  if (wire !== undefined) return `${wire} on the wire`;
  if (lanes !== undefined) return `${lanes} lanes`;
  return `${algorithm} all-reduce`;
}

function perSecond(bytes: number): string {
  return bytes >= 1e9 ? `${Number((bytes / 1e9).toPrecision(3))} GB/s` : `${Number((bytes / 1e6).toPrecision(3))} MB/s`;
}

function seconds(value: number): string {
  if (value >= 1) return `${value.toFixed(2)} s`;
  return value >= 1e-3 ? `${Number((value * 1e3).toPrecision(3))} ms` : `${Number((value * 1e6).toPrecision(3))} µs`;
}

function percent(value: number): string {
  return `${Number((100 * value).toFixed(1))} %`;
}
