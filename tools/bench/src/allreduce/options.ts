import { SECURITY_MODES, type SecurityMode } from '@circlet/security';
import { type Flags, readFlags } from '../command-line.ts';

/** How our ranks are connected: shared memory with barriers over ipc, or ZeroMQ alone. */
export const TRANSPORTS = ['shm', 'ipc', 'tcp'] as const;
export type TransportName = (typeof TRANSPORTS)[number];

export const WIRES = ['fp32', 'bf16'] as const;
export type WireType = (typeof WIRES)[number];

/** Megabytes (10⁶ bytes) of float32 in a buffer; 261 are the gradients of IResNet100. */
export const SIZES: readonly number[] = [1, 4, 16, 64, 261];

export interface AllReduceBenchOptions {
  /** How many processes reduce together: a table for each. */
  readonly worlds: readonly number[];
  readonly sizes: readonly number[];
  readonly transports: readonly TransportName[];
  /** How values travel between our ranks over ipc and tcp; the peer's are always float32. */
  readonly wire: WireType;
  /** How our ranks keep strangers out: a column for each with each transport. */
  readonly security: readonly SecurityMode[];
  /** Turns of each side, for each size. */
  readonly pairs: number;
  /** Python with PyTorch; null: only our own figures. */
  readonly peerPython: string | null;
  /** Times sums and packing within this process instead. */
  readonly kernels: boolean;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Times all-reduce between processes of this host, and PyTorch's Gloo in turn. Ratios are Gloo's time over ours: above 1 is faster.

  npx nx run bench:allreduce --peer-python=python3     2 processes, ${SIZES.join(', ')} MB

  --full             4 processes too
  --processes=LIST   how many processes, for example 2,3 (default 2; with --full 2,4)
  --sizes=LIST       megabytes of float32, some of ${SIZES.join(',')} (default: all)
  --transports=LIST  some of ${TRANSPORTS.join(',')} (default: all)
  --wire=TYPE        ${WIRES.join(' or ')}: how our ranks' values travel over ipc and tcp (default fp32)
  --security=LIST    some of ${SECURITY_MODES.join(',')}: a column for each (default plain)
  --pairs=N          turns of each side, for each size (default 5)
  --kernels          instead: GB/s of sums and of packing as bfloat16, in one process
  --peer-python=PATH Python that can import torch; without it only our figures
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): AllReduceBenchOptions | null {
  const flags = readFlags(args, {
    texts: ['processes', 'sizes', 'transports', 'wire', 'security', 'pairs', 'peer-python'],
    switches: ['full', 'kernels', 'json'],
    usage: USAGE,
  });
  if (flags === null) return null;
  const list = (name: string): readonly string[] | undefined => flags.text(name)?.split(',');
  const worlds = list('processes')?.map(Number) ?? (flags.isSet('full') ? [2, 4] : [2]);
  if (!worlds.every((world) => Number.isInteger(world) && world >= 2)) {
    flags.problems.push(`--processes must be whole numbers of at least 2, got ${flags.text('processes')}`);
  }
  const sizes = list('sizes')?.map(Number) ?? SIZES;
  if (!sizes.every((size) => SIZES.includes(size))) {
    flags.problems.push(`--sizes must be some of ${SIZES.join(',')}, got ${flags.text('sizes')}`);
  }
  const names: readonly string[] = list('transports') ?? TRANSPORTS;
  const transports = TRANSPORTS.filter((transport) => names.includes(transport));
  if (transports.length !== names.length) {
    flags.problems.push(`--transports must be some of ${TRANSPORTS.join(',')}, got ${flags.text('transports')}`);
  }
  const wire = WIRES.find((name) => name === (flags.text('wire') ?? 'fp32'));
  if (wire === undefined) flags.problems.push(`--wire must be ${WIRES.join(' or ')}, got ${flags.text('wire')}`);
  const options: AllReduceBenchOptions = {
    worlds,
    sizes,
    transports,
    wire: wire ?? 'fp32',
    security: securityModes(flags),
    pairs: flags.count('pairs', 5),
    peerPython: flags.text('peer-python') ?? null,
    kernels: flags.isSet('kernels'),
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}

/** Of `--security`; problems are collected. */
export function securityModes(flags: Flags): readonly SecurityMode[] {
  const names: readonly string[] = flags.text('security')?.split(',') ?? ['plain'];
  const modes = SECURITY_MODES.filter((mode) => names.includes(mode));
  if (modes.length !== names.length) {
    flags.problems.push(`--security must be some of ${SECURITY_MODES.join(',')}, got ${flags.text('security')}`);
  }
  return modes;
}
