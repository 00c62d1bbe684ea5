/** The user's mistake: one clear sentence, exit code 2, nothing left behind. */
export class UsageError extends Error {
  readonly code = 'CIRCLET_COORDINATOR_USAGE';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** An address that was asked for is taken by another program. */
export class PortInUseError extends Error {
  readonly code = 'CIRCLET_COORDINATOR_PORT_IN_USE';

  constructor(what: string, address: string, options?: ErrorOptions) {
    super(
      `${what} cannot listen on ${address}: another program does; choose another port or stop that program`,
      options,
    );
    this.name = 'PortInUseError';
  }
}

/** The training ended before it was complete; the message says whose fault it was. */
export class RunFailedError extends Error {
  readonly code = 'CIRCLET_COORDINATOR_RUN_FAILED';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RunFailedError';
  }
}

/** Exit codes of `circlet`. */
export const EXIT: { readonly OK: 0; readonly FAILURE: 1; readonly USAGE: 2; readonly INTERRUPTED: 130 } = {
  OK: 0,
  FAILURE: 1,
  USAGE: 2,
  INTERRUPTED: 130,
};
