import {
  allowList,
  type JobKeys,
  type MintedToken,
  newJobKeys,
  type OnStranger,
  type SecurityMode,
  tokenMint,
} from '@circlet/security';

/** Who may talk to the coordinator of one job. */
export interface JobSecurity extends Disposable {
  readonly mode: SecurityMode;
  /** Of the control socket. */
  readonly socketOptions: object;
  /** What a worker needs in order to join, valid for at least half of its time from now; null where it needs nothing. */
  joinToken(): string | null;
  /** What a worker that has been let in needs in order to come again, however late; empty where it needs nothing. */
  memberToken(): string;
}

export interface JobSecurityOptions {
  readonly mode: SecurityMode;
  /** How long a join token is valid. */
  readonly tokenMs: number;
  readonly nowMs: () => number;
  readonly onStranger: OnStranger;
  /** Default: made for this job, and gone with it. A coordinator that takes the place of another needs that one's. */
  readonly keys?: JobKeys;
  /** Tokens that the other one has handed out. */
  readonly minted?: readonly MintedToken[];
  /** Told of every token before anybody has it: what a successor needs. */
  readonly onMint?: (keys: JobKeys, minted: readonly MintedToken[]) => void;
}

/** Makes the keys of a job. */
export async function jobSecurity(options: JobSecurityOptions): Promise<JobSecurity> {
  const { mode, tokenMs, nowMs, onStranger, keys = newJobKeys(), minted = [], onMint } = options;
  if (mode === 'plain') {
    return { mode, socketOptions: {}, joinToken: () => null, memberToken: () => '', [Symbol.dispose]: () => undefined };
  }
  const mint = tokenMint({
    mode,
    keys,
    validMs: tokenMs,
    nowMs,
    minted,
    onMint: (all) => onMint?.(keys, all),
  });
  const list = await allowList((publicKey) => {
    const verdict = mint.admits(publicKey);
    if (verdict === 'admitted') return true;
    onStranger(verdict);
    return false;
  });
  return {
    mode,
    socketOptions: { curveSecretKey: keys.coordinator.secretKey, ...list.socketOptions },
    joinToken: () => mint.current(),
    memberToken: () => mint.forMember(),
    [Symbol.dispose]: () => list[Symbol.dispose](),
  };
}
