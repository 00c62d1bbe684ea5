import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecipe } from '@circlet/recipe';
import { type Audit, auditLedger } from '../ledger/audit.ts';
import { ledgerOf } from '../ledger/ledger-file.ts';
import { compareBits, type BitComparison } from './compare-bits.ts';
import { conduct, type FaultOutcome } from './conduct.ts';
import { type Growth, growthOf } from './growth.ts';
import { launchRun, type LaunchedRun } from './launched-run.ts';
import { leftoversOf, lookAtHost } from './leftovers.ts';
import type { PlannedFault } from './plan-faults.ts';
import { slotOf } from './processes.ts';
import { countSeries, takeVitals, type Vitals } from './vitals.ts';

export interface TrialOptions {
  /** Everything is kept in it. */
  readonly folder: string;
  /** Small file system for the run under trial; null: none. */
  readonly smallDisk: string | null;
  /** Of `launch`: what is trained, by how many. */
  readonly args: readonly string[];
  readonly workers: number;
  readonly plan: readonly PlannedFault[];
  /** Whether the same is trained without any fault first, and the bits are compared. */
  readonly compares: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly patienceMs: number;
  readonly progress: TrialProgress;
  /** Aborted: the trial is given up. */
  readonly stop: AbortSignal;
}

/** The runs' folders. */
export const UNDISTURBED = 'undisturbed';
export const DISTURBED = 'disturbed';

/** What is told while a trial goes on. */
export interface TrialProgress {
  say(text: string): void;
  step(run: 'undisturbed' | 'disturbed', steps: number): void;
  fault(outcome: FaultOutcome): void;
  vitals(vitals: readonly Vitals[]): void;
}

/** Everything that was seen. What follows from it is said by `brokenPromises`. */
export interface TrialResult {
  readonly outcomes: readonly FaultOutcome[];
  readonly steps: number;
  /** Steps under way that were thrown away: one for each generation that was. */
  readonly stepsAbandoned: number;
  /** Steps applied a second time, because all workers that had applied them were lost. */
  readonly stepsRepeated: number;
  readonly generations: number;
  readonly seconds: number;
  /** How the run failed; null: it came to its end. */
  readonly failure: string | null;
  /** Null: the run left no ledger. */
  readonly audit: Audit | null;
  /** Null: not compared. */
  readonly bits: BitComparison | null;
  readonly growth: readonly Growth[];
  /** Series of the coordinator's /metrics, in the beginning and in the end. */
  readonly series: { readonly first: number; readonly last: number };
  readonly leftovers: readonly string[];
}

/**
 * Trains twice, once without and once with faults, and looks at everything that must be as if there had been none. Null where it
 * was given up.
 * @throws Error where even the run without faults fails
 */
export async function holdTrial(options: TrialOptions): Promise<TrialResult | null> {
  const { folder, smallDisk, compares, progress, stop } = options;
  const undisturbed = compares ? await trainUndisturbed(options) : null;
  if (stop.aborted) return null;
  const before = lookAtHost();
  const inside = join(folder, 'inside');
  const temporary = join(folder, 'tmp');
  const runFolder = join(smallDisk ?? folder, DISTURBED);
  [inside, temporary].forEach((path) => mkdirSync(path));
  await using run = launchRun({ ...options, runFolder, inside, temporary });
  using _giveUp = endedBy(stop, run);
  const pids = new Set<number>();
  run.onEvent((event, view) => {
    view.members.forEach((pid) => pids.add(pid));
    if (event.event === 'step') progress.step('disturbed', view.steps);
  });
  const begun = performance.now();
  const vitals: Vitals[] = [];
  const series: number[] = [];
  const look = async (): Promise<void> => {
    const { members, workers, steps, metrics } = run.view;
    if (workers !== options.workers) return;
    const taken = await takeVitals(inside, run.pid, members, steps);
    series.push(await countSeries(metrics));
    vitals.push(...taken);
    progress.vitals(taken);
  };
  await run.until(({ steps }) => steps >= FIRST_LOOK);
  await look();
  const outcomes = await conduct({
    ...options,
    run,
    scene: {
      inside,
      smallDisk,
      processOf: (slot) => run.view.members.find((pid) => slotOf(pid) === slot) ?? null,
      replaceCoordinator: () => run.replaceCoordinator(),
    },
    async report(outcome) {
      progress.fault(outcome);
      await look();
    },
  });
  const isStuck = outcomes.some(({ result }) => result.kind === 'stuck');
  // What does not go on would be waited for in vain.
  if (isStuck) await run[Symbol.asyncDispose]();
  const { code, signal, errors } = await run.ended;
  if (stop.aborted) return null;
  const seconds = (performance.now() - begun) / 1000;
  const leftovers = await leftoversOf({ mark: inside, temporary, before, pids });
  const known = series.filter((count) => !Number.isNaN(count));
  return {
    outcomes,
    steps: run.view.steps,
    stepsAbandoned: run.view.abandoned,
    stepsRepeated: run.view.repeated,
    generations: run.view.generation,
    seconds,
    failure: code === 0 ? null : errors || (signal === null ? `exit code ${code}` : `killed by ${signal}`),
    audit: auditOf(runFolder),
    bits: undisturbed === null ? null : compareBits(undisturbed, runFolder),
    growth: growthOf(vitals),
    series: { first: known[0] ?? NaN, last: known.at(-1) ?? NaN },
    leftovers,
  };
}

/** Steps before what processes hold is looked at first. */
const FIRST_LOOK = 10;

/** @returns the run's folder @throws Error where even that fails */
async function trainUndisturbed({ folder, args, environment, progress, stop }: TrialOptions): Promise<string> {
  const [inside, temporary, path] = ['inside-undisturbed', 'tmp-undisturbed', UNDISTURBED].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  [inside, temporary].forEach((made) => mkdirSync(made));
  progress.say('training without any fault first, for its bits');
  await using run = launchRun({ args, runFolder: path, inside, temporary, environment });
  using _giveUp = endedBy(stop, run);
  run.onEvent((event, { steps }) => {
    if (event.event === 'step') progress.step('undisturbed', steps);
  });
  const { code, errors } = await run.ended;
  if (code !== 0 && !stop.aborted) throw new Error(`the run without any fault failed: ${errors}`);
  return path;
}

/** Ends a run when the trial is given up. */
function endedBy(stop: AbortSignal, run: LaunchedRun): Disposable {
  const end = (): void => void run[Symbol.asyncDispose]();
  if (stop.aborted) end();
  stop.addEventListener('abort', end);
  return { [Symbol.dispose]: () => stop.removeEventListener('abort', end) };
}

function auditOf(run: string): Audit | null {
  const found = ledgerOf(run);
  return found === null ? null : auditLedger(parseRecipe(readFileSync(join(run, 'recipe.yaml'), 'utf8')), found.stored);
}
