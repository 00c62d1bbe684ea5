import { createHash } from 'node:crypto';
import { JoinTokenError } from './errors.ts';
import { KEY_BYTES, type KeyPair } from './keys.ts';
import { SECURITY_MODES, type SecurityMode } from './mode.ts';
import { decodeZ85, encodeZ85 } from './z85.ts';

/** What a worker needs in order to join a job: a secret. */
export interface JoinToken {
  readonly mode: Exclude<SecurityMode, 'plain'>;
  /** Milliseconds since 1970. A connection made later is refused; one made before stays. */
  readonly expiresAtMs: number;
  /** By it the worker knows that it talks to this job's coordinator and nobody else. */
  readonly coordinatorKey: string;
  /** By it the coordinator knows that the worker was given this token. */
  readonly joinKeys: KeyPair;
}

const PREFIX = 'circlet1-';
const CHECK_BYTES = 4;
const BODY_BYTES = 1 + 6 + 3 * KEY_BYTES;

/** One word, 152 characters: mode, expiry in seconds, coordinator's public key, join key pair, and a checksum against bad copies. */
export function encodeJoinToken({ mode, expiresAtMs, coordinatorKey, joinKeys }: JoinToken): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(SECURITY_MODES.indexOf(mode), 0);
  body.writeUIntBE(Math.floor(expiresAtMs / 1000), 1, 6);
  [coordinatorKey, joinKeys.publicKey, joinKeys.secretKey].forEach((key, index) =>
    body.set(decodeZ85(key) ?? [], 7 + index * KEY_BYTES),
  );
  return `${PREFIX}${Buffer.concat([body, checksum(body)]).toString('base64url')}`;
}

/** White space around it is passed over. @throws JoinTokenError */
export function decodeJoinToken(text: string): JoinToken {
  const word = text.trim();
  if (!word.startsWith(PREFIX)) {
    throw new JoinTokenError(`expected a join token that begins with ${PREFIX}, got ${word.length} other characters`);
  }
  const bytes = Buffer.from(word.slice(PREFIX.length), 'base64url');
  const body = bytes.subarray(0, BODY_BYTES);
  const mode = SECURITY_MODES[body[0] ?? 0];
  const isWhole = bytes.length === BODY_BYTES + CHECK_BYTES && checksum(body).equals(bytes.subarray(BODY_BYTES));
  if (!isWhole || mode === undefined || mode === 'plain') {
    throw new JoinTokenError(`expected a whole join token, got ${word.length} characters that are damaged`);
  }
  const key = (index: number): string => encodeZ85(body.subarray(7 + index * KEY_BYTES, 7 + (index + 1) * KEY_BYTES));
  return {
    mode,
    expiresAtMs: 1000 * body.readUIntBE(1, 6),
    coordinatorKey: key(0),
    joinKeys: { publicKey: key(1), secretKey: key(2) },
  };
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, CHECK_BYTES);
}
