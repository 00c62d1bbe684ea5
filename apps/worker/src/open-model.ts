import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyOverrides, MAX_RECIPE_BYTES, parseRecipe, type Recipe } from '@circlet/recipe';
import { startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import {
  createTrainer,
  type ExpectedTensor,
  HEAD,
  modelTensors,
  mustMatchTensors,
  readSafetensors,
  type SafetensorsFile,
  type Trainer,
} from '@circlet/training';
import { WorkerUsageError } from './errors.ts';

/** A model file, with the recipe that a run keeps beside it. */
export interface FoundModel {
  readonly path: string;
  readonly recipe: Recipe;
}

/** What a model file has for embeddings, by name. */
export type EmbeddingTensors = SafetensorsFile['tensors'];

/** @param given a model file, or the folder of the run that trained it @throws WorkerUsageError */
export function findModel(given: string): FoundModel {
  const path = modelFile(given);
  return { path, recipe: recipeOf(path) };
}

/** @throws CheckpointMissingError, CheckpointDamagedError */
export async function readEmbeddingTensors(path: string): Promise<EmbeddingTensors> {
  return (await readSafetensors(path, undefined, isOfEmbeddings)).tensors;
}

/** Starts TensorFlow and puts the weights in place. @throws CheckpointArchitectureError where they are of another network */
export async function loadModel(
  { path, recipe }: FoundModel,
  tensors: EmbeddingTensors,
  { directory, threads }: { readonly directory: string; readonly threads: number | undefined },
): Promise<Trainer> {
  const runtime = startRuntime({ directory, ...(threads === undefined ? {} : { intraOpThreads: threads }) });
  const trainer = createTrainer({
    engine: tensorflowEngine(runtime),
    group: null,
    recipe,
    numClasses: 1,
    numShards: 1,
    totalSteps: 1,
    stepsPerEpoch: 1,
  });
  const state = await trainer.snapshot();
  const expected = shapesOf(modelTensors(state)).filter(({ name }) => isOfEmbeddings(name));
  mustMatchTensors(path, expected, shapesOf(tensors));
  await trainer.restore({ step: 0, tensors: new Map([...state.tensors, ...tensors]) });
  return trainer;
}

/**
 * SHA-256 over all that decides an embedding but for rounding: names, shapes and bits of the weights, and what the recipe says of the
 * network and of how images become its input. Embeddings can be compared where it is the same.
 */
export function modelHash({ model, data }: Recipe, tensors: EmbeddingTensors): string {
  const { backbone, depth, width, inputShape, embeddingDimension, firstStageStride } = model;
  const network = { backbone, depth, width, inputShape, embeddingDimension, firstStageStride };
  const { normalization, resize } = data;
  const hash = createHash('sha256').update(`circlet-model-1\n${JSON.stringify({ network, normalization, resize })}\n`);
  for (const [name, { shape, values }] of [...tensors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${JSON.stringify([name, shape])}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest('hex');
}

/** Class weights, gigabytes where there are many classes, have no part in embeddings. */
function isOfEmbeddings(name: string): boolean {
  return name !== HEAD;
}

function shapesOf(tensors: ReadonlyMap<string, { readonly shape: readonly number[] }>): ExpectedTensor[] {
  return [...tensors].map(([name, { shape }]) => ({ name, shape }));
}

/** A model file, or the one in the folder of a run. */
function modelFile(path: string): string {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'model.safetensors') : path;
  if (existsSync(file)) return file;
  throw new WorkerUsageError(
    `--model: expected a model file, found nothing at ${file}; a finished run has one, for example runs/latest/model.safetensors`,
  );
}

/** The recipe that a run keeps beside its model. The model file holds the averaged weights, so no average is kept here. */
function recipeOf(model: string): Recipe {
  const path = [dirname(model), join(dirname(model), '../..')]
    .map((folder) => join(folder, 'recipe.yaml'))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new WorkerUsageError(`--model: expected recipe.yaml beside ${model}, as a run leaves it; copy it there`);
  }
  const { size } = statSync(path);
  if (size > MAX_RECIPE_BYTES) {
    throw new WorkerUsageError(`expected a recipe of at most ${MAX_RECIPE_BYTES} bytes at ${path}, got ${size}`);
  }
  return applyOverrides(parseRecipe(readFileSync(path, 'utf8')), { movingAverage: null, 'batch.shardSize': null });
}
