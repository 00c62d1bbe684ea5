import type { SecurityMode } from '@circlet/security';

/** Who may join a job. */
export interface AccessOptions {
  readonly mode: SecurityMode;
  /** Where workers that come on their own find the join token; undefined: where it is by default. */
  readonly tokenFile: string | undefined;
  /** How long a join token is valid. */
  readonly tokenMs: number;
}
