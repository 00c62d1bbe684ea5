import { existsSync } from 'node:fs';
import type { DurableState } from './durable-state.ts';
import { type KeptKeys, readKeys } from './keys-file.ts';
import { readState } from './state-file.ts';

/** A coordinator that was killed, as far as another needs it. */
export interface Predecessor {
  readonly incarnation: number;
  readonly state: DurableState;
  /** Null: its workers need none. */
  readonly kept: KeptKeys | null;
}

/** @throws UsageError, StateVersionError, StateDamagedError */
export function readPredecessor(folder: string, circlet: string): Predecessor {
  const { incarnation, state } = readState(folder, circlet);
  const isPlain = state.job.access.mode === 'plain';
  return { incarnation, state, kept: isPlain ? null : readKeys(folder) };
}

/** Of its workers of this host. */
export function aliveSlots(
  { state }: Predecessor,
  isAlive: (process: DurableState['processes'][number]) => boolean,
): number[] {
  return state.processes.filter(isAlive).map(({ slot }) => slot);
}

/** Of an adopted folder: so many files of this kind are there, and the next number is free. */
export function nextNumber(folder: string, nameOf: (number: number) => string): number {
  for (let number = 1; ; number++) if (!existsSync(`${folder}/${nameOf(number)}`)) return number;
}
