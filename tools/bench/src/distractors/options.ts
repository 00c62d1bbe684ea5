import { readFlags } from '../command-line.ts';

export interface DistractorOptions {
  readonly distractors: number;
  readonly probes: number;
  /** Persons that the probes are of. */
  readonly people: number;
  readonly dimension: number;
  /** Ranges of distractors that are counted one after the other, as so many workers would side by side. */
  readonly ranges: number;
  readonly threads: number;
}

export const USAGE: string = `Times MegaFace's challenge 1 on made-up embeddings with a known answer: identification among distractors and TAR@FAR 1e-6.

  npx nx run bench:distractors

  --distractors=N  (default 1000000)
  --probes=N       (default 3530, as the challenge has)
  --people=N       that the probes are of (default 80)
  --dimension=N    of embeddings (default 512)
  --ranges=N       of distractors, merged at the end (default 2)
  --threads=N      threads inside an op (default 2)
  --help           this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): DistractorOptions | null {
  const texts = ['distractors', 'probes', 'people', 'dimension', 'ranges', 'threads'];
  const flags = readFlags(args, { texts, switches: [], usage: USAGE });
  if (flags === null) return null;
  const options: DistractorOptions = {
    distractors: flags.count('distractors', 1_000_000),
    probes: flags.count('probes', 3530),
    people: flags.count('people', 80),
    dimension: flags.count('dimension', 512),
    ranges: flags.count('ranges', 2),
    threads: flags.count('threads', 2),
  };
  if (options.people > options.probes / 2) {
    flags.problems.push(`--people must be at most half of --probes, so that each has a mate, got ${options.people}`);
  }
  flags.mustBeRight();
  return options;
}
