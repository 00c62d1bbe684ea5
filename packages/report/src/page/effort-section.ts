import { costPerThousand, speedOf } from '../cost.ts';
import { markup, type Markup } from '../markup.ts';
import { duration, figure, flopRate, percent } from '../numbers.ts';
import type { RunFacts } from '../run-facts.ts';
import { runTable, type TableRow } from './table.ts';

/** How fast, how near to what the hardware can do, where the time of a step went, and what 1,000 images cost. */
export function effortSection(runs: readonly RunFacts[], hourlyPrice: number | null): Markup {
  const speeds = runs.map(({ work }) => speedOf(work));
  const costs = runs.map(({ work }) => costPerThousand(work, hourlyPrice));
  const names = runs.map(({ name }) => name);
  const row = (name: string, cells: readonly string[]): TableRow => ({ name, cells });
  const money =
    hourlyPrice === null
      ? []
      : [
          row(
            `Cost of 1,000 images, at ${figure(hourlyPrice, 6)} an hour of a worker`,
            costs.map((cost) => figure(cost.money)),
          ),
        ];
  return markup`<section class="card"><h2>Speed and cost</h2>${runTable('Speed and cost', names, [
    row(
      'Images per second',
      speeds.map(({ imagesPerSecond }) => figure(imagesPerSecond)),
    ),
    row(
      'Training time',
      runs.map(({ work }) => duration(work.trainSeconds)),
    ),
    row(
      'Images trained',
      runs.map(({ work }) => figure(work.images, 12)),
    ),
    row(
      'Operations of one worker',
      speeds.map(({ flopsPerWorker }) => flopRate(flopsPerWorker)),
    ),
    row(
      'Limit of one worker',
      runs.map(({ work }) => flopRate(work.limitPerWorker)),
    ),
    row(
      'Share of that limit',
      speeds.map(({ shareOfLimit }) => percent(shareOfLimit)),
    ),
    row(
      'Worker seconds per 1,000 images',
      costs.map((cost) => figure(cost.workerSeconds)),
    ),
    row(
      'Core seconds per 1,000 images',
      costs.map((cost) => figure(cost.processorSeconds)),
    ),
    ...money,
  ])}<ul class="aside"><li>Images per second and shares are over the whole training: waits, validations, checkpoints and compiling are in them.</li><li>Operations are those of convolutions and matrix products in applied steps; the limit is what large matrix products reach on the same threads or GPU, in the same precision, the best of three runs at the start.</li><li>Core seconds are the processor time of the workers’ processes, without those that decode images.</li>${hourlyPrice === null ? markup`<li>For the cost in money: <code>--hourly-price=PRICE</code> of a worker.</li>` : null}</ul>${phases(runs)}</section>`;
}

/** Where rank 0 was in its steps, as shares. */
function phases(runs: readonly RunFacts[]): Markup | null {
  const names = [...new Set(runs.flatMap(({ work }) => work.phases.map(({ phase }) => phase)))];
  if (names.length === 0) return null;
  const rows = names.map((phase) => ({
    name: phase,
    cells: runs.map(({ work }) => {
      const all = work.phases.reduce((sum, { seconds }) => sum + seconds, 0);
      const own = work.phases.find((entry) => entry.phase === phase)?.seconds;
      return own === undefined || all === 0 ? '–' : `${percent(own / all)} (${duration(own)})`;
    }),
  }));
  return markup`<h3 class="aside">Where the time of rank 0 went</h3>${runTable(
    'Where the time of rank 0 went',
    runs.map(({ name }) => name),
    rows,
  )}`;
}
