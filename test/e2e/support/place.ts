import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeImageFolder } from './images.ts';
import { type TinyRecipe, writeTinyRecipe } from './recipe.ts';

/** A folder for one test, with images of twelve classes. */
export interface Place extends Disposable {
  readonly path: string;
  readonly data: string;
  recipe(recipe: Omit<TinyRecipe, 'data'> & { readonly data?: string }): string;
  /** What events.jsonl of a run says. */
  events(run: string): RunEvent[];
  /** Every file and folder, temporary files of programs started here included. */
  files(): string[];
}

/** One line of events.jsonl, as far as tests look at it. */
export interface RunEvent {
  readonly event: string;
  readonly what?: string;
  readonly reason?: string;
  readonly scores?: readonly { readonly name: string; readonly value: number }[];
  readonly workers?: readonly { readonly rank: number; readonly metrics: string }[];
}

/** Folder of a place that programs started there use for temporary files. */
export const TEMPORARY = 'tmp';

export function temporaryPlace(): Place {
  const path = mkdtempSync(join(tmpdir(), 'circlet-e2e-'));
  mkdirSync(join(path, TEMPORARY));
  const data = writeImageFolder(join(path, 'images'), { classes: 12, imagesPerClass: 4 });
  let numRecipes = 0;
  return {
    path,
    data,
    recipe: (recipe) => writeTinyRecipe(join(path, `recipe-${numRecipes++}.yaml`), { data, ...recipe }),
    files: () => readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted(),
    events: (run) =>
      readFileSync(resolve(path, run, 'events.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RunEvent),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
