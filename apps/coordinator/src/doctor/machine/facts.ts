import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { capability, version } from 'zeromq';
import { flagsOfProcessor } from '../../native-bf16.ts';
import { type CgroupLimits, cgroupLimits } from './cgroup.ts';
import type { ClockFacts } from './clock-watch.ts';
import { type FolderFacts, folderFacts } from './folder.ts';

/** What this machine says of itself, without anything being started. Null: it does not say. */
export interface MachineFacts {
  readonly node: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly processor: string;
  /** What the processor can do, by the kernel's names; empty where the system does not say. */
  readonly processorFlags: string;
  readonly cores: number;
  /** Runnable processes, mean of a minute. */
  readonly load: number;
  readonly limits: CgroupLimits;
  readonly memoryBytes: number;
  /** What a new process could have of it. */
  readonly availableBytes: number;
  readonly openFiles: number | null;
  readonly cache: FolderFacts;
  readonly runs: FolderFacts;
  readonly zeromq: { readonly version: string; readonly hasCurve: boolean };
  readonly clock: ClockFacts;
}

export interface MachineFactsOptions {
  readonly cache: string;
  readonly runs: string;
  readonly clock: ClockFacts;
}

export function machineFacts({ cache, runs, clock }: MachineFactsOptions): MachineFacts {
  return {
    node: process.version,
    platform: process.platform,
    arch: process.arch,
    processor: cpus()[0]?.model ?? 'unknown',
    processorFlags: flagsOfProcessor(),
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
    limits: cgroupLimits(),
    memoryBytes: totalmem(),
    availableBytes: process.availableMemory(),
    openFiles: openFiles(),
    cache: folderFacts(cache),
    runs: folderFacts(runs),
    zeromq: { version, hasCurve: capability.curve === true },
    clock,
  };
}

/** Node raises its own limit to what it may be when it starts, and its children have the same. */
function openFiles(): number | null {
  try {
    const limit = /^Max open files\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return limit === undefined ? null : limit === 'unlimited' ? Infinity : Number(limit);
  } catch {
    return null;
  }
}
