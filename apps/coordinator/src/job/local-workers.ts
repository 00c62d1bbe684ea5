import type { Reporter } from '../output/reporter.ts';
import type { JobSecurity } from '../security/job-security.ts';
import type { JobOptions, LocalWorkers } from './job-options.ts';
import type { MembershipDriver } from './membership-driver.ts';
import type { ProcessTree } from './process-tree.ts';
import type { StartedProcess } from './started-process.ts';
import { startWorkers, type WorkerProcesses } from './worker-processes.ts';

/**
 * What a worker says, the end of its connection and the end of its process are seen in any order. Whichever tells most is
 * seen within this time of the others, which is less than a broken collective waits for its cause.
 */
const ALL_SEEN_MS = 1_500;
/** Workers told to leave have this long before they are ended. */
const LEAVE_MS = 4_000;

export interface LocalWorkersDependencies {
  /** Of the coordinator. */
  readonly address: string;
  readonly security: JobSecurity;
  readonly membership: MembershipDriver;
  readonly reporter: Reporter;
  readonly tree: ProcessTree;
}

/**
 * Starts the workers of this host and tells the membership of their ends.
 *
 * @param adopted those of a coordinator that was killed: none is started then
 */
export function startLocalWorkers(
  { numWorkers, membership: { coordinatorWaitMs: patienceMs } }: JobOptions,
  { threads, gpus, verbose }: LocalWorkers,
  { address: coordinatorAddress, security: { joinToken }, membership, reporter, tree }: LocalWorkersDependencies,
  adopted: readonly StartedProcess[] | undefined,
): WorkerProcesses {
  const { env: environment } = process;
  const each = { threads, gpus, verbose, environment, joinToken, patienceMs, tree };
  return startWorkers(
    { numWorkers, coordinatorAddress, ...each, ...(adopted === undefined ? {} : { adopted }) },
    {
      exited(slot, how, bySignal, lastLines) {
        const tell = (): void => {
          if (membership.state.phase === 'ended') return;
          lastLines.forEach((text) => reporter.warn(`worker ${slot}: ${text}`));
          membership.dispatch({ kind: 'lost', who: { slot }, how, nowMs: Date.now() });
        };
        // Nothing tells more than a signal.
        setTimeout(tell, bySignal ? 0 : ALL_SEEN_MS).unref();
      },
      line: (slot, text) => {
        if (verbose) reporter.note(`worker ${slot}: ${text}`);
      },
    },
  );
}

/** Waits for the workers to leave by themselves, then ends them. */
export async function leave(workers: WorkerProcesses | null): Promise<void> {
  if (workers === null) return;
  const timer = setTimeout(() => workers.kill(), LEAVE_MS);
  await workers.ended();
  clearTimeout(timer);
}
