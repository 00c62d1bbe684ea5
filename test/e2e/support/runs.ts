import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';
import type { LiveProcess, RunningProgram } from './program.ts';

/** The workers that a program runs now, by slot. */
export function workersOf(program: RunningProgram): LiveProcess[] {
  const all = program.processes().filter(({ command }) => command.includes('worker/dist/main.js join'));
  const slotOf = ({ command }: LiveProcess): string => /--slot (\S+)/.exec(command)?.[1] ?? '';
  return all.toSorted((a, b) => slotOf(a).localeCompare(slotOf(b)));
}

/** The bytes of the model that a run published. */
export function modelOf(place: Place, run: string): Buffer {
  return readFileSync(join(place.path, run, 'model.safetensors'));
}
