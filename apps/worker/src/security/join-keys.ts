import { decodeJoinToken, type JoinToken, readPrivateFile } from '@circlet/security';
import { WorkerUsageError } from '../errors.ts';

export interface JoinTokenSources {
  /** `--token-file`. */
  readonly file: string | undefined;
  /** Of this process; the token is taken out of it, so that no child has it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly warn: (text: string) => void;
}

/** The token that this worker was given; null: none. @throws WorkerUsageError, JoinTokenError */
export function readJoinToken({ file, environment, warn }: JoinTokenSources): JoinToken | null {
  const fromEnvironment = environment['CIRCLET_TOKEN'];
  delete environment['CIRCLET_TOKEN'];
  if (file === undefined) return fromEnvironment === undefined ? null : decodeJoinToken(fromEnvironment);
  try {
    const { text, isOpenToOthers } = readPrivateFile(file);
    if (isOpenToOthers) warn(`others can read ${file} and join in your place: chmod 600 ${file}`);
    return decodeJoinToken(text);
  } catch (cause) {
    if (!('syscall' in (cause as object))) throw cause;
    throw new WorkerUsageError(`--token-file: cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
}

/** Options of the socket to the coordinator: it takes nobody else for the coordinator, and is let in. */
export function joinKeys(token: JoinToken | null): object {
  if (token === null) return {};
  const { coordinatorKey, joinKeys: own } = token;
  return { curveServerKey: coordinatorKey, curvePublicKey: own.publicKey, curveSecretKey: own.secretKey };
}

/** Why a coordinator may have closed a connection that never began. */
export function whyTurnedAway(token: JoinToken | null, wasAnswered: boolean): string {
  if (token === null) {
    return 'it closed the connection at once; if it wants a join token, give its file as --token-file or its text in CIRCLET_TOKEN';
  }
  const until = new Date(token.expiresAtMs).toISOString();
  return wasAnswered
    ? `it does not take this join token, which was valid until ${until}; give the newest one of this run`
    : 'it is not the one that this join token is of, or it was started with --security=plain; give the token of this run';
}
