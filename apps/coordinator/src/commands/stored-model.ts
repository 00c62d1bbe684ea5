import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAX_RECIPE_BYTES, parseRecipe, type Recipe } from '@circlet/recipe';
import { UsageError } from '../errors.ts';
import { readTextFile } from './text-file.ts';

export interface StoredModel {
  readonly file: string;
  /** That a run keeps beside its model. */
  readonly recipe: Recipe;
}

/** What --model names: a model file, or the one in the folder of a run. @throws UsageError, RecipeInvalidError */
export function storedModel(path: string): StoredModel {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'model.safetensors') : path;
  if (!existsSync(file)) {
    throw new UsageError(
      `--model: expected a model file, found nothing at ${file}; a finished run has one, for example runs/latest/model.safetensors`,
    );
  }
  const recipe = [dirname(file), join(dirname(file), '../..')]
    .map((folder) => join(folder, 'recipe.yaml'))
    .find((candidate) => existsSync(candidate));
  if (recipe === undefined) {
    throw new UsageError(`--model: expected recipe.yaml beside ${file}, as a run leaves it; copy it there`);
  }
  return { file, recipe: parseRecipe(readTextFile('a recipe', recipe, MAX_RECIPE_BYTES)) };
}
