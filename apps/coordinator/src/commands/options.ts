import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/** @throws UsageError unless the text is a whole number of at least `min` */
export function wholeNumber(flag: string, text: string, min: number, max: number = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    throw new UsageError(`${flag}: expected a whole number ${range}, got '${text}'`);
  }
  return value;
}

/** An address to listen on: ZeroMQ itself takes port 99999 for 34463. @throws UsageError */
export function listenAddress(flag: string, text: string): string {
  const [, port] = /^tcp:\/\/.+:(\*|\d+)$/.exec(text) ?? [];
  const isPort = port === '*' || (Number(port) >= 1 && Number(port) <= 65_535);
  if (!isPort) {
    throw new UsageError(
      `${flag}: expected tcp://HOST:PORT with a port from 1 to 65535, or * for a free one, got '${text}'`,
    );
  }
  return text;
}

/** What a resumed run takes over from the one before it. */
export interface ResumePoint {
  /** A checkpoint's folder, or one of checkpoints of which the latest is meant. */
  readonly checkpoint: string;
  /** The run's folder. */
  readonly run: string;
  /** The effective recipe's file. */
  readonly recipe: string;
  /** How many workers it had; null when that is not known. */
  readonly workers: number | null;
}

/**
 * What --resume names: a run's folder, the name of a run below `runs`, or one checkpoint's folder.
 *
 * @throws UsageError when there is no checkpoint
 */
export function resumePoint(text: string, runs: string): ResumePoint {
  for (const path of [resolve(text), resolve(runs, text)]) {
    const isCheckpoint = existsSync(join(path, 'state.json'));
    const run = isCheckpoint ? dirname(dirname(path)) : path;
    const recipe = join(run, 'recipe.yaml');
    const checkpoint = isCheckpoint ? path : join(run, 'checkpoints');
    if (existsSync(recipe) && (isCheckpoint || holdsCheckpoints(checkpoint))) {
      return { checkpoint, run, recipe, workers: workersOf(run) };
    }
  }
  throw new UsageError(
    `--resume: expected a run with a checkpoint, found none at ${text}; runs are below ${runs}, the newest with a checkpoint is ${join(runs, 'latest')}`,
  );
}

function holdsCheckpoints(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => /^\.?step-\d+/.test(name));
}

function workersOf(run: string): number | null {
  try {
    const { workers } = JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')) as { workers?: unknown };
    return typeof workers === 'number' ? workers : null;
  } catch {
    return null; // Only a default is taken from it.
  }
}
