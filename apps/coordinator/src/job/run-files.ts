import { formatRecipe } from '@circlet/recipe';
import { removeKeys } from '../durable/keys-file.ts';
import type { Predecessor } from '../durable/predecessor.ts';
import { claimIncarnation, type StateFile } from '../durable/state-file.ts';
import { removePartials } from '../durable/write-durably.ts';
import type { JobOptions } from './job-options.ts';
import { createRunDirectory, type RunDirectory, runDirectoryAt } from './run-directory.ts';

// What a run has on the disk beside what it trains: its folder, what it was begun with, and what lets another coordinator take over.

/** A new folder, or that of the other coordinator, which is this one's from now on. @throws UsageError */
export function directoryOf(
  { runs, recipe, circletVersion }: JobOptions,
  predecessor: Predecessor | null,
): RunDirectory {
  const now = (): Date => new Date();
  if (predecessor === null) return createRunDirectory({ ...runs, recipeName: recipe.name, now });
  const { incarnation, state } = predecessor;
  const { runDirectory } = state.membership.settings;
  claimIncarnation(runDirectory, incarnation + 1, state, circletVersion);
  return runDirectoryAt(runDirectory, runs.path === undefined ? { root: runs.root, isMade: false } : null, now);
}

/** The two files that a run has from its beginning: what is trained, and with what. */
export function describeRun(
  { recipe, numWorkers, local, resumePath, circletVersion, access }: JobOptions,
  directory: RunDirectory,
): void {
  directory.write('recipe.yaml', formatRecipe(recipe));
  const facts = {
    circlet: circletVersion,
    node: process.version,
    workers: numWorkers,
    threadsPerWorker: local?.threads ?? null,
    gpus: local?.gpus ?? [],
    security: access.mode,
    resumedFrom: resumePath === '' ? null : resumePath,
    startedAt: new Date().toISOString(),
  };
  directory.write('run.json', `${JSON.stringify(facts, null, 2)}\n`);
}

/** The run has ended: nobody is to take over, and its keys open nothing any more. */
export function forget(file: StateFile, { path }: RunDirectory): void {
  file.remove();
  removeKeys(path);
  removePartials(path);
}
