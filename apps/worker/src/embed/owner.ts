import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fieldsOf } from './about.ts';

/** A process that writes: by when it began as well, since numbers of processes come again. */
export interface Owner {
  readonly host: string;
  readonly process: number;
  /** Ticks since the machine's start; null where the system does not tell. */
  readonly began: string | null;
}

export function thisOwner(): Owner {
  return { host: hostname(), process: process.pid, began: beganOf(process.pid) };
}

/** The number of the process that is writing now, on this host; null where there is none. */
export function otherOwner(written: unknown): number | null {
  const { host, process: id, began } = fieldsOf(written);
  if (host !== hostname() || typeof id !== 'number' || id === process.pid) return null;
  try {
    process.kill(id, 0); // sends nothing, only asks
  } catch {
    return null;
  }
  return began === null || began === beganOf(id) ? id : null;
}

/** Linux only. Null too for one that has ended and that nobody has waited for. */
function beganOf(id: number): string | null {
  try {
    // The name before these, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
