import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StateDamagedError, SupersededError, UsageError } from '../errors.ts';
import type { DurableState } from './durable-state.ts';
import { MAX_COORDINATOR_STATE_BYTES } from './limits.ts';
import { decodeState, encodeState } from './state-format.ts';
import { syncFolder, writeDurably, writePartial } from './write-durably.ts';

/** What a coordinator keeps on the disk for whoever takes its place when it is killed. */
export interface StateFile {
  /** How many coordinators the run has had, this one included. */
  readonly incarnation: number;
  /**
   * @returns whether it is on the disk; when not, that was warned of: training goes on without
   * @throws SupersededError
   */
  write(state: DurableState): boolean;
  /** The run has ended: there is nothing to be taken over. */
  remove(): void;
}

/** In a run's folder. Each coordinator has a file of its own, so that one that was taken for dead writes into nobody else's. */
const NAME = /^coordinator-(\d+)\.state$/;

/**
 * The first coordinator's, or that of one which has taken over.
 *
 * @param warn told once when writing begins to fail
 */
export function stateFile(
  folder: string,
  incarnation: number,
  circlet: string,
  warn: (text: string) => void,
): StateFile {
  const path = pathOf(folder, incarnation);
  let isFailing = false;
  let isRemoved = false;
  return {
    incarnation,
    write(state) {
      if (isRemoved) return false;
      if (existsSync(pathOf(folder, incarnation + 1))) throw new SupersededError(incarnation, incarnation + 1);
      try {
        writeDurably(path, encodeState(state, circlet));
        isFailing = false;
        return true;
      } catch (error) {
        // An old state would be worse than none: others have been told what it does not know.
        rmSync(path, { force: true });
        if (!isFailing) {
          warn(
            `cannot write ${path}: ${(error as Error).message}; training goes on, but nobody could take over from this coordinator until this works again: free some space or check the folder's permissions`,
          );
        }
        isFailing = true;
        return false;
      }
    },
    remove() {
      isRemoved = true;
      numbersIn(folder).forEach((number) => rmSync(pathOf(folder, number), { force: true }));
    },
  };
}

/** What the last coordinator of a run left. @throws UsageError where there is nothing; StateVersionError, StateDamagedError */
export function readState(
  folder: string,
  circlet: string,
): { readonly incarnation: number; readonly state: DurableState } {
  const incarnation = Math.max(0, ...numbersIn(folder));
  if (incarnation === 0) {
    throw new UsageError(
      `expected the folder of a run whose coordinator was killed, found nothing to take over in ${folder}: a run that has ended is gone on with by --resume`,
    );
  }
  const path = pathOf(folder, incarnation);
  const { size } = statSync(path);
  if (size > MAX_COORDINATOR_STATE_BYTES) {
    throw new StateDamagedError(path, `expected at most ${MAX_COORDINATOR_STATE_BYTES} bytes, got ${size}`);
  }
  return { incarnation, state: decodeState(path, readFileSync(path), circlet) };
}

/** Makes this the next coordinator of a run: of several that try, one. @throws UsageError when another was faster */
export function claimIncarnation(folder: string, incarnation: number, state: DurableState, circlet: string): void {
  const path = pathOf(folder, incarnation);
  const partial = writePartial(path, encodeState(state, circlet));
  try {
    // Unlike a rename, this fails when the name is there.
    linkSync(partial, path);
  } catch (cause) {
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    const why = isTaken ? 'another coordinator has just taken it over' : (cause as Error).message;
    throw new UsageError(`cannot take over the run in ${folder}: ${why}`, { cause });
  } finally {
    rmSync(partial, { force: true });
  }
  syncFolder(dirname(path));
  numbersIn(folder)
    .filter((number) => number < incarnation)
    .forEach((number) => rmSync(pathOf(folder, number), { force: true }));
}

export function isStateFile(name: string): boolean {
  return NAME.test(name);
}

function pathOf(folder: string, incarnation: number): string {
  return join(folder, `coordinator-${incarnation}.state`);
}

function numbersIn(folder: string): number[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, number] = NAME.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
}
