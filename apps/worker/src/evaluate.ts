import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { imageLoader, openDataset } from '@circlet/data';
import type { RocCurve } from '@circlet/evaluation';
import { applyOverrides, MAX_RECIPE_BYTES, parseRecipe, type Recipe } from '@circlet/recipe';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import {
  createTrainer,
  type ExpectedTensor,
  HEAD,
  modelTensors,
  mustMatchTensors,
  readSafetensors,
  type Trainer,
} from '@circlet/training';
import { WorkerUsageError } from './errors.ts';
import { writeCurve } from './curve-file.ts';
import { type Embedded, embedItems, labelsOf } from './evaluation.ts';
import { withMirrorImages } from './mirror-images.ts';
import { kList, reRankingOf } from './protocol-flags.ts';
import { protocolOf } from './protocols.ts';
import { scoreLines } from './score-lines.ts';
import { shapeOf, splitDataset } from './training-data.ts';

export interface EvaluateOptions {
  /** A model file, or the folder of a run. */
  readonly model: string;
  /** Absent: the data the model was trained on. */
  readonly data: string | undefined;
  /** Absent: retrieval, or verification where there are pairs. */
  readonly protocol: string | undefined;
  /** A list of pairs to verify. */
  readonly pairs: string | undefined;
  /** Finds the camera in a file name: the first group of the pattern. */
  readonly cameraPattern: string | undefined;
  /** Whether an image's mirror image is embedded too, and both are added. */
  readonly flip: boolean;
  /** K of further Recall@K and CMC@K, as text: `1,10,100`. */
  readonly ks: string | undefined;
  /** k1, k2 and λ of re-ranking, as text: `20,6,0.3`. */
  readonly reRank: string | undefined;
  /** Where the points of the ROC and DET curve are written. */
  readonly curve: string | undefined;
  readonly json: boolean;
  readonly threads: number | undefined;
  readonly print: (line: string) => void;
}

/** Scores a trained model on images. @throws WorkerUsageError and whatever data, model and protocol have to object */
export async function evaluateModel(options: EvaluateOptions): Promise<void> {
  const { print } = options;
  const [ks, reRanking] = [kList(options.ks), reRankingOf(options.reRank)];
  const model = modelFile(options.model);
  const recipe = recipeOf(model);
  const source = options.data ?? recipe.data.source ?? '';
  if (options.curve !== undefined) writeCurve(options.curve, undefined); // Whether it can be, before hours of embedding.
  const protocol = protocolOf({
    protocol: options.protocol,
    pairs: options.pairs,
    ks,
    reRanking,
    curve: options.curve,
    data: source,
  });
  const sourcePattern = options.cameraPattern === undefined ? {} : { sourcePattern: patternOf(options.cameraPattern) };
  const { directory } = locateRuntime();
  // On the data it was trained on only the unseen classes say anything; other data is unseen altogether.
  const isTrainingData = samePlace(source, recipe.data.source);
  const kind = isTrainingData ? recipe.data.kind : 'auto';
  await using whole = await openDataset(source, { ...sourcePattern, kind });
  const unseen = isTrainingData ? splitDataset(whole, recipe.data).unseen : null;
  const dataset = unseen ?? whole;
  const { items, score } = protocol(dataset);
  await using trainer = await loadModel(model, recipe, { directory, threads: options.threads });
  const { seed, data } = recipe;
  await using loader = imageLoader(dataset, {
    shape: shapeOf(recipe),
    seed,
    resize: data.resize,
    prefetch: 0,
    maxBroken: data.maxBroken,
  });
  const dimension = recipe.model.embeddingDimension;
  const embed = (wanted: Int32Array): Promise<Embedded> =>
    embedItems(
      options.flip ? withMirrorImages(trainer, shapeOf(recipe)) : trainer,
      (part) => loader.load({ items: part, augment: null }),
      wanted,
      dimension,
    );
  const { embeddings_ND, items_N } = await embed(items);
  const { curve, ...scores } = await score({ embeddings_ND, items_N, dimension, dataset, embed });
  const embedding = options.flip ? 'of the image plus that of its mirror image' : 'of the image alone';
  const named = { ...scores, conventions: { ...scores.conventions, embedding } };
  if (options.curve !== undefined) writeCurve(options.curve, curve as RocCurve | undefined);
  const subject = {
    model: resolve(model),
    data: dataset.name,
    images: items_N.length,
    classes: new Set(labelsOf(dataset, items)).size,
    skipped: loader.skipped.length,
  };
  print(`${subject.images} images of ${subject.classes}${unseen === null ? '' : ' unseen'} classes in ${whole.name}`);
  if (subject.skipped > 0) print(`${subject.skipped} broken images were left out`);
  scoreLines(named).forEach((line) => print(line));
  if (options.json) print(JSON.stringify({ ...subject, ...named }));
}

async function loadModel(
  model: string,
  recipe: Recipe,
  { directory, threads }: { readonly directory: string; readonly threads: number | undefined },
): Promise<Trainer> {
  const runtime = startRuntime({ directory, ...(threads === undefined ? {} : { intraOpThreads: threads }) });
  // Class weights, gigabytes where there are many classes, have no part in embeddings.
  const isOfEmbeddings = (name: string): boolean => name !== HEAD;
  const { tensors } = await readSafetensors(model, undefined, isOfEmbeddings);
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
  mustMatchTensors(model, expected, shapesOf(tensors));
  await trainer.restore({ step: 0, tensors: new Map([...state.tensors, ...tensors]) });
  return trainer;
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

function samePlace(a: string, b: string | null): boolean {
  return a === b || (b !== null && a !== 'emoji' && b !== 'emoji' && resolve(a) === resolve(b));
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (cause) {
    throw new WorkerUsageError(`--camera-pattern: expected a regular expression with a group, got '${text}'`, {
      cause,
    });
  }
}
