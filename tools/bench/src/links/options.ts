import { SECURITY_MODES, type SecurityMode } from '@circlet/security';
import { securityModes, SIZES } from '../allreduce/options.ts';
import { readFlags } from '../command-line.ts';

export interface LinksBenchOptions {
  /** Megabits per second of each link. */
  readonly rates: readonly number[];
  readonly hosts: number;
  readonly ranksPerHost: number;
  /** Megabytes of float32. */
  readonly megabytes: number;
  /** How our ranks keep strangers out: a table for each. */
  readonly security: readonly SecurityMode[];
  /** Turns of each side, for each rate. */
  readonly pairs: number;
  /** Python with PyTorch; null: only our own figures. */
  readonly peerPython: string | null;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times all-reduce between hosts that are network namespaces of this machine, on links of a limited rate, beside the cost
model, the link's physical limit and PyTorch's Gloo. Linux, as root, with iproute2.

  npx nx run bench:links --peer-python=python3     4 hosts at 500 and 1000 Mb/s, 261 MB

  --rates=LIST       megabits per second of each link (default 500,1000)
  --hosts=N          how many hosts (default 4)
  --ranks-per-host=N processes on each, for two levels (default 1)
  --size=MB          megabytes of float32, one of ${SIZES.join(',')} (default 261)
  --security=LIST    some of ${SECURITY_MODES.join(',')}: a table for each (default plain)
  --pairs=N          turns of each side, for each rate (default 5)
  --peer-python=PATH Python that can import torch; without it only our figures
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): LinksBenchOptions | null {
  const flags = readFlags(args, {
    texts: ['rates', 'hosts', 'ranks-per-host', 'size', 'security', 'pairs', 'peer-python'],
    switches: ['json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const rates = flags.text('rates')?.split(',').map(Number) ?? [500, 1000];
  if (!rates.every((rate) => Number.isInteger(rate) && rate >= 1)) {
    flags.problems.push(`--rates must be whole numbers of megabits per second, got ${flags.text('rates')}`);
  }
  const megabytes = flags.count('size', 261);
  if (!SIZES.includes(megabytes)) {
    flags.problems.push(`--size must be one of ${SIZES.join(',')}, got ${flags.text('size')}`);
  }
  const options: LinksBenchOptions = {
    rates,
    hosts: flags.count('hosts', 4),
    ranksPerHost: flags.count('ranks-per-host', 1),
    megabytes,
    security: securityModes(flags),
    pairs: flags.count('pairs', 5),
    peerPython: flags.text('peer-python') ?? null,
    json: flags.isSet('json'),
  };
  if (options.hosts < 2 || options.hosts > 250)
    flags.problems.push(`--hosts must be from 2 to 250, got ${options.hosts}`);
  flags.mustBeRight();
  return options;
}
