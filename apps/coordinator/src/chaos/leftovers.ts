import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesWith } from './processes.ts';

/** What this host has of Circlet's that outlives a process: to be compared before and after a run. */
export interface HostLook {
  readonly sharedMemory: ReadonlySet<string>;
  /** Names of sockets, with and without a file. */
  readonly sockets: ReadonlySet<string>;
}

export function lookAtHost(): HostLook {
  const ofCirclet = (names: readonly string[]): Set<string> => new Set(names.filter((name) => /circlet/i.test(name)));
  return {
    sharedMemory: ofCirclet(existsSync('/dev/shm') ? readdirSync('/dev/shm') : []),
    sockets: ofCirclet(
      readFileSync('/proc/net/unix', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/)[7] ?? ''),
    ),
  };
}

export interface LeftoverOptions {
  /** Text in the environment of the run's processes and of nobody else's. */
  readonly mark: string;
  /** Where its programs put what is temporary. */
  readonly temporary: string;
  readonly before: HostLook;
  /** Process ids that its workers have had. */
  readonly pids: ReadonlySet<number>;
  /** How long what was killed may take to be gone. Default 10 s. */
  readonly goneMs?: number;
}

/** What a run has left behind, in words; empty: nothing. */
export async function leftoversOf(options: LeftoverOptions): Promise<string[]> {
  const { goneMs = 10_000 } = options;
  const end = performance.now() + goneMs;
  // A process that ends has lost its environment, by which it is known, before its sockets are closed.
  let left = leftNow(options);
  while (left.length > 0 && performance.now() < end) {
    await sleep(100);
    left = leftNow(options);
  }
  return left;
}

function leftNow({ mark, temporary, before, pids }: LeftoverOptions): string[] {
  const after = lookAtHost();
  // Other runs on this host have sockets as well, by the names of their own processes.
  const isOurs = (name: string): boolean => pids.has(Number(/^@circlet-(\d+)-/.exec(name)?.[1])) || name.includes(mark);
  return [
    ...processesWith(mark).map(({ pid, command }) => `process ${pid}: ${command}`),
    ...[...after.sharedMemory].filter((name) => !before.sharedMemory.has(name)).map((name) => `shared memory ${name}`),
    ...[...after.sockets].filter((name) => !before.sockets.has(name) && isOurs(name)).map((name) => `socket ${name}`),
    ...readdirSync(temporary).map((name) => `temporary file ${name}`),
  ];
}
