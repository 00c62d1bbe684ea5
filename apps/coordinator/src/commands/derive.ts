import { availableParallelism } from 'node:os';
import type { Reasoned } from '../environment/explain.ts';
import { type ResumePoint, wholeNumber } from './options.ts';

const DEFAULT_WORKERS = 2;

/** How many workers a launch starts. @throws UsageError */
export function numWorkersOf(
  flag: string | undefined,
  resume: ResumePoint | null,
  gpus: readonly string[],
): Reasoned<number> {
  if (flag !== undefined) return { value: wholeNumber('--workers', flag, 1, 1024), because: '--workers says so' };
  if (resume?.workers != null) return { value: resume.workers, because: `the resumed run ${resume.run} had so many` };
  return gpus.length > 0
    ? { value: gpus.length, because: 'one for each GPU' }
    : { value: DEFAULT_WORKERS, because: 'without --workers and without a GPU, two share the cores' };
}

/** The cores are shared out; a worker computes with as many threads as it has cores. */
export function threadsOf(recipe: number | null, flag: string | undefined, numWorkers: number): Reasoned<number> {
  if (recipe !== null) {
    return { value: recipe, because: flag === undefined ? 'threads of the recipe' : '--threads says so' };
  }
  const cores = availableParallelism();
  return { value: Math.max(1, Math.floor(cores / numWorkers)), because: `${cores} cores, shared out to ${numWorkers}` };
}
