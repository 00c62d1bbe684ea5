import type { Vitals } from './vitals.ts';

const MIB = 1_048_576;

/**
 * What a process holds, with how much more of it is no growth: memory that is freed is not always given back at once, and programs of
 * another rank or size keep the views of the group that they had last, 32 MiB for each of its workers, though nothing is mapped there.
 */
const QUANTITIES = [
  { name: 'resident memory', key: 'residentBytes', unit: 'MiB', slack: 24 * MIB },
  { name: 'V8 heap', key: 'heapBytes', unit: 'MiB', slack: 3 * MIB },
  { name: 'memory outside the heap', key: 'externalBytes', unit: 'MiB', slack: 512 * MIB },
  { name: 'file descriptors', key: 'descriptors', unit: '', slack: 2 },
  { name: 'sockets', key: 'sockets', unit: '', slack: 2 },
  { name: 'threads', key: 'threads', unit: '', slack: 2 },
  { name: 'open handles of Node', key: 'resources', unit: '', slack: 4 },
] as const;

/** Of one quantity of one process of the run, whatever processes had its place. */
export interface Growth {
  readonly who: string;
  readonly name: string;
  readonly unit: '' | 'MiB';
  /** Median of the second quarter of what was taken, when all that grows at the start has grown, and of the last quarter. */
  readonly early: number;
  readonly late: number;
  readonly isGrown: boolean;
}

/**
 * With fewer there is no quarter to speak of: the first and the last are told, and nothing follows from them. What a process opens for
 * a moment, a checkpoint say, is among what is seen once.
 */
const ENOUGH = 8;

/** Holds what processes had to begin with to what they have in the end. Pure. */
export function growthOf(all: readonly Vitals[]): Growth[] {
  const names = [...new Set(all.map(({ who }) => who))].toSorted();
  return names.flatMap((who) => {
    const own = all.filter((vitals) => vitals.who === who);
    return QUANTITIES.map(({ name, key, unit, slack }): Growth => {
      const values = own.map((vitals) => vitals[key]);
      const quarter = values.length / 4;
      const isEnough = values.length >= ENOUGH;
      const early = isEnough
        ? median(values.slice(Math.floor(quarter), Math.ceil(2 * quarter)))
        : (values[0] as number);
      const late = isEnough ? median(values.slice(Math.floor(3 * quarter))) : (values.at(-1) as number);
      const scale = unit === 'MiB' ? MIB : 1;
      return { who, name, unit, early: early / scale, late: late / scale, isGrown: isEnough && late - early > slack };
    });
  });
}

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
