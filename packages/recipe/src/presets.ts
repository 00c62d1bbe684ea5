import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecipeNotFoundError } from './errors.ts';
import { nearest } from './nearest.ts';

/** The recipes that come with Circlet, the quick start first; those of the paper's tables besides ({@link paperNames}). */
export const presetNames: readonly ['emoji-quickstart', 'face-r34', 'face-r100', 'omniglot', 'reid-r50', 'retrieval'] =
  ['emoji-quickstart', 'face-r34', 'face-r100', 'omniglot', 'reid-r50', 'retrieval'];

export type PresetName = (typeof presetNames)[number];

/** Folder of the paper's recipes, and how their names begin. */
const PAPER = 'paper';

/** src/ and dist/ both lie beside it. */
const folder = join(import.meta.dirname, '../recipes');

/** One recipe for each row of the paper's tables whose method is built here, sorted: `paper/table1-megaface-r100-circle` and so on. */
export function paperNames(): readonly string[] {
  return readdirSync(join(folder, PAPER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${PAPER}/${file.slice(0, -'.yaml'.length)}`)
    .sort();
}

/**
 * The YAML text of a preset, with the provenance of every value in its comments.
 * @throws RecipeNotFoundError (`CIRCLET_RECIPE_NOT_FOUND`)
 */
export function presetText(name: string): string {
  const ofPaper = paperNames();
  const all = [...presetNames, ...ofPaper];
  if (all.includes(name)) return readFileSync(join(folder, `${name}.yaml`), 'utf8');
  // Who asks for one of the paper's is shown them all; others only that they are there.
  const isOfPaper = name === PAPER || name.startsWith(`${PAPER}/`);
  const shown = isOfPaper ? ofPaper : [...presetNames, `the ${ofPaper.length} that --recipe=${PAPER} names`];
  throw new RecipeNotFoundError(name, shown, nearest(name, all));
}
