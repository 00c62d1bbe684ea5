import { readFlags } from '../command-line.ts';
import { type NetworkName, NETWORKS } from '../step/configuration.ts';

export interface StartOptions {
  readonly networks: readonly NetworkName[];
  readonly precision: 'fp32' | 'bf16';
  /** Starts of each network, each in a process of its own. */
  readonly starts: number;
  readonly threads: number;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times what stands before the first step: loading TensorFlow, first values, tracing and compiling, the first run.

  npx nx run bench:start

  --full             all networks (default: r18 and r100)
  --net=NAME         one of ${NETWORKS.join(', ')}
  --precision=P      fp32 or bf16 (default fp32)
  --starts=N         processes started for each network (default 5)
  --threads=N        threads inside an op (default 2)
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): StartOptions | null {
  const flags = readFlags(args, {
    texts: ['net', 'precision', 'starts', 'threads'],
    switches: ['full', 'json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const wanted = flags.text('net');
  const named = NETWORKS.filter((name) => name === wanted);
  if (wanted !== undefined && named.length === 0) {
    flags.problems.push(`--net must be one of ${NETWORKS.join(', ')}, got ${wanted}`);
  }
  const precision = flags.text('precision') ?? 'fp32';
  if (precision !== 'fp32' && precision !== 'bf16') {
    flags.problems.push(`--precision must be fp32 or bf16, got ${precision}`);
  }
  const table: readonly NetworkName[] = flags.isSet('full') ? NETWORKS : ['r18', 'r100'];
  const options: StartOptions = {
    networks: wanted === undefined ? table : named,
    precision: precision === 'bf16' ? 'bf16' : 'fp32',
    starts: flags.count('starts', 5),
    threads: flags.count('threads', 2),
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}
