import type { ControlBodies } from '@circlet/protocol';
import type { DurableJob } from '../durable/durable-state.ts';
import type { StateFile } from '../durable/state-file.ts';
import type { MembershipState } from '../membership/state.ts';
import type { RunObserver } from './observe-run.ts';
import type { RunLedger } from './run-ledger.ts';
import type { WorkerProcesses } from './worker-processes.ts';

/** What a coordinator does all the time so that another can take its place at any moment. */
export interface Succession {
  /** Brings everything to the disk that others are about to be told of. @returns whether this is still the run's coordinator */
  keep(state: MembershipState): boolean;
  /** Tells workers what they need not keep any more, if there is something. Called now and then. */
  acknowledge(state: MembershipState): void;
}

export interface SuccessionDependencies {
  readonly file: StateFile;
  readonly job: DurableJob;
  readonly ledger: Pick<RunLedger, 'flush'>;
  readonly observer: Pick<RunObserver, 'observed'>;
  /** Those of this host. */
  readonly workers: () => Pick<WorkerProcesses, 'started'>;
  readonly send: (to: string, kind: 'heard', body: ControlBodies['heard']) => void;
  /** Another coordinator is there. */
  readonly superseded: (error: Error) => void;
}

export function succession(dependencies: SuccessionDependencies): Succession {
  const { file, job, ledger, observer, workers, send, superseded } = dependencies;
  const answered = new Map<string, number>();
  let isSuperseded = false;

  const write = (membership: MembershipState): boolean => {
    // What was heard of is in the ledger before the state says that it was heard.
    ledger.flush();
    try {
      return file.write({ job, processes: workers().started, membership, observed: observer.observed });
    } catch (error) {
      isSuperseded = true;
      superseded(error as Error);
      return false;
    }
  };
  return {
    keep(state) {
      if (!isSuperseded) write(state);
      return !isSuperseded;
    },
    acknowledge(state) {
      const due = state.members.filter(({ id, heard, isAway }) => !isAway && heard > (answered.get(id) ?? 0));
      if (isSuperseded || due.length === 0 || !write(state)) return;
      for (const { id, heard } of due) {
        answered.set(id, heard);
        send(id, 'heard', { sequence: heard });
      }
    },
  };
}
