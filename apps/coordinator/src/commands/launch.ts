import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { formatRecipe, type Recipe } from '@circlet/recipe';
import { pageAccess, pageWarning } from '@circlet/security';
import { UsageError } from '../errors.ts';
import { listGpus } from '../gpus.ts';
import type { JobOptions, LocalWorkers } from '../job/job-options.ts';
import { runJob } from '../job/run-job.ts';
import { computesInBf16 } from '../native-bf16.ts';
import { jsonReporter } from '../output/json-reporter.ts';
import type { Reporter } from '../output/reporter.ts';
import { styleFor } from '../output/style.ts';
import { textReporter } from '../output/text-reporter.ts';
import { type AccessFlags, accessOptions, accessWarning } from '../security/access-flags.ts';
import type { TraceOptions } from '../timeline/run-timeline.ts';
import { CIRCLET_VERSION } from '../version.ts';
import { numWorkersOf, threadsOf } from './derive.ts';
import {
  effectiveRecipe,
  mustHaveInitialWeights,
  mustOccupy,
  readRecipe,
  type RecipeFlags,
} from './effective-recipe.ts';
import { listenAddress, resumePoint, wholeNumber } from './options.ts';

/** Flags of `launch` and `serve`, as text. */
export interface LaunchFlags extends RecipeFlags, AccessFlags {
  readonly recipe?: string;
  readonly workers?: string;
  readonly minWorkers: string;
  readonly maxWorkers?: string;
  readonly minDwell: string;
  readonly workerWait: string;
  readonly coordinatorWait: string;
  readonly maxFailures: string;
  readonly resume?: string;
  readonly runs: string;
  readonly runDir?: string;
  readonly bind?: string;
  readonly metricsPort: string;
  readonly logFormat: string;
  readonly check?: boolean;
  readonly quiet?: boolean;
  /** True: where it is by default. */
  readonly trace?: string | true;
  readonly traceSteps: string;
  readonly tensorflowLog?: boolean;
}

export const DEFAULT_RECIPE = 'emoji-quickstart';
/** A week; workers that hold memory and devices for ever would be left behind. */
const MOST_WAIT_SECONDS = 7 * 24 * 3600;
/** Measured on AVX2: docs/decisions/0011-precision-of-the-hardware.md. */
const EMULATED =
  'no bf16 arithmetic here: operands are rounded to bf16 and computed in fp32; --precision=fp32 is faster';

/** Starts local workers and trains; with `serve`, waits for workers that come on their own. Returns the exit code. */
export async function launch(flags: LaunchFlags, command: 'launch' | 'serve'): Promise<number> {
  // Everything that can be wrong is found out before anything is started or written.
  const resume = flags.resume === undefined ? null : resumePoint(flags.resume, flags.runs);
  const gpus = command === 'launch' ? listGpus(process.env['CUDA_VISIBLE_DEVICES']) : [];
  const { value: numWorkers } = numWorkersOf(flags.workers, resume, gpus);
  const auto = computesInBf16(gpus) ? 'bf16' : 'fp32';
  const written = readRecipe(flags.recipe ?? resume?.recipe ?? DEFAULT_RECIPE, auto);
  const recipe = effectiveRecipe(written, flags, numWorkers, auto);
  if (command === 'launch' && resume === null) mustHaveInitialWeights(recipe);
  const numShards = mustOccupy(recipe, numWorkers);
  const options: JobOptions = {
    recipe,
    numWorkers,
    numShards,
    membership: membershipOptions(recipe, flags, numWorkers, numShards),
    runs: { root: resolve(flags.runs), path: flags.runDir === undefined ? undefined : resolve(flags.runDir) },
    resumePath: resume?.checkpoint ?? '',
    resumedRun: resume?.run ?? null,
    bind: listenAddress('--bind', flags.bind ?? 'tcp://127.0.0.1:*'),
    local: command === 'launch' ? localWorkers(recipe, numWorkers, gpus, flags) : null,
    access: accessOptions(flags, command === 'launch' ? null : (flags.bind ?? null)),
    metrics: pageAccess(flags, wholeNumber('--metrics-port', flags.metricsPort, 0, 65_535)),
    trace: traceOptions(flags),
    circletVersion: CIRCLET_VERSION,
  };
  using reporter = reporterOf(flags);
  if (flags.check === true) {
    process.stdout.write(formatRecipe(recipe));
    return 0;
  }
  introduce(options, reporter);
  for (const text of [accessWarning(options.access, options.bind), pageWarning(options.metrics)]) {
    if (text !== null) reporter.warn(text);
  }
  if (options.local !== null && recipe.precision === 'bf16' && auto !== 'bf16') reporter.warn(EMULATED);
  return await runJob(options, reporter);
}

