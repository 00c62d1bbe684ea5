import { readFlags } from '../command-line.ts';
import {
  configurationsOf,
  type HeadConfiguration,
  HEADS,
  MAX_PEER_CLASSES,
  MILLION,
  SHORT_TABLE,
  WHOLE_TABLE,
} from './configuration.ts';

export interface HeadOptions {
  readonly configurations: readonly HeadConfiguration[];
  /** Samples of a step, over all workers. */
  readonly batch: number;
  /** Of embeddings and class weights. */
  readonly dimension: number;
  /** Share of the classes that a step of a sampled head uses. */
  readonly sampleRate: number;
  /** Of the peer, and of all workers together where there are not more workers than threads. */
  readonly threads: number;
  /** Turns of each side. */
  readonly pairs: number;
  /** Python with PyTorch; null: only our own figures. */
  readonly peerPython: string | null;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times steps of a class-level head (Circle loss: forward, backward, SGD), spread over workers in three ways, and a dense
head in PyTorch in turn. Ratios are PyTorch's time over ours: above 1 is faster.

  npx nx run bench:head --peer-python=python3     1, 2 and 4 workers, ${SHORT_TABLE.classes.join(' and ')} classes, and a million

  --full             ${WHOLE_TABLE.classes.at(-1)} classes too, and ten turns
  --heads=LIST       some of ${HEADS.join(',')} (default: all)
  --classes=LIST     for example 10000,100000
  --workers=LIST     workers on this host (default ${SHORT_TABLE.workers.join(',')})
  --batch-size=N     samples of a step, over all workers (default 64)
  --dimension=N      of embeddings and class weights (default 512)
  --sample-rate=N    share of the classes in a step of a sampled head (default 0.1)
  --threads=N        of the peer, and of all workers together; one for each of more workers (default 2)
  --pairs=N          turns of each side (default 5)
  --peer-python=PATH Python that can import torch; without it only our figures. Up to ${MAX_PEER_CLASSES} classes
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): HeadOptions | null {
  const flags = readFlags(args, {
    texts: [
      ...['heads', 'classes', 'workers', 'batch-size', 'dimension', 'sample-rate', 'threads', 'pairs', 'peer-python'],
    ],
    switches: ['full', 'json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const table = flags.isSet('full') ? WHOLE_TABLE : SHORT_TABLE;
  const counts = (name: string, fallback: readonly number[]): readonly number[] => {
    const numbers = flags.text(name)?.split(',').map(Number) ?? fallback;
    if (!numbers.every((count) => Number.isInteger(count) && count >= 1)) {
      flags.problems.push(`--${name} must be whole numbers of at least 1, got ${flags.text(name)}`);
    }
    return numbers;
  };
  const names: readonly string[] = flags.text('heads')?.split(',') ?? HEADS;
  const heads = HEADS.filter((head) => names.includes(head));
  if (heads.length !== names.length) {
    flags.problems.push(`--heads must be some of ${HEADS.join(',')}, got ${flags.text('heads')}`);
  }
  const workers = counts('workers', table.workers);
  const chosen = configurationsOf({ heads, workers, classes: counts('classes', table.classes) });
  const isWhole = !['heads', 'classes', 'workers'].some(flags.isSet);
  const batch = flags.count('batch-size', 64);
  const uneven = workers.find((size) => batch % size !== 0);
  if (uneven !== undefined) {
    flags.problems.push(`--batch-size must be a multiple of every number of workers, got ${batch} for ${uneven}`);
  }
  const sampleRate = Number(flags.text('sample-rate') ?? 0.1);
  if (!(sampleRate > 0 && sampleRate <= 1)) {
    flags.problems.push(`--sample-rate must be above 0 and at most 1, got ${flags.text('sample-rate')}`);
  }
  const options: HeadOptions = {
    configurations: isWhole ? [...chosen, ...MILLION] : chosen,
    batch,
    dimension: flags.count('dimension', 512),
    sampleRate,
    threads: flags.count('threads', 2),
    pairs: flags.count('pairs', flags.isSet('full') ? 10 : 5),
    peerPython: flags.text('peer-python') ?? null,
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}
