import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  applyOverrides,
  MAX_RECIPE_BYTES,
  type OverrideValue,
  parseRecipe,
  presetText,
  type Recipe,
  shardCount,
} from '@circlet/recipe';
import { UsageError } from '../errors.ts';
import { readTextFile } from './text-file.ts';

/** The flags that change a recipe, as text. */
export interface RecipeFlags {
  readonly data?: string;
  readonly precision?: string;
  readonly epochs?: string;
  readonly steps?: string;
  readonly seed?: string;
  readonly validateEvery?: string;
  readonly threads?: string;
  readonly set?: readonly string[];
}

/** A recipe by the name of a preset or the path of a file; `auto` as in {@link effectiveRecipe}. @throws RecipeInvalidError, RecipeNotFoundError */
export function readRecipe(name: string, auto: Recipe['precision'] = 'fp32'): Recipe {
  const isFile = existsSync(name) && statSync(name).isFile();
  return parseRecipe(isFile ? readTextFile('a recipe', name, MAX_RECIPE_BYTES) : presetText(name), auto);
}

/**
 * The recipe as it is trained: with the flags, the path of the data and the number of shards in it, so that it alone tells a
 * resumed run everything.
 *
 * @param auto what `precision: auto` means on this host
 * @throws UsageError, RecipeInvalidError
 */
export function effectiveRecipe(
  recipe: Recipe,
  flags: RecipeFlags,
  numWorkers: number,
  auto: Recipe['precision'] = 'fp32',
): Recipe {
  const overridden = overriddenRecipe(recipe, flags, auto);
  mustHaveData(overridden, flags.data);
  const shardSize = overridden.batch.global / shardCount(overridden, numWorkers);
  return withAbsoluteWeights(applyOverrides(overridden, { 'batch.shardSize': shardSize }));
}

/** The recipe with the flags in it. @throws UsageError, RecipeInvalidError */
export function overriddenRecipe(recipe: Recipe, flags: RecipeFlags, auto: Recipe['precision']): Recipe {
  return applyOverrides(recipe, overridesOf(flags), auto);
}

/** @throws UsageError when some workers would have nothing to do */
export function mustOccupy(recipe: Recipe, numWorkers: number): number {
  const numShards = shardCount(recipe, numWorkers);
  if (numShards < numWorkers) {
    throw new UsageError(
      `--workers: expected at most ${numShards}, the number of shards, got ${numWorkers}; lower batch.shardSize for more shards`,
    );
  }
  return numShards;
}

function overridesOf(flags: RecipeFlags): Record<string, OverrideValue> {
  const { data, precision, epochs, steps, seed, validateEvery, threads } = flags;
  const overrides: Record<string, OverrideValue> = {
    ...(data === undefined ? {} : { 'data.source': data === 'emoji' ? data : resolve(data) }),
    ...(precision === undefined ? {} : { precision }),
    ...(epochs === undefined ? {} : { epochs }),
    ...(steps === undefined ? {} : { maxSteps: steps }),
    ...(seed === undefined ? {} : { seed }),
    ...(threads === undefined ? {} : { threads }),
    ...(validateEvery === undefined ? {} : { 'validation.everySteps': validateEvery, 'validation.everyEpochs': 0 }),
  };
  const malformed = (flags.set ?? []).filter((setting) => setting.indexOf('=') < 1);
  if (malformed.length > 0) {
    throw new UsageError(
      `--set: expected key=value, for example --set=optimizer.learningRate=0.05, got ${malformed.map((text) => `'${text}'`).join(', ')}`,
    );
  }
  for (const setting of flags.set ?? []) {
    const at = setting.indexOf('=');
    overrides[setting.slice(0, at)] = setting.slice(at + 1);
  }
  return overrides;
}

/** Workers are started elsewhere. */
function withAbsoluteWeights(recipe: Recipe): Recipe {
  const { initialWeights } = recipe.model;
  if (initialWeights === null) return recipe;
  return { ...recipe, model: { ...recipe.model, initialWeights: resolve(initialWeights) } };
}

/** Of a run on this host that begins with them. @throws UsageError */
export function mustHaveInitialWeights({ model: { initialWeights } }: Recipe): void {
  if (initialWeights === null || (existsSync(initialWeights) && statSync(initialWeights).isFile())) return;
  throw new UsageError(`model.initialWeights: expected a file of weights, found none at ${initialWeights}`);
}

function mustHaveData({ name, data }: Recipe, flag: string | undefined): void {
  if (data.source === null) {
    throw new UsageError(`recipe ${name} names no data; give a folder or file of images with --data=PATH`);
  }
  // A range of shards is a pattern; the worker looks for each.
  const isPath = data.source !== 'emoji' && !/\{\d+\.\.\d+\}/.test(data.source);
  if (isPath && !existsSync(data.source)) {
    const where = flag === undefined ? 'data.source' : '--data';
    throw new UsageError(`${where}: expected a folder or file of images, found nothing at ${flag ?? data.source}`);
  }
}
