import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageLoader, openDataset, splitClasses } from '@circlet/data';
import { evaluateRetrieval, evaluateVerification } from '@circlet/evaluation';
import { applyOverrides, parseRecipe, type Recipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { createTrainer, modelTensors, mustMatchTensors, readSafetensors } from '@circlet/training';
import { WorkerUsageError } from './errors.ts';
import { labelsOf } from './evaluation.ts';
import { engineSimilarity } from './similarity.ts';
import { shapeOf } from './training-data.ts';

export interface EvaluateOptions {
  readonly model: string;
  /** Empty: the data the model was trained on, its unseen classes. */
  readonly data: string;
  readonly protocol: string;
  readonly json: boolean;
  readonly threads: number | undefined;
  readonly print: (line: string) => void;
}

const PROTOCOLS = ['retrieval', 'verification'];

/** Scores a trained model on images. */
export async function evaluateModel(options: EvaluateOptions): Promise<void> {
  const { model, print } = options;
  if (!PROTOCOLS.includes(options.protocol)) {
    throw new WorkerUsageError(`--protocol: expected ${PROTOCOLS.join(' or ')}, got '${options.protocol}'`);
  }
  const recipe = recipeOf(model);
  const source = options.data === '' ? recipe.data.source : options.data;
  if (source === null) {
    throw new WorkerUsageError(
      `the model's recipe names no data; give a folder or zip file of images with --data=PATH`,
    );
  }
  await using whole = await openDataset(source);
  // On the data it was trained on only the unseen classes say anything; other data is unseen altogether.
  const dataset =
    options.data === '' && recipe.data.unseenEvery === 2
      ? (splitClasses(whole, { kind: 'even-odd-classes' }).unseen ?? whole)
      : whole;
  const { directory } = locateRuntime();
  const engine = tensorflowEngine(
    startRuntime({ directory, ...(options.threads === undefined ? {} : { intraOpThreads: options.threads }) }),
  );
  // The head is not needed for embeddings; its columns come from the file.
  const file = await readSafetensors(model);
  const numClasses = file.tensors.get('head.weight')?.shape[1] ?? 1;
  await using trainer = createTrainer({
    engine,
    group: null,
    recipe,
    numClasses,
    numShards: 1,
    totalSteps: 1,
    stepsPerEpoch: 1,
  });
  const state = await trainer.snapshot();
  mustMatchTensors(
    model,
    [...modelTensors(state)].map(([name, { shape }]) => ({ name, shape })),
    file.tensors,
  );
  await trainer.restore({ step: 0, tensors: new Map([...state.tensors, ...file.tensors]) });

  await using loader = imageLoader(dataset, { shape: shapeOf(recipe), seed: recipe.seed, prefetch: 0 });
  const dimension = recipe.model.embeddingDimension;
  const embeddings = new Float32Array(dataset.items.length * dimension);
  for (let begin = 0; begin < dataset.items.length; begin += 256) {
    const count = Math.min(256, dataset.items.length - begin);
    const { images } = await loader.load({
      items: Int32Array.from({ length: count }, (_, index) => begin + index),
      augment: null,
    });
    embeddings.set(await trainer.embed(images, count), begin * dimension);
  }
  const input = { embeddings, dimension, labels: labelsOf(dataset), similarityBlock: engineSimilarity() };
  const scores = options.protocol === 'retrieval' ? await evaluateRetrieval(input) : await evaluateVerification(input);
  if (options.json) {
    print(
      JSON.stringify({
        model,
        data: dataset.name,
        images: dataset.items.length,
        classes: dataset.classes.length,
        ...scores,
      }),
    );
    return;
  }
  print(`${dataset.items.length} images of ${dataset.classes.length} classes in ${dataset.name}`);
  for (const [name, value] of Object.entries(scores)) {
    if (typeof value === 'number') {
      print(`  ${name.padEnd(18)} ${Number.isInteger(value) ? value : value.toFixed(4)}`);
    }
  }
  for (const [name, text] of Object.entries(scores.conventions)) {
    print(`  ${name}: ${text}`);
  }
}

/** The recipe that a run keeps beside its model. */
function recipeOf(model: string): Recipe {
  if (!existsSync(model)) {
    throw new WorkerUsageError(
      `--model: expected a model file, found nothing at ${model}; a finished run has one, for example runs/latest/model.safetensors`,
    );
  }
  const path = [dirname(model), join(dirname(model), '../..')]
    .map((folder) => join(folder, 'recipe.yaml'))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new WorkerUsageError(`--model: expected recipe.yaml beside ${model}, as a run leaves it; copy it there`);
  }
  return applyOverrides(parseRecipe(readFileSync(path, 'utf8')), { movingAverage: null });
}
