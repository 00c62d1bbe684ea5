import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyOverrides, type OverrideValue, parseRecipe, presetText, type Recipe, shardCount } from '@circlet/recipe';
import { UsageError } from '../errors.ts';
import { listGpus } from '../gpus.ts';
import { jsonReporter } from '../output/json-reporter.ts';
import type { Reporter } from '../output/reporter.ts';
import { textReporter } from '../output/text-reporter.ts';
import { CIRCLET_VERSION } from '../version.ts';
import { checkpointToResume, wholeNumber } from './options.ts';
import { runJob } from './run-job.ts';

/** Flags of `launch` and `serve`, as text. */
export interface LaunchFlags {
  readonly recipe?: string;
  readonly workers?: string;
  readonly data?: string;
  readonly precision?: string;
  readonly epochs?: string;
  readonly steps?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly threads?: string;
  readonly resume?: string;
  readonly runs: string;
  readonly bind?: string;
  readonly metricsPort: string;
  readonly metricsHost: string;
  readonly logFormat: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const DEFAULT_RECIPE = 'emoji-quickstart';
const DEFAULT_WORKERS = 2;

/** Starts local workers and trains; with `serve`, waits for workers that come on their own. */
export async function launch(flags: LaunchFlags, command: 'launch' | 'serve'): Promise<number> {
  // Everything that can be wrong is found out before anything is started or written.
  const resume = flags.resume === undefined ? null : checkpointToResume(flags.resume);
  const recipe = readRecipe(flags, resume?.recipe);
  const gpus = command === 'launch' ? listGpus() : [];
  const numWorkers =
    flags.workers === undefined
      ? gpus.length > 0
        ? gpus.length
        : DEFAULT_WORKERS
      : wholeNumber('--workers', flags.workers, 1);
  const numShards = shardCount(recipe, numWorkers);
  if (numShards < numWorkers) {
    throw new UsageError(
      `--workers: expected at most the number of shards, ${numShards}, got ${numWorkers}; lower batch.shardSize for more shards`,
    );
  }
  const dataPath = dataOf(flags, recipe);
  const threads = flags.threads === undefined ? undefined : wholeNumber('--threads', flags.threads, 1);
  const port = wholeNumber('--metrics-port', flags.metricsPort, 0);
  using reporter = reporterOf(flags);
  reporter.note(
    `circlet ${CIRCLET_VERSION}: ${recipe.name}${recipe.description === '' ? '' : `. ${recipe.description}`}`,
  );
  return await runJob(
    {
      recipe,
      numWorkers,
      numShards,
      dataPath,
      runsDirectory: resolve(flags.runs),
      resumePath: resume?.checkpoint ?? '',
      bind: flags.bind ?? 'tcp://127.0.0.1:*',
      startLocalWorkers: command === 'launch',
      threads,
      gpus,
      metrics: { host: flags.metricsHost, port },
      verbose: flags.verbose ?? false,
      circletVersion: CIRCLET_VERSION,
    },
    reporter,
  );
}

function readRecipe(flags: LaunchFlags, resumed: string | undefined): Recipe {
  const name = flags.recipe ?? resumed ?? DEFAULT_RECIPE;
  const isFile = existsSync(name) && statSync(name).isFile();
  const text = isFile ? readFileSync(name, 'utf8') : presetText(name);
  const overrides: Record<string, OverrideValue> = {
    ...(flags.precision === undefined ? {} : { precision: flags.precision }),
    ...(flags.epochs === undefined ? {} : { epochs: flags.epochs }),
    ...(flags.steps === undefined ? {} : { maxSteps: flags.steps }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  };
  for (const setting of flags.set ?? []) {
    const at = setting.indexOf('=');
    if (at < 1) {
      throw new UsageError(
        `--set: expected key=value, for example --set optimizer.learningRate=0.05, got '${setting}'`,
      );
    }
    overrides[setting.slice(0, at)] = setting.slice(at + 1);
  }
  const recipe = parseRecipe(text);
  return Object.keys(overrides).length === 0 ? recipe : applyOverrides(recipe, overrides);
}

function dataOf(flags: LaunchFlags, recipe: Recipe): string {
  if (flags.data === undefined) {
    if (recipe.data.source === null) {
      throw new UsageError(`recipe ${recipe.name} names no data; give a folder or zip file of images with --data=PATH`);
    }
    return '';
  }
  if (flags.data !== 'emoji' && !existsSync(flags.data)) {
    throw new UsageError(`--data: expected a folder or a zip file of images, found nothing at ${flags.data}`);
  }
  return flags.data === 'emoji' ? 'emoji' : resolve(flags.data);
}

function reporterOf({ logFormat, quiet = false }: LaunchFlags): Reporter {
  if (logFormat !== 'text' && logFormat !== 'json') {
    throw new UsageError(`--log-format: expected text or json, got '${logFormat}'`);
  }
  return logFormat === 'json'
    ? jsonReporter(Date.now)
    : textReporter({ stream: process.stdout, quiet, nowMs: Date.now });
}
