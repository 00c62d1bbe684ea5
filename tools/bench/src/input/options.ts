import { readFlags } from '../command-line.ts';

export interface InputOptions {
  /** Images in a turn, each a file. */
  readonly images: number;
  readonly batch: number;
  /** Decoding processes, for both sides. */
  readonly processes: number;
  /** Turns of each side. */
  readonly pairs: number;
  /** Steps of the training whose waiting is measured. */
  readonly steps: number;
  /** IResNet depths that train. */
  readonly depths: readonly number[];
  readonly threads: number;
  /** Python with PyTorch and Pillow; null: only our own figures. */
  readonly peerPython: string | null;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times reading, decoding and augmenting JPEG files of 112×112, and PyTorch's DataLoader with Pillow in turn; then trains
and tells which share of a step it waits for data. Ratios are PyTorch's time over ours: above 1 is faster.

  npx nx run bench:input --peer-python=python3

  --full             8,192 images a turn, and training of IResNet50 and 100 beside 18
  --images=N         images in a turn (default 2048)
  --batch-size=N     images in a batch (default 64)
  --processes=N      decoding processes of each side (default 2)
  --pairs=N          turns of each side (default 5)
  --steps=N          steps trained after two that are not counted (default 20; 0 steps: no training)
  --threads=N        threads inside an op of the training (default 2)
  --peer-python=PATH Python that can import torch and PIL; without it only our figures
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): InputOptions | null {
  const flags = readFlags(args, {
    texts: ['images', 'batch-size', 'processes', 'pairs', 'steps', 'threads', 'peer-python'],
    switches: ['full', 'json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const full = flags.isSet('full');
  const options: InputOptions = {
    images: flags.count('images', full ? 8192 : 2048),
    batch: flags.count('batch-size', 64),
    processes: flags.count('processes', 2),
    pairs: flags.count('pairs', 5),
    steps: flags.text('steps') === '0' ? 0 : flags.count('steps', 20),
    depths: full ? [18, 50, 100] : [18],
    threads: flags.count('threads', 2),
    peerPython: flags.text('peer-python') ?? null,
    json: flags.isSet('json'),
  };
  if (options.images % options.batch !== 0) {
    flags.problems.push(`--images must be a multiple of --batch-size ${options.batch}, got ${options.images}`);
  }
  flags.mustBeRight();
  return options;
}
