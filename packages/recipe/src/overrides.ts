import { parse } from 'yaml';
import { RecipeInvalidError } from './errors.ts';
import { checkRecipe } from './parse.ts';
import { type Recipe } from './recipe.ts';

/** Strings are read as YAML scalars, as they come from a command line: `'64'` is the number 64, `'null'` is null. */
export type OverrideValue = string | number | boolean | null | readonly OverrideValue[] | OverrideRecord;

interface OverrideRecord {
  readonly [key: string]: OverrideValue;
}

/**
 * A recipe with some values replaced, checked as a whole again.
 *
 *     applyOverrides(recipe, { precision: 'bf16', 'batch.global': 64, 'losses.0.gamma': 128 })
 *
 * A path is keys with dots between; entries of a list by number. A mapping as value replaces the whole mapping.
 * @param auto what `precision: auto` means on the hardware at hand
 * @throws RecipeInvalidError (`CIRCLET_RECIPE_INVALID`) with all problems
 */
export function applyOverrides(
  recipe: Recipe,
  overrides: Readonly<Record<string, OverrideValue>>,
  auto: Recipe['precision'] = 'fp32',
): Recipe {
  const document = structuredClone(recipe) as unknown as Record<string, unknown>;
  const problems: string[] = [];
  for (const [path, value] of Object.entries(overrides)) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let place: Record<string, unknown> | undefined = document;
    for (const part of parts) place = asContainer(place?.[part]);
    if (place === undefined || (Array.isArray(place) && !(last in place))) {
      problems.push(`${path}: expected a place in the recipe, got a path that leads nowhere`);
    } else {
      place[last] = typeof value === 'string' ? scalar(value) : value;
    }
  }
  if (problems.length > 0) throw new RecipeInvalidError(problems);
  return checkRecipe(document, auto);
}

function asContainer(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function scalar(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return text; // not YAML, so a plain string: the schema judges it
  }
}
