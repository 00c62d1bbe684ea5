import type { Recipe } from '@circlet/recipe';
import type { PageAccess } from '@circlet/security';
import type { AccessOptions } from '../security/access-options.ts';
import type { TraceOptions } from '../timeline/run-timeline.ts';

export interface JobOptions {
  readonly recipe: Recipe;
  readonly numWorkers: number;
  readonly numShards: number;
  readonly membership: MembershipOptions;
  readonly runs: { readonly root: string; readonly path: string | undefined };
  /** Folder of the checkpoint to go on from, or empty. */
  readonly resumePath: string;
  /** Folder of the run it belongs to; null: this is a run of its own. */
  readonly resumedRun: string | null;
  readonly bind: string;
  /** Null: the workers come on their own (`serve`). */
  readonly local: LocalWorkers | null;
  readonly access: AccessOptions;
  readonly metrics: PageAccess;
  /** Null: no timeline. */
  readonly trace: TraceOptions | null;
  readonly circletVersion: string;
}

/** Who may take part once training has begun. */
export interface MembershipOptions {
  readonly minWorkers: number;
  readonly maxWorkers: number;
  readonly dwellMs: number;
  readonly waitMs: number;
  /** Failures of one host or slot that set it aside; 0: none do. */
  readonly mostFailures: number;
  /** Whether a lost worker ends the run: each holds what no other has. */
  readonly isFixed: boolean;
}

export interface LocalWorkers {
  /** Of each. */
  readonly threads: number;
  readonly gpus: readonly string[];
  /** TensorFlow's own log is shown. */
  readonly verbose: boolean;
}
