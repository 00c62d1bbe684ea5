import type { LocalWorkers } from '../job/job-options.ts';
import type { ObservedRun } from '../job/observe-run.ts';
import type { StartedProcess } from '../job/started-process.ts';
import type { MembershipState } from '../membership/state.ts';
import type { AccessOptions } from '../security/access-options.ts';

/** All that a coordinator's successor has to know. Keys are in a file of their own, what was trained is in the ledger. */
export interface DurableState {
  readonly job: DurableJob;
  /** Of the workers that the coordinator started itself, by slot. */
  readonly processes: readonly StartedProcess[];
  readonly membership: MembershipState;
  /** For the report. */
  readonly observed: ObservedRun;
}

/** What was asked for when the run began, as far as the membership's settings do not have it. */
export interface DurableJob {
  /** That its workers know, with the port. */
  readonly address: string;
  /** Where runs are kept; null: the run has a folder of its own. */
  readonly runsRoot: string | null;
  /** Folder of the run that it goes on with; null: none. */
  readonly resumedRun: string | null;
  readonly local: LocalWorkers | null;
  readonly access: AccessOptions;
}