function localWorkers(
  { threads }: Recipe,
  numWorkers: number,
  gpus: readonly string[],
  { tensorflowLog = false }: LaunchFlags,
): LocalWorkers {
  return { threads: threadsOf(threads, undefined, numWorkers).value, gpus, verbose: tensorflowLog };
}

/** @throws UsageError when the limits leave no room for the workers of the start */
function membershipOptions(
  recipe: Recipe,
  flags: LaunchFlags,
  numWorkers: number,
  numShards: number,
): JobOptions['membership'] {
  // With a sharded head each worker has class weights that no other has.
  const isFixed = recipe.head.sharded && numWorkers > 1;
  const minWorkers = wholeNumber('--min-workers', flags.minWorkers, 1, numWorkers);
  const maxWorkers =
    flags.maxWorkers === undefined ? numShards : wholeNumber('--max-workers', flags.maxWorkers, numWorkers, numShards);
  return {
    minWorkers: isFixed ? numWorkers : minWorkers,
    maxWorkers: isFixed ? numWorkers : maxWorkers,
    dwellMs: 1000 * wholeNumber('--min-dwell', flags.minDwell, 0),
    waitMs: 1000 * wholeNumber('--worker-wait', flags.workerWait, 0),
    coordinatorWaitMs: 1000 * wholeNumber('--coordinator-wait', flags.coordinatorWait, 0, MOST_WAIT_SECONDS),
    mostFailures: wholeNumber('--max-failures', flags.maxFailures, 0),
    isFixed,
  };
}

/** @throws UsageError when the file could never be written: that is better known before than after training */
function traceOptions({ trace, traceSteps }: LaunchFlags): TraceOptions | null {
  const numSteps = wholeNumber('--trace-steps', traceSteps, 1);
  if (trace === undefined) return null;
  if (trace === true) return { path: undefined, numSteps };
  const path = resolve(trace);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (isFolder || !existsSync(dirname(path))) {
    throw new UsageError(`--trace: expected a file in a folder that exists, got '${trace}'`);
  }
  return { path, numSteps };
}

function introduce({ recipe, numWorkers, numShards, local, resumePath }: JobOptions, reporter: Reporter): void {
  reporter.note(
    `circlet ${CIRCLET_VERSION}: ${recipe.name}${recipe.description === '' ? '' : `. ${recipe.description}`}`,
  );
  const { backbone, depth, inputShape, embeddingDimension } = recipe.model;
  const losses = recipe.losses.map(({ kind }) => kind).join(' + ');
  reporter.note(
    `${backbone} ${depth}, ${inputShape.slice(0, 2).join('×')} pixels to ${embeddingDimension} dimensions, ${losses}, ${recipe.precision}; ` +
      `batch ${recipe.batch.global} in ${numShards} shard${numShards === 1 ? '' : 's'}`,
  );
  if (recipe.head.sharded && numWorkers > 1) reporter.note(headNote(recipe, numWorkers));
  if (local !== null) {
    const each = `${local.threads} thread${local.threads === 1 ? '' : 's'} each`;
    const gpus = local.gpus.length === 0 ? 'on the CPU' : `on GPU ${local.gpus.join(', ')}`;
    reporter.note(`starting ${numWorkers} worker${numWorkers === 1 ? '' : 's'} ${gpus}, ${each}`);
  }
  if (resumePath !== '') reporter.note(`resuming from ${resumePath}`);
}

function headNote({ head: { sampleRate } }: Recipe, numWorkers: number): string {
  const share =
    sampleRate < 1 ? `; a step compares with ${Number((100 * sampleRate).toPrecision(3))} % of the classes` : '';
  return `class weights spread over ${numWorkers} workers${share}`;
}

export function reporterOf({ logFormat, quiet = false }: Pick<LaunchFlags, 'logFormat' | 'quiet'>): Reporter {
  if (logFormat !== 'text' && logFormat !== 'json') {
    throw new UsageError(`--log-format: expected text or json, got '${logFormat}'`);
  }
  if (logFormat === 'json') return jsonReporter(Date.now);
  const stream = process.stdout;
  return textReporter({ stream, style: styleFor(stream, process.env), quiet, nowMs: Date.now });
}
