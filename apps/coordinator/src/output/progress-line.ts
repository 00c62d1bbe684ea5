import { duration, type Progress, type Rate, type RunShape } from './reporter.ts';

/** `epoch 1.3/24  step 39/744  loss 41.020  419 images/s  2 min 6 s left  2 workers`, after a bar of so many cells. */
export function progressLine(progress: Progress, run: RunShape, rate: Rate, barWidth = 0): string {
  const epochs = run.totalSteps / run.stepsPerEpoch;
  return [
    ...(barWidth > 0 ? [bar((progress.step + 1) / run.totalSteps, barWidth)] : []),
    `epoch ${progress.epoch.toFixed(1)}/${Number(epochs.toFixed(1))}`,
    `step ${progress.step + 1}/${run.totalSteps}`,
    `loss ${progress.loss.toFixed(3)}`,
    `${rate.imagesPerSecond.toFixed(0)} images/s`,
    `${duration(rate.remainingSeconds)} left`,
    ...(barWidth > 0 ? [] : [`${run.worldSize} worker${run.worldSize === 1 ? '' : 's'}`]),
  ].join('  ');
}

function bar(share: number, width: number): string {
  const filled = Math.round(Math.min(1, share) * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
}

/** Workers by what they do, most first: `2 gradients`, `3 gradients, 1 waiting for data`. */
export function workersLine(activities: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const activity of activities) counts.set(activity, (counts.get(activity) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([activity, count]) => `${count} ${activity}`)
    .join(', ');
}
