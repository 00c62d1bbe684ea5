import { bar } from './bar.ts';
import { duration, type Progress, type Rate, type RunShape } from './reporter.ts';

const BAR_CELLS = 20;

/** A line of its own: `epoch 1.3/24  step 39/744  loss 41.020  419 images/s  2 min 6 s left  2 workers`. */
export function plainProgress(progress: Progress, run: RunShape, rate: Rate): string {
  const workers = `${run.worldSize} worker${run.worldSize === 1 ? '' : 's'}`;
  return [...partsOf(progress, run, rate), workers].join('  ');
}

/**
 * The line that moves in a terminal, at most `width` characters long, or its beginning would stay on the screen: as much as
 * fits of a bar, the position, loss, speed, and what the workers do (empty: that is told elsewhere).
 */
export function liveProgress(progress: Progress, run: RunShape, rate: Rate, doing: string, width: number): string {
  const [epoch, step, loss, speed, left] = partsOf(progress, run, rate);
  const done = bar((progress.step + 1) / run.totalSteps, BAR_CELLS);
  const lines = [
    [done, epoch, step, loss, speed, left, ...(doing === '' ? [] : [doing])],
    [done, epoch, step, loss, speed, left],
    [epoch, step, loss, speed, left],
    [step, loss, left],
    [step, left],
  ].map((parts) => parts.join('  '));
  return lines.find(({ length }) => length <= width) ?? (step ?? '').slice(0, Math.max(0, width));
}

function partsOf(progress: Progress, run: RunShape, rate: Rate): string[] {
  const epochs = run.totalSteps / run.stepsPerEpoch;
  return [
    `epoch ${progress.epoch.toFixed(1)}/${Number(epochs.toFixed(1))}`,
    `step ${progress.step + 1}/${run.totalSteps}`,
    `loss ${progress.loss.toFixed(3)}`,
    `${rate.imagesPerSecond.toFixed(rate.imagesPerSecond < 10 ? 1 : 0)} images/s`,
    `${duration(rate.remainingSeconds)} left`,
  ];
}
