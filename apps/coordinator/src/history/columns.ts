import type { Row } from '@circlet/dashboard';
import type { ControlBodies } from '@circlet/protocol';
import { stepRate } from '../output/step-rate.ts';

/** What is kept of every step, and how rows are merged. `step` counts those that were trained, this one included. */
export const HISTORY_COLUMNS = {
  step: 'last',
  /** Since the first generation began. */
  seconds: 'last',
  workers: 'last',
  loss: 'mean',
  lossLeast: 'least',
  lossMost: 'most',
  learningRate: 'last',
  gradientNorm: 'mean',
  imagesPerSecond: 'mean',
  meanPositive: 'mean',
  meanNegative: 'mean',
  positive5: 'mean',
  positive25: 'mean',
  positive50: 'mean',
  positive75: 'mean',
  positive95: 'mean',
  negative5: 'mean',
  negative25: 'mean',
  negative50: 'mean',
  negative75: 'mean',
  negative95: 'mean',
} as const;

export type HistoryRow = Row<typeof HISTORY_COLUMNS>;

/** What a message about a step says. Quantiles come at SIMILARITY_QUANTILES, and not with every step. */
export function historyRow(progress: ControlBodies['progress'], seconds: number, workers: number): HistoryRow {
  const { step, loss, learningRate, gradientNorm, meanPositive, meanNegative } = progress;
  const positive = (index: number): number => progress.positiveQuantiles[index] ?? NaN;
  const negative = (index: number): number => progress.negativeQuantiles[index] ?? NaN;
  return {
    ...{ step: step + 1, seconds, workers, loss, lossLeast: loss, lossMost: loss },
    ...{ learningRate, gradientNorm, meanPositive, meanNegative, imagesPerSecond: stepRate(progress) },
    ...{ positive5: positive(0), positive25: positive(1), positive50: positive(2) },
    ...{ positive75: positive(3), positive95: positive(4) },
    ...{ negative5: negative(0), negative25: negative(1), negative50: negative(2) },
    ...{ negative75: negative(3), negative95: negative(4) },
  };
}
