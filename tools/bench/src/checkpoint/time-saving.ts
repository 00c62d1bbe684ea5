import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecipe, presetText, type Recipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { beginCheckpoint, createTrainer, type Trainer } from '@circlet/training';
import { columns, median } from '../report.ts';
import { noise, WARM_UP_STEPS } from '../step/training-step.ts';
import type { CheckpointOptions } from './options.ts';

/** So many steps, with a checkpoint begun before the first one or without. */
export interface Stretch {
  /** Until the last step was applied. */
  readonly seconds: number;
  /** Of all cores, the writing included where it outlasts the steps. */
  readonly processorSeconds: number;
  /** In which the first step waited for the checkpoint to begin. */
  readonly waitSeconds: number;
  /** Until the checkpoint was read back and had its name; 0 without one. */
  readonly writeSeconds: number;
}

/** The last line of `--json`. */
export interface CheckpointReport {
  /** Seconds of a stretch without, over those of the one with a checkpoint beside it: 0.98 is what is promised. */
  readonly ratios: readonly number[];
  /** Medians over the pairs. */
  readonly costShare: number;
  readonly processorShare: number;
  readonly waitSeconds: number;
  readonly writeSeconds: number;
  readonly secondsPerStep: number;
  readonly megabytes: number;
  readonly every: number;
  readonly versions: { readonly node: string; readonly engine: string };
}

const HEADINGS = ['with, s', 'without', 'cost %', 'cpu %', 'wait, s', 'write, s'];

/** @throws where a checkpoint cannot be written */
export async function timeSaving(options: CheckpointOptions): Promise<CheckpointReport> {
  const { every, pairs, threads, preset } = options;
  await using engine = tensorflowEngine(
    startRuntime({ directory: locateRuntime().directory, intraOpThreads: threads, interOpThreads: 2 }),
  );
  const folder = await mkdtemp(join(options.folder, 'circlet-checkpoint-'));
  try {
    const recipe = parseRecipe(presetText(preset), 'fp32');
    await using trainer = trainerOf(recipe, engine);
    const batch = batchOf(recipe);
    const step = async (): Promise<void> => await trainer.apply(await trainer.gradients([batch]));
    for (let count = 0; count < WARM_UP_STEPS; count++) await step();
    const run = (isSaving: boolean): Promise<Stretch> => stretch(trainer, step, every, isSaving ? folder : null);
    console.log(`${preset}, ${threads} threads, a checkpoint every ${every} steps; pairs in turn`);
    console.log(HEADINGS.map((heading) => heading.padStart(10)).join(''));
    const rows: { with: Stretch; without: Stretch }[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      // Which is first changes, so that a machine that becomes slower or faster favours neither.
      const isFirst = pair % 2 === 0;
      const [one, other] = [await run(isFirst), await run(!isFirst)];
      const row = isFirst ? { with: one, without: other } : { with: other, without: one };
      rows.push(row);
      console.log(columns(figures(row)));
    }
    const shares = rows.map(figures);
    const middle = (column: number): number => median(shares.map((row) => row[column] as number));
    const report: CheckpointReport = {
      ratios: rows.map((row) => row.without.seconds / row.with.seconds),
      costShare: middle(2) / 100,
      processorShare: middle(3) / 100,
      waitSeconds: middle(4),
      writeSeconds: middle(5),
      secondsPerStep: middle(1) / every,
      megabytes: await megabytesOf(folder, trainer.step),
      every,
      versions: { node: process.version, engine: engine.description },
    };
    console.log(
      `${columns([0, 1, 2, 3, 4, 5].map(middle))}  medians; ${report.megabytes.toFixed(0)} MB, a step ${report.secondsPerStep.toFixed(3)} s`,
    );
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the order of the headings. */
export function figures(row: { readonly with: Stretch; readonly without: Stretch }): number[] {
  const { with: saving, without } = row;
  return [
    saving.seconds,
    without.seconds,
    100 * (saving.seconds / without.seconds - 1),
    100 * (saving.processorSeconds / without.processorSeconds - 1),
    saving.waitSeconds,
    saving.writeSeconds,
  ];
}

async function stretch(
  trainer: Trainer,
  step: () => Promise<void>,
  every: number,
  folder: string | null,
): Promise<Stretch> {
  const usage = process.cpuUsage();
  const beginMs = performance.now();
  const since = (): number => (performance.now() - beginMs) / 1000;
  let writeSeconds = 0;
  const writing = folder === null ? null : await beginCheckpoint(trainer, null, folder, ABOUT);
  const written = writing?.written.then(() => void (writeSeconds = since()));
  const waitSeconds = since();
  for (let count = 0; count < every; count++) await step();
  const seconds = since();
  await written;
  const { user, system } = process.cpuUsage(usage);
  return { seconds, processorSeconds: (user + system) / 1e6, waitSeconds, writeSeconds };
}

const ABOUT = { epoch: 0, recipe: '', sampler: null, random: null, metadata: {} };
const IMAGES_PER_CLASS = 4;

function trainerOf(recipe: Recipe, engine: Parameters<typeof createTrainer>[0]['engine']): Trainer {
  const numClasses = recipe.batch.global / IMAGES_PER_CLASS;
  return createTrainer({
    engine,
    group: null,
    recipe,
    numClasses,
    numShards: 1,
    totalSteps: 1_000_000,
    stepsPerEpoch: 1_000,
  });
}

/** The step's time does not depend on what it learns. */
function batchOf({ batch: { global }, model: { inputShape } }: Recipe) {
  const pixels = inputShape.reduce((product, size) => product * size, 1);
  return {
    images: noise(global * pixels, 0),
    labels: Int32Array.from({ length: global }, (_, index) => Math.floor(index / IMAGES_PER_CLASS)),
    items: Int32Array.from({ length: global }, (_, index) => index),
  };
}

async function megabytesOf(folder: string, lastStep: number): Promise<number> {
  let bytes = 0;
  for (let step = lastStep; step >= 0 && bytes === 0; step--) {
    const files = ['model', 'optimizer'].map((name) =>
      join(folder, `step-${String(step).padStart(6, '0')}`, `${name}.safetensors`),
    );
    const sizes = await Promise.all(
      files.map((file) =>
        stat(file).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    bytes = sizes.reduce((sum, size) => sum + size, 0);
  }
  return bytes / 2 ** 20;
}
