import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeFigures, type FigureFacts, type RunFacts, claims } from '@circlet/report';
import { EXIT, UsageError } from '../errors.ts';
import { figureFacts } from '../figures/figure-facts.ts';
import { GRADIENTS_FILE, readGradients } from '../figures/gradients-file.ts';
import { type FigurePlan, type Level, planFigures } from '../figures/plan.ts';
import { clear, type Standing, standingOf } from '../figures/standing.ts';
import { trainRun } from '../figures/train-run.ts';
import { listGpus } from '../gpus.ts';
import { computesInBf16 } from '../native-bf16.ts';
import { figureProgress, type FigureProgress } from '../output/figure-progress.ts';
import { readRun } from '../report/read-run.ts';
import { mustBeReplaceable, pageStyle, writePage } from '../report/write-report.ts';
import { numWorkersOf } from './derive.ts';
import { effectiveRecipe, mustOccupy, readRecipe, type RecipeFlags } from './effective-recipe.ts';
import { DEFAULT_RECIPE } from './launch.ts';
import { runInWorker } from './worker-program.ts';

/** Flags of `figures`, as text. */
export interface FigureFlags extends Pick<RecipeFlags, 'data' | 'epochs' | 'threads' | 'set'> {
  readonly out: string;
  readonly recipe?: string;
  readonly level: string;
  readonly gammas: string;
  readonly margins: string;
  readonly workers?: string;
  readonly skipTraining?: boolean;
}

/** What was asked for, checked. */
interface Asked {
  readonly out: string;
  readonly numWorkers: number;
  readonly plan: FigurePlan;
  /** Of each planned run. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Of γ, or of m. */
const MOST_VALUES = 24;

/**
 * Draws the paper's figures from the losses and from runs, of which it trains those that are not there yet. Returns the exit code: 1 where
 * a training failed.
 *
 * @throws UsageError; RecipeInvalidError where the recipe does not go with one of the losses
 */
export async function figures(flags: FigureFlags): Promise<number> {
  const asked = ask(flags);
  const { out, plan } = asked;
  makeFolder(out);
  const gradients = join(out, GRADIENTS_FILE);
  const threads = flags.threads === undefined ? {} : { threads: flags.threads };
  const code = await runInWorker('gradient-maps', { out: gradients, ...threads }, 'differentiates losses');
  if (code !== EXIT.OK) return code;
  using progress = figureProgress(process.stdout, plan.runs);
  const end = flags.skipTraining === true ? { isStopped: false, hasFailed: false } : await trainAll(asked, progress);
  if (end.isStopped) {
    progress.say('stopped; the same command goes on with what is not there yet');
    return EXIT.INTERRUPTED;
  }
  const facts = figureFacts(plan, readGradients(gradients), completeRuns(asked));
  const page = await writePage(composeFigures(facts, pageStyle(new Date())), {
    folder: join(out, 'report'),
    withPng: true,
    files: { 'figures.json': numbersOf(facts) },
  });
  progress.say(`Figures  ${page}`);
  return end.hasFailed ? EXIT.FAILURE : EXIT.OK;
}

/** All that can be wrong is found out before anything is trained. @throws UsageError, RecipeInvalidError */
function ask(flags: FigureFlags): Asked {
  const level = levelOf(flags.level);
  const gammas = numbers('--gammas', flags.gammas, (value) => value > 0, 'above 0');
  const margins = numbers('--margins', flags.margins, (value) => Math.abs(value) < 1, 'between -1 and 1');
  const gpus = listGpus(process.env['CUDA_VISIBLE_DEVICES']);
  const { value: numWorkers } = numWorkersOf(flags.workers, null, gpus);
  const auto = computesInBf16(gpus) ? 'bf16' : 'fp32';
  const recipe = effectiveRecipe(readRecipe(flags.recipe ?? DEFAULT_RECIPE, auto), flags, numWorkers, auto);
  mustOccupy(recipe, numWorkers);
  const plan = planFigures({ recipe, level, gammas, margins });
  const out = resolve(flags.out);
  mustBeReplaceable(join(out, 'report'));
  const standings = new Map(plan.runs.map((run) => [run.name, standingOf(join(out, run.name), run.recipe)]));
  const training = plan.runs.find(({ name }) => standings.get(name) === 'training');
  if (training !== undefined && flags.skipTraining !== true) {
    throw new UsageError(
      `--out: expected nobody to train in ${join(out, training.name)}, a training goes on there; wait for its end, or stop it, or choose another folder`,
    );
  }
  return { out, numWorkers, plan, standings };
}

/** One after the other: each has the whole machine. What fails is told, and the others are trained. */
async function trainAll(
  { out, numWorkers, plan, standings }: Asked,
  progress: FigureProgress,
): Promise<{ readonly isStopped: boolean; readonly hasFailed: boolean }> {
  let hasFailed = false;
  for (const run of plan.runs) {
    const folder = join(out, run.name);
    if (standings.get(run.name) === 'kept') {
      progress.kept(run, readRun(folder));
      continue;
    }
    clear(folder);
    const end = await trainRun(run, { out, numWorkers, onStep: (done, total) => progress.step(run, done, total) });
    if (end.kind === 'stopped') return { isStopped: true, hasFailed };
    if (end.kind === 'trained') progress.trained(run, readRun(folder));
    else progress.failed(run, end.reason);
    hasFailed ||= end.kind === 'failed';
  }
  return { isStopped: false, hasFailed };
}

function completeRuns({ out, plan }: Asked): ReadonlyMap<string, RunFacts> {
  const complete = plan.runs.filter((run) => standingOf(join(out, run.name), run.recipe) === 'kept');
  return new Map(complete.map(({ name }) => [name, readRun(join(out, name))]));
}

/** What is drawn, as JSON; values that are not known are null. The maps themselves are in the file of the gradients. */
function numbersOf({ gradients, ...facts }: FigureFacts): string {
  const { states, losses } = gradients;
  const atStates = losses.map(({ name, atStates: at }) => ({ name, ...at }));
  const said = claims(facts.robustness, facts.balance);
  return `${JSON.stringify({ format: 1, gradients: { states, losses: atStates }, ...facts, claims: said }, null, 1)}\n`;
}

/** @throws UsageError */
function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (cause) {
    throw new UsageError(`--out: cannot make ${out}: ${(cause as Error).message}; choose another folder`, { cause });
  }
}

function levelOf(text: string): Level {
  if (text === 'class' || text === 'pair') return text;
  throw new UsageError(`--level: expected class or pair, got '${text}'`);
}

/** `32,80,256`. @throws UsageError */
function numbers(flag: string, text: string, fits: (value: number) => boolean, range: string): readonly number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (values.length <= MOST_VALUES && values.every((value) => Number.isFinite(value) && fits(value))) return values;
  throw new UsageError(`${flag}: expected at most ${MOST_VALUES} numbers ${range} with commas between, got '${text}'`);
}
