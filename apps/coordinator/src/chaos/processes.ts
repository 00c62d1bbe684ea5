import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process of this host. Linux only: everything here reads /proc. */
export interface ProcessLook {
  readonly residentBytes: number;
  readonly descriptors: number;
  /** Among the descriptors. */
  readonly sockets: number;
  readonly threads: number;
}

/** Null where it has gone. */
export function lookAt(pid: number): ProcessLook | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const number = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const targets = readdirSync(`/proc/${pid}/fd`).map((descriptor) => targetOf(`/proc/${pid}/fd/${descriptor}`));
    return {
      residentBytes: 1024 * number('VmRSS'),
      descriptors: targets.length,
      sockets: targets.filter((target) => target.startsWith('socket:')).length,
      threads: number('Threads'),
    };
  } catch {
    return null;
  }
}

/** The slot that a worker was started for; null: it is none, or has gone. */
export function slotOf(pid: number): number | null {
  const slot = /worker\/dist\/main\.js\0join\0.*--slot\0(\d+)/s.exec(textOf(`/proc/${pid}/cmdline`))?.[1];
  return slot === undefined ? null : Number(slot);
}

/** Processes that have this text in their environment and are alive, with what they run. */
export function processesWith(mark: string): { readonly pid: number; readonly command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const isAlive = !/\) [ZX] /.test(textOf(`/proc/${name}/stat`));
      if (!isAlive || !textOf(`/proc/${name}/environ`).includes(mark)) return [];
      return [{ pid: Number(name), command: textOf(`/proc/${name}/cmdline`).split('\0').join(' ').trim() }];
    });
}

/** Whether the process was there. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // It has just ended, or is another user's.
  }
}

/** What a link points to; empty where it has just gone. */
export function targetOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
