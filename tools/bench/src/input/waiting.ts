import { type ImageDataset, imageLoader } from '@circlet/data';
import { applyOverrides, parseRecipe, presetText } from '@circlet/recipe';
import type { Engine } from '@circlet/tensorflow';
import { createTrainer } from '@circlet/training';
import { median } from '../report.ts';
import { SIDE } from './jpeg-folder.ts';
import type { InputOptions } from './options.ts';

/** Of a training whose images come from disk. */
export interface WaitingReport {
  readonly depth: number;
  readonly batch: number;
  readonly secondsPerStep: number;
  /** Time until the batch was there, over the time of the step with it; over all steps together. */
  readonly waitingShare: number;
}

const BATCH = 8;
const WARM_UP = 2;
/** Batches decoded ahead, as a worker does. */
const AHEAD = 3;

/** Trains IResNet with the preset's loss, one decoding process beside it, as a worker does with its defaults. */
export async function measureWaiting(
  engine: Engine,
  dataset: ImageDataset,
  depth: number,
  { steps }: InputOptions,
): Promise<WaitingReport> {
  const recipe = applyOverrides(parseRecipe(presetText('face-r100')), { 'batch.global': BATCH, 'model.depth': depth });
  await using loader = imageLoader(dataset, {
    shape: { height: SIDE, width: SIDE, channels: 3 },
    seed: 1,
    prefetch: AHEAD,
    augment: { flip: 0.5 },
  });
  const numSteps = WARM_UP + steps;
  await using trainer = createTrainer({
    engine,
    group: null,
    recipe,
    numClasses: dataset.classes.length,
    numShards: 1,
    totalSteps: numSteps,
    stepsPerEpoch: numSteps,
  });
  const request = (step: number) => ({
    items: Int32Array.from({ length: BATCH }, (_, index) => (step * BATCH + index) % dataset.items.length),
    augment: { epoch: 0, step, shard: 0 },
  });
  const waited: number[] = [];
  const whole: number[] = [];
  for (let step = 0; step < numSteps; step++) {
    const start = performance.now();
    for (let next = step === 0 ? 0 : step + AHEAD - 1; next < step + AHEAD; next++) loader.prefetch(request(next));
    const batch = await loader.load(request(step));
    waited.push(performance.now() - start);
    await trainer.apply(await trainer.gradients([batch]));
    whole.push(performance.now() - start);
  }
  const sum = (values: readonly number[]): number => values.slice(WARM_UP).reduce((total, value) => total + value, 0);
  return {
    depth,
    batch: BATCH,
    secondsPerStep: median(whole.slice(WARM_UP)) / 1000,
    waitingShare: sum(waited) / sum(whole),
  };
}
