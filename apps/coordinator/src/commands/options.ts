import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/** @throws UsageError unless the text is a whole number of at least `min` */
export function wholeNumber(flag: string, text: string, min: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min) {
    throw new UsageError(`${flag}: expected a whole number of at least ${min}, got '${text}'`);
  }
  return value;
}

/**
 * The checkpoint folder that --resume names: a checkpoint, or a run whose latest one is taken.
 *
 * @throws UsageError when there is none
 */
export function checkpointToResume(text: string): { readonly checkpoint: string; readonly recipe: string } {
  const path = resolve(text);
  const candidates = [
    { checkpoint: join(path, 'checkpoints'), recipe: join(path, 'recipe.yaml') },
    { checkpoint: path, recipe: join(path, '../../recipe.yaml') },
  ];
  const found = candidates.find(
    ({ checkpoint, recipe }) => existsSync(checkpoint) && statSync(checkpoint).isDirectory() && existsSync(recipe),
  );
  if (found === undefined) {
    throw new UsageError(
      `--resume: expected the folder of a run with checkpoints, found none at ${text}; runs are under runs/, the newest is runs/latest`,
    );
  }
  return found;
}
