import { tmpdir } from 'node:os';
import { type PresetName, presetNames } from '@circlet/recipe';
import { readFlags } from '../command-line.ts';

export interface CheckpointOptions {
  readonly preset: PresetName;
  /** Steps between two checkpoints. */
  readonly every: number;
  /** Of a stretch with a checkpoint and one without. */
  readonly pairs: number;
  readonly threads: number;
  /** Where checkpoints go: a folder of its own below, removed in the end. */
  readonly folder: string;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times training with a checkpoint every so many steps and without, in turn, in one process.

  npx nx run bench:checkpoint

  --preset=NAME      one of ${presetNames.join(', ')} (default emoji-quickstart)
  --every=N          steps between two checkpoints (default 31, an epoch of the quick start)
  --pairs=N          stretches of each kind (default 4)
  --threads=N        threads inside an op (default 2)
  --folder=PATH      on the disk that is to be written to (default: that of temporary files)
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): CheckpointOptions | null {
  const flags = readFlags(args, {
    texts: ['preset', 'every', 'pairs', 'threads', 'folder'],
    switches: ['json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const wanted = flags.text('preset') ?? 'emoji-quickstart';
  const preset = presetNames.find((name) => name === wanted);
  if (preset === undefined) {
    flags.problems.push(`--preset must be one of ${presetNames.join(', ')}, got ${wanted}`);
  }
  const options: CheckpointOptions = {
    preset: preset ?? 'emoji-quickstart',
    every: flags.count('every', 31),
    pairs: flags.count('pairs', 4),
    threads: flags.count('threads', 2),
    folder: flags.text('folder') ?? tmpdir(),
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}
