import type { Engine, Program } from '@circlet/tensorflow';
import { compileBatchLoss, compileTrainingEmbedding } from './gradient-cache.ts';
import { compileGradients, type Place } from './gradient-programs.ts';
import type { ProgramStore } from './program-store.ts';
import type { TrainingPlan } from './training-plan.ts';
import type { TrainingVariables } from './variables.ts';

/** A program that some rank needs in a step, whether it is compiled yet or not. */
export interface NeededProgram {
  readonly key: string;
  readonly compile: () => Program;
}

/** Of gradient caching. */
export interface CachePrograms {
  readonly embedding: NeededProgram;
  readonly batchLoss: NeededProgram;
}

/** The programs of one rank in a step: those that make gradients, run after run, and where they are cached two more. */
export interface StepPrograms {
  readonly runs: readonly NeededProgram[];
  readonly cache: CachePrograms | null;
}

/**
 * What a rank needs for its part of a plan. Keys tell apart what a resize may change: how many runs there are, whether there is
 * anybody to reduce with, and, where gathers are ports inside a program, rank and rows of all.
 */
export function stepPrograms(
  engine: Engine,
  plan: TrainingPlan,
  { parameters, memory }: Pick<TrainingVariables, 'parameters' | 'memory'>,
): StepPrograms {
  const { gathering, runSize, batchesInRun, ports, numRuns, rank, rowCounts, recipe } = plan;
  const isSynchronised = recipe.model.batchNorm === 'synchronised';
  const common = [gathering, runSize, batchesInRun, isRankDependent(plan) ? [rank, ...rowCounts] : []];
  const gradients = (place: Place): NeededProgram => ({
    key: JSON.stringify([place, ports && place.last, isSynchronised ? rowCounts.length : 0, ...common]),
    compile: () =>
      compileGradients(engine, plan, gathering === 'direct' ? { ...parameters, ...memory } : parameters, place),
  });
  const runs = Array.from({ length: numRuns }, (_, index) =>
    gradients(recipe.deterministic ? { first: true, last: true } : { first: index === 0, last: index === numRuns - 1 }),
  );
  if (gathering !== 'cached') return { runs, cache: null };
  const cache = {
    embedding: {
      key: JSON.stringify(['embedding', ...common]),
      compile: () => compileTrainingEmbedding(engine, plan, parameters),
    },
    batchLoss: {
      key: JSON.stringify(['batch loss', ports, ...common]),
      compile: () => compileBatchLoss(engine, plan, parameters, memory),
    },
  };
  return { runs, cache };
}

/** Whether programs differ from rank to rank beyond what the number of runs says. */
function isRankDependent({ gathering, head }: TrainingPlan): boolean {
  return gathering === 'direct' || head?.sharded === true;
}

/** Of these plans' programs the first that is not compiled, compiled now. @returns whether there was one */
export function compileNext(store: ProgramStore, needed: readonly StepPrograms[]): boolean {
  const all = needed.flatMap(({ runs, cache }) => [
    ...runs,
    ...(cache === null ? [] : [cache.embedding, cache.batchLoss]),
  ]);
  const missing = all.find(({ key }) => !store.has(key));
  if (missing === undefined) return false;
  store.take(missing.key, missing.compile);
  return true;
}
