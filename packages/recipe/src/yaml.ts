import { type Document, parseDocument } from 'yaml';
import { RecipeInvalidError } from './errors.ts';
import { MAX_RECIPE_ALIASES, MAX_RECIPE_BYTES, MAX_RECIPE_DEPTH } from './limits.ts';
import { isNestedDeeper } from './yaml-depth.ts';

/**
 * The value that a YAML text describes, of a size and depth that a recipe can have.
 * @throws RecipeInvalidError (`CIRCLET_RECIPE_INVALID`)
 */
export function readYaml(text: string): unknown {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_RECIPE_BYTES) {
    throw new RecipeInvalidError([`expected at most ${MAX_RECIPE_BYTES} bytes, got ${bytes}`]);
  }
  if (isNestedDeeper(text, MAX_RECIPE_DEPTH)) throw tooDeep();
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new RecipeInvalidError(
      document.errors.map(({ message }) => `not YAML: ${message.split('\n')[0] ?? message}`),
    );
  }
  const value = valueOf(document);
  if (isDeeper(value, MAX_RECIPE_DEPTH)) throw tooDeep();
  return value;
}

function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_RECIPE_ALIASES }) as unknown;
  } catch (cause) {
    const reason = (cause as Error).message.startsWith('Excessive alias count')
      ? `expected aliases that stand for at most ${MAX_RECIPE_ALIASES} nodes, got more`
      : (cause as Error).message;
    throw new RecipeInvalidError([`not YAML: ${reason}`], { cause });
  }
}

function tooDeep(): RecipeInvalidError {
  const problem = `expected at most ${MAX_RECIPE_DEPTH} lists and mappings within each other, got more`;
  return new RecipeInvalidError([problem]);
}

/** An alias may make a list hold itself. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}
