import { stringify } from 'yaml';
import { crossProblems } from './cross-checks.ts';
import { RecipeInvalidError } from './errors.ts';
import { problemsOf } from './problems.ts';
import { type Recipe } from './recipe.ts';
import { recipeSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a recipe and fills in the defaults.
 *
 * @param text YAML
 * @param auto what `precision: auto` means on the hardware at hand
 * @throws RecipeInvalidError (`CIRCLET_RECIPE_INVALID`) with all problems
 */
export function parseRecipe(text: string, auto: Recipe['precision'] = 'fp32'): Recipe {
  return checkRecipe(readYaml(text), auto);
}

/** Checks a value against the schema, settles what is `auto`, then checks what its parts say of each other. */
export function checkRecipe(value: unknown, auto: Recipe['precision']): Recipe {
  const result = recipeSchema.safeParse(value, { reportInput: true });
  if (!result.success) {
    throw new RecipeInvalidError(problemsOf(result.error.issues));
  }
  const { precision } = result.data;
  const recipe: Recipe = { ...result.data, precision: precision === 'auto' ? auto : precision };
  const problems = crossProblems(recipe);
  if (problems.length > 0) {
    throw new RecipeInvalidError(problems);
  }
  return recipe;
}

/** The effective recipe as YAML: what is printed, and stored with every checkpoint. */
export function formatRecipe(recipe: Recipe): string {
  return stringify(recipe, { lineWidth: 120 });
}
