import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { curveKeyPair } from 'zeromq';
import { decodeZ85 } from './z85.ts';

/** A Curve25519 key pair as ZeroMQ writes it: 40 characters each. */
export interface KeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

export const KEY_BYTES = 32;

export function newKeyPair(): KeyPair {
  return curveKeyPair();
}

/** Whether a text is a public key. */
export function isPublicKey(text: string): boolean {
  return text.length === 40 && decodeZ85(text) !== null;
}

/**
 * A secret of 32 bytes that the owners of two key pairs have in common and nobody else: X25519 (RFC 7748), then HKDF with SHA-256
 * (RFC 5869) over what it is for, so that every purpose has its own.
 */
export function commonSecret(own: KeyPair, other: string, purpose: readonly (string | number)[]): Buffer {
  const jwk = { kty: 'OKP', crv: 'X25519' };
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: { ...jwk, x: base64url(own.publicKey), d: base64url(own.secretKey) },
  });
  const publicKey = createPublicKey({ format: 'jwk', key: { ...jwk, x: base64url(other) } });
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, '', JSON.stringify(purpose), KEY_BYTES));
}

function base64url(key: string): string {
  return decodeZ85(key)?.toString('base64url') ?? '';
}
