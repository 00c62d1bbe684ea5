import { join } from 'node:path';
import type { ControlBodies } from '@circlet/protocol';
import type { MemberState } from '../membership/state.ts';
import { chromeTrace } from './chrome-trace.ts';
import { stepWindow } from './step-window.ts';
import { writePieces } from './write-trace.ts';

/** A timeline that was asked for. */
export interface TraceOptions {
  /** Undefined: `trace.json` in the run's folder. */
  readonly path: string | undefined;
  /** The last so many are kept. */
  readonly numSteps: number;
}

/** Gathers what the workers did, and writes it at the end of the run. */
export interface RunTimeline {
  add(worker: string, trace: ControlBodies['trace']): void;
  /**
   * @returns where it is; null when no worker has come to its first step
   * @throws the system's error when it cannot be written
   */
  write(runDirectory: string, members: readonly MemberState[]): string | null;
}

export function runTimeline({ path, numSteps }: TraceOptions): RunTimeline {
  const window = stepWindow(numSteps);
  return {
    add: (worker, trace) => window.add(worker, trace),
    write(runDirectory, members) {
      const workers = members.map(({ id, rank, join: { host, pid } }) => ({ rank, host, pid, steps: window.of(id) }));
      const didAnything = workers.some(({ steps }) => steps.some(({ spans }) => spans.some(isOfStep)));
      if (!didAnything) return null;
      const file = path ?? join(runDirectory, 'trace.json');
      writePieces(file, chromeTrace(workers));
      return file;
    },
  };
}

/** Beside collectives, which there are while a group forms. */
function isOfStep({ track }: { readonly track: string }): boolean {
  return track === 'step';
}
