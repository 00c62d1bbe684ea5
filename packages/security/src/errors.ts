/** What every failure of this package has; docs/errors.md has what to do for each code. */
export abstract class SecurityError extends Error {
  abstract readonly code: `CIRCLET_SECURITY_${string}`;
}

/** A text that should be a join token is none. The text itself is never in the message. */
export class JoinTokenError extends SecurityError {
  readonly code = 'CIRCLET_SECURITY_JOIN_TOKEN';

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem}; copy the whole of the token that the coordinator wrote for this job`, options);
    this.name = 'JoinTokenError';
  }
}

/** A page cannot be served as asked. */
export class PageOptionsError extends SecurityError {
  readonly code = 'CIRCLET_SECURITY_PAGE';

  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'PageOptionsError';
  }
}
