/** What every failure of this package has; docs/errors.md has what to do for each code. */
export abstract class ProtocolError extends Error {
  abstract readonly code: `CIRCLET_PROTOCOL_${string}`;
}

/** The other side speaks another version of the protocol. */
export class ProtocolVersionError extends ProtocolError {
  readonly code = 'CIRCLET_PROTOCOL_VERSION';
  readonly received: number;

  constructor(received: number, expected: number) {
    super(`expected protocol version ${expected}, got ${received}; run the same release of circlet on all hosts`);
    this.name = 'ProtocolVersionError';
    this.received = received;
  }
}

/** Bytes that are no message of the protocol. */
export class ProtocolMessageError extends ProtocolError {
  readonly code = 'CIRCLET_PROTOCOL_MESSAGE';

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem}; is something else talking to this port?`, options);
    this.name = 'ProtocolMessageError';
  }
}

/** A message about to be sent has a field that its type cannot hold: a bug of the sender. */
export class ProtocolBodyError extends ProtocolError {
  readonly code = 'CIRCLET_PROTOCOL_BODY';

  constructor(kind: string, problem: string) {
    super(`cannot send a '${kind}' message: ${problem}`);
    this.name = 'ProtocolBodyError';
  }
}
