import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SMALL_DISK } from '../chaos/fill-disk.ts';
import { parseSchedule } from '../chaos/parse-schedule.ts';
import { type PlannedFault, planFaults } from '../chaos/plan-faults.ts';
import { brokenPromises } from '../chaos/promises.ts';
import { againWithSmallDisk, canMount } from '../chaos/small-disk.ts';
import { writeTinyRecipe } from '../chaos/tiny-recipe.ts';
import { DISTURBED, holdTrial, type TrialProgress, UNDISTURBED } from '../chaos/trial.ts';
import { EXIT, UsageError } from '../errors.ts';
import { formatFault, formatTrial } from '../output/chaos-text.ts';
import { styleFor } from '../output/style.ts';
import { wholeNumber } from './options.ts';
import { readTextFile } from './text-file.ts';

/** Flags of `chaos`, as text. */
export interface ChaosFlags {
  readonly schedule: string;
  readonly seed: string;
  readonly steps: string;
  readonly workers: string;
  readonly minWorkers: string;
  readonly recipe?: string;
  readonly data?: string;
  readonly set?: readonly string[];
  readonly skipComparison?: boolean;
  readonly keep?: string;
  readonly json?: boolean;
}

/** What was asked for, checked. */
interface Asked {
  readonly workers: number;
  readonly minWorkers: number;
  readonly steps: number;
  readonly seed: number;
  readonly plan: readonly PlannedFault[];
}

const MOST_WORKERS = 64;
const MOST_SCHEDULE_BYTES = 1_048_576;
/** Longer than a worker that stands still is waited for before it is replaced, and than the new one needs. */
const PATIENCE_MS = 180_000;
/** Between two words of where the run is. */
const PROGRESS_MS = 10_000;

/**
 * Trains, does what a schedule says to the run, and says whether all is as if nothing had been done. Returns the exit code: 1 where
 * some promise is broken.
 *
 * @throws UsageError
 */
export async function chaos(flags: ChaosFlags): Promise<number> {
  const asked = ask(flags);
  const smallDisk = process.env[SMALL_DISK] ?? null;
  if (smallDisk !== null) return await tryOut(flags, asked, dirname(smallDisk), smallDisk);
  const folder = newFolder(flags.keep);
  let code: number = EXIT.FAILURE;
  try {
    const needsSmallDisk = asked.plan.some(({ fault }) => fault.kind === 'fill') && canMount();
    code = needsSmallDisk
      ? await againWithSmallDisk(folder, process.argv.slice(1))
      : await tryOut(flags, asked, folder, null);
    return code;
  } finally {
    if (flags.keep === undefined && code !== EXIT.FAILURE) rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws UsageError */
function ask(flags: ChaosFlags): Asked {
  if (process.platform !== 'linux') {
    throw new UsageError(`expected Linux, whose /proc shows what processes hold, got ${process.platform}`);
  }
  const workers = wholeNumber('--workers', flags.workers, 2, MOST_WORKERS);
  const minWorkers = wholeNumber('--min-workers', flags.minWorkers, 1, workers);
  const steps = wholeNumber('--steps', flags.steps, 2);
  const seed = wholeNumber('--seed', flags.seed, 0, 2 ** 32 - 1);
  if (!existsSync(flags.schedule)) {
    throw new UsageError(`--schedule: expected a file, found none at '${flags.schedule}'`);
  }
  const text = readTextFile('a schedule', flags.schedule, MOST_SCHEDULE_BYTES);
  const schedule = parseSchedule(text, flags.schedule, { workers, steps });
  return { workers, minWorkers, steps, seed, plan: planFaults(schedule, { seed, steps, workers }) };
}

async function tryOut(flags: ChaosFlags, asked: Asked, folder: string, smallDisk: string | null): Promise<number> {
  const { workers, steps, seed, plan } = asked;
  const progress = progressOf(flags, folder, steps);
  const recipe = flags.recipe ?? writeTinyRecipe(folder, workers, steps);
  progress.say(`${plan.length} faults to ${workers} workers over ${steps} steps, seed ${seed}`);
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => stop.abort(signal);
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const result = await holdTrial({
    folder,
    smallDisk,
    args: launchArguments(flags, asked, recipe),
    workers,
    plan,
    compares: flags.skipComparison !== true,
    // Its tensors are so small that oneDNN's own work for each call is most of a step.
    environment: flags.recipe === undefined ? { TF_ENABLE_ONEDNN_OPTS: '0' } : {},
    patienceMs: PATIENCE_MS,
    progress,
    stop: stop.signal,
  });
  process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  if (result === null) return EXIT.INTERRUPTED;
  const broken = brokenPromises(result);
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify({ isKept: broken.length === 0, broken, ...result })}\n`
      : `\n${formatTrial(result, broken, styleFor(process.stdout, process.env))}\n`,
  );
  if (flags.keep === undefined && broken.length === 0) return EXIT.OK;
  // What is on the small file system is gone with it.
  if (smallDisk !== null) cpSync(join(smallDisk, DISTURBED), join(folder, DISTURBED), { recursive: true });
  progress.say(`the runs are kept in ${folder}: ${plan.length === 0 ? '' : `${DISTURBED}, `}${UNDISTURBED}`);
  return broken.length === 0 ? EXIT.OK : EXIT.FAILURE;
}

function launchArguments(
  { data, set = [] }: ChaosFlags,
  { workers, minWorkers, steps }: Asked,
  recipe: string,
): string[] {
  return [
    `--recipe=${recipe}`,
    `--workers=${workers}`,
    `--min-workers=${minWorkers}`,
    `--steps=${steps}`,
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...set.map((pair) => `--set=${pair}`),
    // Sealed frames, so that a bit that changes on its way is noticed; workers that fail again and again by design.
    ...['--threads=1', '--min-dwell=0', '--max-failures=0', '--worker-wait=300', '--security=authenticated'],
  ];
}

/** Sockets in it have names of at most 107 bytes. @throws UsageError */
function newFolder(keep: string | undefined): string {
  if (keep === undefined) return mkdtempSync(join(tmpdir(), 'circlet-chaos-'));
  const folder = resolve(keep);
  if (existsSync(folder)) throw new UsageError(`--keep: expected a folder that does not exist yet, got '${keep}'`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function progressOf({ json = false }: ChaosFlags, folder: string, steps: number): TrialProgress {
  const style = styleFor(process.stdout, process.env);
  const say = (text: string): void => {
    if (!json) process.stdout.write(`${text}\n`);
  };
  let lastMs = performance.now();
  return {
    say,
    step(run, done) {
      if (performance.now() - lastMs < PROGRESS_MS) return;
      lastMs = performance.now();
      say(style.dim(`step ${String(done).padStart(6)} of ${steps}${run === 'undisturbed' ? ', no faults yet' : ''}`));
    },
    fault: (outcome) => say(formatFault(outcome, style)),
    vitals(all) {
      const lines = all.map((one) => `${JSON.stringify(one)}\n`).join('');
      writeFileSync(join(folder, 'vitals.jsonl'), lines, { flag: 'a' });
    },
  };
}
