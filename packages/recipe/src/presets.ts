import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecipeNotFoundError } from './errors.ts';
import { nearest } from './nearest.ts';

/** The recipes that come with Circlet, the quick start first. */
export const presetNames: readonly ['emoji-quickstart', 'face-r34', 'face-r100', 'reid-r50', 'retrieval'] = [
  'emoji-quickstart',
  'face-r34',
  'face-r100',
  'reid-r50',
  'retrieval',
];

export type PresetName = (typeof presetNames)[number];

/**
 * The YAML text of a preset, with the provenance of every value in its comments.
 * @throws RecipeNotFoundError (`CIRCLET_RECIPE_NOT_FOUND`)
 */
export function presetText(name: string): string {
  if (!(presetNames as readonly string[]).includes(name)) {
    throw new RecipeNotFoundError(name, presetNames, nearest(name, presetNames));
  }
  // src/ and dist/ both lie beside recipes/.
  return readFileSync(join(import.meta.dirname, '../recipes', `${name}.yaml`), 'utf8');
}
