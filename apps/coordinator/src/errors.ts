/** What every failure of this program has; docs/errors.md has what to do for each code. */
abstract class CoordinatorError extends Error {
  abstract readonly code: `CIRCLET_COORDINATOR_${string}`;
}

/** The user's mistake: one clear sentence, exit code 2, nothing left behind. */
export class UsageError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_USAGE';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** An address that was asked for cannot be listened on. */
export class PortInUseError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_PORT_IN_USE';

  constructor(what: string, address: string, options: ErrorOptions) {
    const { code = '', message = '' } = (options.cause ?? {}) as { code?: string; message?: string };
    const reason =
      code === 'EADDRINUSE'
        ? 'another program does; choose another port or stop that program'
        : `${message || code}; choose an address of this host, for example 127.0.0.1`;
    super(`${what} cannot listen on ${address}: ${reason}`, options);
    this.name = 'PortInUseError';
  }
}

/** The doctor that leads the examination of several hosts is not to be had. */
export class PeerUnreachableError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_PEER_UNREACHABLE';

  constructor(peer: string, seen: string, remedy: string) {
    super(`no doctor at ${peer}: ${seen}; ${remedy}`);
    this.name = 'PeerUnreachableError';
  }
}

/** The training ended before it was complete; the message says whose fault it was and how to go on. */
export class RunFailedError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_RUN_FAILED';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RunFailedError';
  }
}

/** Written by a later release, in a format that this one does not know. */
export class LedgerVersionError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_LEDGER_VERSION';

  constructor(path: string, supported: number, found: number) {
    super(`${path} has ledger format ${found}, this release reads format ${supported}; use the release that wrote it`);
    this.name = 'LedgerVersionError';
  }
}

/** What a coordinator wrote for its successor is of another release. */
export class StateVersionError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_STATE_VERSION';

  constructor(path: string, supported: string, found: string) {
    super(
      `${path} was written by ${found}, this is ${supported}; take the run over with the release that began it, or go on from its last checkpoint with --resume`,
    );
    this.name = 'StateVersionError';
  }
}

/** What a coordinator wrote for its successor is not what is there. */
export class StateDamagedError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_STATE_DAMAGED';

  constructor(path: string, problem: string) {
    super(`${path} is damaged: ${problem}; its run cannot be taken over, go on from its last checkpoint with --resume`);
    this.name = 'StateDamagedError';
  }
}

/** Another coordinator has taken this one's place: this one leaves, and leaves everything as it is. */
export class SupersededError extends CoordinatorError {
  readonly code = 'CIRCLET_COORDINATOR_SUPERSEDED';

  constructor(own: number, seen: number) {
    super(
      `coordinator ${seen} of this run has taken over, this is number ${own}; it ends and leaves everything to the other`,
    );
    this.name = 'SupersededError';
  }
}

/** Exit codes of `circlet`. */
export const EXIT: { readonly OK: 0; readonly FAILURE: 1; readonly USAGE: 2; readonly INTERRUPTED: 130 } = {
  OK: 0,
  FAILURE: 1,
  USAGE: 2,
  INTERRUPTED: 130,
};

/** Which exit code an error ends the program with. */
export function exitCodeOf(error: unknown): number {
  const { code } = error as { code?: unknown };
  const isUsers =
    typeof code === 'string' &&
    /^CIRCLET_(RECIPE_|DATA_|BACKBONE_|CHECKPOINT_|WEIGHTS_|EMBEDDER_|PREDICTION_|SECURITY_|COORDINATOR_(USAGE|PORT_IN_USE|LEDGER_VERSION|STATE_VERSION|STATE_DAMAGED)$)/.test(
      code,
    );
  return isUsers ? EXIT.USAGE : EXIT.FAILURE;
}
