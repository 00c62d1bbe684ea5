import { basename } from 'node:path';
import type { ControlBodies } from '@circlet/protocol';
import { parseRecipe, type Recipe } from '@circlet/recipe';
import type { Page, PageAccess } from '@circlet/security';
import { arithmeticOf, type Engine, gpusOf, locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, type Trainer } from '@circlet/training';
import { watchGpus } from './gpu-metrics.ts';
import { hardwareLimit } from './hardware-limit.ts';
import { type WorkerMetrics, workerMetrics } from './metrics.ts';
import { serveMetrics } from './metrics-page.ts';
import { openTrainingData, type TrainingData } from './training-data.ts';

/** What this host says of the run; everything else comes from the coordinator. */
export interface BuildOptions {
  readonly threads: number | undefined;
  /** Where the data is on this host; absent: where the recipe says. */
  readonly data: string | undefined;
  readonly metrics: PageAccess;
  /** CUDA_VISIBLE_DEVICES. */
  readonly visibleGpus: string | undefined;
}

interface Place {
  readonly rank: number;
  readonly size: number;
}

/** What a worker process has for as long as it lives, through all generations: data, engine, weights, programs. */
export interface BuiltWorker extends AsyncDisposable {
  readonly recipe: Recipe;
  readonly data: TrainingData;
  readonly engine: Engine;
  readonly threads: number | undefined;
  /** How it computes, where that matters: what must be equal on all workers in the deterministic mode. */
  readonly arithmetic: readonly string[];
  readonly metrics: WorkerMetrics;
  readonly page: Page;
  /** The trainer. With a sharded head its variables are those of the place, else of any. */
  trainerAt(place: Place): Promise<Trainer>;
}

/** Opens data, TensorFlow and metrics. @throws what is wrong with the data, the installation or the recipe */
export async function buildWorker(options: BuildOptions, welcome: ControlBodies['welcome']): Promise<BuiltWorker> {
  const recipe = parseRecipe(welcome.recipe);
  const metrics = workerMetrics();
  metrics.belongTo(basename(welcome.runDirectory));
  const { directory } = locateRuntime();
  const page = await serveMetrics(metrics.registry, options.metrics, () => metrics.stranger('http'));
  const data = await openTrainingData(recipe, options.data ?? recipe.data.source ?? '', welcome.numShards).catch(
    async (error: unknown) => {
      await page[Symbol.asyncDispose]();
      throw error;
    },
  );
  const threads = recipe.threads ?? options.threads;
  const { deterministic } = recipe;
  const runtime = startRuntime({
    directory,
    ...(threads === undefined ? {} : { intraOpThreads: threads }),
    ...(deterministic ? { deterministic } : {}),
  });
  const engine = tensorflowEngine(runtime);
  const isGpu = gpusOf(runtime).length > 0;
  metrics.limit(await hardwareLimit(engine, recipe.precision, isGpu));
  const gpus = isGpu ? watchGpus(options.visibleGpus, metrics.parts.gpus.read) : null;
  let trainer: Trainer | undefined;
  let of: Place = { rank: -1, size: 0 };
  return {
    recipe,
    data,
    engine,
    threads,
    arithmetic: deterministic ? arithmeticOf(runtime) : [],
    metrics,
    page,
    async trainerAt(place) {
      const isOther = place.rank !== of.rank || place.size !== of.size;
      if (recipe.head.sharded && isOther) {
        await trainer?.[Symbol.asyncDispose]();
        trainer = undefined;
      }
      of = place;
      trainer ??= createTrainer({
        engine,
        group: null,
        place,
        recipe,
        numClasses: data.split.train.classes.length,
        numShards: welcome.numShards,
        totalSteps: data.totalSteps,
        stepsPerEpoch: data.sampler.stepsPerEpoch,
      });
      return trainer;
    },
    async [Symbol.asyncDispose]() {
      gpus?.[Symbol.dispose]();
      await trainer?.[Symbol.asyncDispose]();
      await data[Symbol.asyncDispose]();
      await page[Symbol.asyncDispose]();
    },
  };
}
