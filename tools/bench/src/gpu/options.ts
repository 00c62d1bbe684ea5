import { readFlags } from '../command-line.ts';

export interface GpuOptions {
  readonly full: boolean;
  /** Timed steps of each side, in turn. */
  readonly pairs: number;
  readonly threads: number;
  readonly classes: number;
  /** Python with PyTorch for CUDA; null: only our own figures. */
  readonly peerPython: string | null;
  readonly json: boolean;
}

export const USAGE: string = `Everything that is to be measured on a GPU: copies to it and back, then training steps beside PyTorch's on the same GPU.
Ratios are PyTorch's time over ours: above 1 is faster.

  npx nx run bench:gpu --peer-python=python3

  --full             five networks (default: IResNet100 and ResNet50), at batches of 8, 32 and 128, in fp32 and bf16
  --pairs=N          timed steps of each side (default 20)
  --threads=N        threads inside an op that runs on the host (default 2)
  --classes=N        classes of the head (default 1000)
  --peer-python=PATH Python whose torch has CUDA; without it only our figures
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): GpuOptions | null {
  const flags = readFlags(args, {
    texts: ['pairs', 'threads', 'classes', 'peer-python'],
    switches: ['full', 'json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const options: GpuOptions = {
    full: flags.isSet('full'),
    pairs: flags.count('pairs', 20),
    threads: flags.count('threads', 2),
    classes: flags.count('classes', 1000),
    peerPython: flags.text('peer-python') ?? null,
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}
