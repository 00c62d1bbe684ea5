import { askInside } from './inside-messages.ts';
import { lookAt, slotOf } from './processes.ts';

/** What one process of a run holds at one moment. */
export interface Vitals {
  /** `coordinator` or `worker 2`, by slot. */
  readonly who: string;
  readonly pid: number;
  /** Applied by then. */
  readonly step: number;
  readonly residentBytes: number;
  /** V8's, and what hangs on it outside, after a full collection. */
  readonly heapBytes: number;
  readonly externalBytes: number;
  readonly descriptors: number;
  readonly sockets: number;
  readonly threads: number;
  /** Node's open handles and requests. */
  readonly resources: number;
}

/** Of all that are there. */
export async function takeVitals(
  inside: string,
  coordinator: number,
  workers: readonly number[],
  step: number,
): Promise<Vitals[]> {
  const taken = await Promise.all(
    [coordinator, ...workers].map(async (pid): Promise<Vitals | null> => {
      const memory = await askInside(inside, pid, { kind: 'memory' });
      const look = lookAt(pid);
      if (look === null || memory?.kind !== 'memory') return null;
      const who = pid === coordinator ? 'coordinator' : `worker ${slotOf(pid)}`;
      const { heapUsed: heapBytes, external: externalBytes, resources } = memory;
      return { who, pid, step, ...look, heapBytes, externalBytes, resources };
    }),
  );
  return taken.filter((vitals) => vitals !== null);
}

/** Of a metrics page: lines that are no comment. Each is a name with labels, which must not become more and more. */
export async function countSeries(address: string): Promise<number> {
  try {
    const page = await (await fetch(address)).text();
    return page.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
  } catch {
    return NaN; // The run has just ended.
  }
}
