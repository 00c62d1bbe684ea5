import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Algorithm,
  ALGORITHMS,
  type Cluster,
  MAX_PROFILE_BYTES,
  parseProfile,
  predict as predictStep,
  type Scenario,
  type StepProfile,
} from '@circlet/prediction';
import { UsageError } from '../errors.ts';
import { formatPredictions } from '../output/prediction-table.ts';
import { styleFor } from '../output/style.ts';
import { wholeNumber } from './options.ts';
import { link, rate, share } from './quantity.ts';
import { readTextFile } from './text-file.ts';

/** Flags of `predict`, as text. */
export interface PredictFlags {
  readonly workers: string;
  readonly link: string;
  readonly run: string;
  readonly profile?: string;
  readonly workersPerHost: string;
  readonly localLink: string;
  readonly laneRate: string;
  readonly addRate: string;
  readonly lanes: string;
  readonly algorithm: string;
  readonly wire?: string;
  readonly accumulate: string;
  readonly spread?: string;
  readonly json?: boolean;
}

/** From one program to another through ZeroMQ in Node, measured on loopback; the wire adds little within a room. */
const LATENCY_SECONDS = 100e-6;

/** What a run leaves for predictions. */
const PROFILE_FILE = 'profile.json';

/** As the ring cuts its segments (packages/collective). */
const CHUNK_BYTES = 2 ** 21;

const MOST_WORKERS = 4096;

/** Says what a measured step would take on other workers and links. Returns the exit code. */
export function predict(flags: PredictFlags): Promise<number> {
  const { scenarios, profile } = scenariosOf(flags);
  const predictions = scenarios.map(predictStep);
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify({ profile: { name: profile.name, measured: profile.measured }, cluster: scenarios[0]?.cluster, strategy: scenarios[0]?.strategy, predictions }, finite)}\n`
      : `${formatPredictions(scenarios, predictions, styleFor(process.stdout, process.env))}\n`,
  );
  return Promise.resolve(0);
}

/** @throws UsageError, ProfileInvalidError */
export function scenariosOf(flags: PredictFlags): {
  readonly scenarios: readonly Scenario[];
  readonly profile: StepProfile;
} {
  const hosts: Omit<Cluster, 'workers'> = {
    workersPerHost: wholeNumber('--workers-per-host', flags.workersPerHost, 1, MOST_WORKERS),
    link: link('--link', flags.link, LATENCY_SECONDS),
    localLink: link('--local-link', flags.localLink, 0),
    laneBytesPerSecond: laneRateOf(flags.laneRate),
    addBytesPerSecond: rate('--add-rate', flags.addRate),
  };
  // After what is on the command line: what is wrong there is said first.
  const profile = profileOf(flags);
  const wire = flags.wire ?? profile.wire;
  if (wire !== 'fp32' && wire !== 'bf16') throw new UsageError(`--wire: expected fp32 or bf16, got '${wire}'`);
  const strategy = {
    algorithm: algorithmOf(flags.algorithm),
    wire,
    lanes: wholeNumber('--lanes', flags.lanes, 1, 64),
    accumulation: wholeNumber('--accumulate', flags.accumulate, 1, 1024),
    chunkBytes: CHUNK_BYTES,
  } as const;
  const spread = flags.spread === undefined ? profile.computeSpread : share('--spread', flags.spread);
  const scenarios = flags.workers.split(',').map((text) => {
    const workers = wholeNumber('--workers', text, 1, MOST_WORKERS);
    return { profile, strategy, spread, cluster: { ...hosts, workers } };
  });
  return { scenarios, profile };
}

function algorithmOf(text: string): Algorithm {
  const algorithm = ALGORITHMS.find((name) => name === text);
  if (algorithm === undefined) {
    throw new UsageError(`--algorithm: expected ${ALGORITHMS.join(', ')}, got '${text}'`);
  }
  return algorithm;
}

function laneRateOf(text: string): number {
  return text === 'none' ? Infinity : rate('--lane-rate', text);
}

/** @throws UsageError where there is no profile */
function profileOf({ run, profile }: PredictFlags): StepProfile {
  const file = profile === undefined ? join(resolve(run), PROFILE_FILE) : resolve(profile);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new UsageError(
      profile === undefined
        ? `--run: expected a run's folder with a ${PROFILE_FILE}, found none in ${run}; train some steps with two workers or more: npx nx run coordinator:launch --steps=30`
        : `--profile: expected a file that a run has written, found none at ${profile}`,
    );
  }
  return parseProfile(readTextFile('a step profile', file, MAX_PROFILE_BYTES), file);
}

/** JSON has no infinity. */
function finite(_key: string, value: unknown): unknown {
  return value === Infinity ? null : value;
}
