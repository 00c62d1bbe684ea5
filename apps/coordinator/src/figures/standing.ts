import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_RECIPE_BYTES, parseRecipe, type Recipe } from '@circlet/recipe';
import { recipeDifference } from '@circlet/report';
import { readTextFile } from '../commands/text-file.ts';
import { isStateFile, readState } from '../durable/state-file.ts';
import { UsageError } from '../errors.ts';
import { hostProcessTree } from '../job/process-tree.ts';
import { readStoredReport } from '../report/run-files-format.ts';
import { CIRCLET_VERSION } from '../version.ts';

/** `kept`: it has been trained to its end. `begun`: it was not. `training`: it still is, by a command that was killed say. */
export type Standing = 'absent' | 'begun' | 'training' | 'kept';

/**
 * What there is of a run already.
 *
 * @throws UsageError where the folder holds a run of another recipe, or something else, of which nothing is overwritten
 */
export function standingOf(folder: string, recipe: Recipe): Standing {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return 'absent';
  const path = join(folder, 'recipe.yaml');
  if (!existsSync(path)) {
    throw new UsageError(
      `--out: expected ${folder} to be a run or not to be there, it holds other files; choose another folder`,
    );
  }
  const stored = parseRecipe(readTextFile('a recipe', path, MAX_RECIPE_BYTES));
  const [difference] = recipeDifference([stored, recipe]);
  if (difference !== undefined) {
    const [before, now] = difference.values.map((value) => value ?? 'nothing');
    throw new UsageError(
      `--out: the run in ${folder} was trained with ${difference.key} ${before}, asked for is ${now}; ask for the same or choose another folder`,
    );
  }
  if (readStoredReport(join(folder, 'report.json'))?.complete === true) return 'kept';
  return isTraining(folder) ? 'training' : 'begun';
}

/** Whether workers of it are there: its coordinator's state is kept until it ends. */
function isTraining(folder: string): boolean {
  if (!readdirSync(folder).some(isStateFile)) return false;
  const { state } = readState(folder, CIRCLET_VERSION);
  const tree = hostProcessTree(process.platform);
  return state.processes.some((worker) => tree.isAlive({ ...worker, name: 'worker' }));
}

/** Makes room for a training of that run. */
export function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
