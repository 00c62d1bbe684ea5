import type { ControlBodies } from '@circlet/protocol';

/** A worker that takes part, or did. */
export interface FlightMember {
  readonly id: string;
  readonly rank: number;
  readonly host: string;
  readonly pid: number;
}

/** What all workers did last, written into the run's folder whenever something went wrong. */
export interface FlightRecords {
  heard(id: string, record: ControlBodies['flightRecord']): void;
  /**
   * Asks everybody, waits for the answers for a while, and writes.
   * @param cause in a sentence
   */
  ask(cause: string, members: readonly FlightMember[]): Promise<void>;
  /** Writes what was heard without asking: workers that leave tell by themselves. Nothing where nobody has trained. */
  write(cause: string, members: readonly FlightMember[]): void;
}

export interface FlightRecordsDependencies {
  readonly want: (id: string) => void;
  readonly nowMs: () => number;
  readonly date: () => Date;
  /** What a worker has last said of where it is. */
  readonly latest: (
    id: string,
  ) => { readonly whereabouts: ControlBodies['whereabouts']; readonly secondsAgo: number } | null;
  /** Writes a file of the run's folder. */
  readonly store: (name: string, text: string) => void;
  readonly told: (text: string) => void;
  readonly failed: (text: string) => void;
  /** Of the first one; default: 1. */
  readonly firstNumber?: number;
}

/** Enough for a worker whose event loop has a turn; the others have nothing to say. */
const PATIENCE_MS = 1_500;

/** In a run's folder. */
export function flightRecordName(number: number): string {
  return `flight-record-${number}.json`;
}

export function flightRecords(dependencies: FlightRecordsDependencies): FlightRecords {
  const { want, nowMs, date, latest, store, told, failed } = dependencies;
  const records = new Map<string, { readonly record: ControlBodies['flightRecord']; readonly atMs: number }>();
  const listeners = new Set<() => void>();
  let number = (dependencies.firstNumber ?? 1) - 1;

  const write = (cause: string, members: readonly FlightMember[]): void => {
    const hasTrained = [...records.values()].some(({ record }) => record.entries.some(({ kind }) => kind === 'phase'));
    if (!hasTrained) return;
    const name = flightRecordName(++number);
    try {
      store(name, `${JSON.stringify(documentOf(cause, members), null, 1)}\n`);
      told(name);
    } catch (error) {
      failed(`cannot write ${name}: ${(error as Error).message}`);
    }
  };

  const documentOf = (cause: string, members: readonly FlightMember[]): object => ({
    format: 1,
    time: date().toISOString(),
    cause,
    workers: members
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ id, rank, host, pid }) => {
        const last = records.get(id);
        const where = latest(id);
        return {
          rank,
          host,
          pid,
          whereabouts: where === null ? null : { secondsAgo: where.secondsAgo, ...where.whereabouts },
          record: last === undefined ? null : { secondsAgo: (nowMs() - last.atMs) / 1000, ...last.record },
        };
      }),
  });

  return {
    heard(id, record) {
      records.set(id, { record, atMs: nowMs() });
      listeners.forEach((listener) => listener());
    },
    async ask(cause, members) {
      const askedMs = nowMs();
      members.forEach(({ id }) => want(id));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE_MS);
        const look = (): void => {
          if (!members.every(({ id }) => (records.get(id)?.atMs ?? -Infinity) >= askedMs)) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
      });
      write(cause, members);
    },
    write,
  };
}
