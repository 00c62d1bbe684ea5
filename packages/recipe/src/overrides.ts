import { RecipeInvalidError } from './errors.ts';
import { checkRecipe } from './parse.ts';
import { type Recipe } from './recipe.ts';
import { readYaml } from './yaml.ts';

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
    for (const part of parts) place = containerIn(place, part);
    if (place === undefined || !isPlace(place, last)) {
      problems.push(`${path}: expected a place in the recipe, got a path that leads nowhere`);
    } else {
      place[last] = typeof value === 'string' ? scalar(value) : value;
    }
  }
  if (problems.length > 0) throw new RecipeInvalidError(problems);
  return checkRecipe(document, auto);
}

/** Of what the recipe itself holds: `__proto__` is a place in every object there is. */
function containerIn(place: Record<string, unknown> | undefined, part: string): Record<string, unknown> | undefined {
  const value = place !== undefined && Object.hasOwn(place, part) ? place[part] : undefined;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** A list keeps its length; of a mapping, the schema judges the key. */
function isPlace(place: Record<string, unknown>, last: string): boolean {
  if (Array.isArray(place)) return /^\d+$/.test(last) && Object.hasOwn(place, last);
  return last !== '__proto__';
}

function scalar(text: string): unknown {
  try {
    return readYaml(text);
  } catch {
    return text; // not YAML, so a plain string: the schema judges it
  }
}
