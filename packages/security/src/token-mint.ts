import { encodeJoinToken, type JoinToken } from './join-token.ts';
import { type KeyPair, newKeyPair } from './keys.ts';

/** The keys of one job: whoever has them is its coordinator. */
export interface JobKeys {
  /** Of the control socket. */
  readonly coordinator: KeyPair;
  /** Of every worker that has been let in, for coming again. */
  readonly member: KeyPair;
}

export function newJobKeys(): JobKeys {
  return { coordinator: newKeyPair(), member: newKeyPair() };
}

export interface TokenMintOptions {
  readonly mode: JoinToken['mode'];
  readonly keys: JobKeys;
  readonly validMs: number;
  readonly nowMs: () => number;
  /** Tokens that another mint of this job has made: they are worth what they were. */
  readonly minted?: readonly MintedToken[];
  /** Told of every token that is made, before anybody has it. */
  readonly onMint?: (minted: readonly MintedToken[]) => void;
}

/** By which a token is known again: no secret. */
export interface MintedToken {
  readonly publicKey: string;
  readonly expiresAtMs: number;
}

/** Makes a job's join tokens, and knows them again by their public keys. */
export interface TokenMint {
  /** A token that is valid for at least half of `validMs` from now: the last one, or a new one. */
  current(): string;
  /** One for a worker that has been let in: it may come again for as long as the run lasts. */
  forMember(): string;
  /** What a public key that somebody proves to own is worth now. */
  admits(publicKey: string): 'admitted' | 'expired-token' | 'unknown-key';
}

/** The last moment that a Date has. */
const NEVER_MS = 8.64e15;
/** Tokens that have expired are remembered, so that their owners are told apart from strangers. */
const REMEMBERED = 1_000;

export function tokenMint(options: TokenMintOptions): TokenMint {
  const { mode, keys, validMs, nowMs, minted = [], onMint } = options;
  const coordinatorKey = keys.coordinator.publicKey;
  const expiryOf = new Map(minted.map(({ publicKey, expiresAtMs }) => [publicKey, expiresAtMs]));
  let last: { readonly text: string; readonly renewAtMs: number } | null = null;
  return {
    current() {
      const now = nowMs();
      if (last === null || now >= last.renewAtMs) {
        const joinKeys = newKeyPair();
        const expiresAtMs = now + validMs;
        expiryOf.set(joinKeys.publicKey, expiresAtMs);
        const [oldest] = expiryOf.keys();
        if (expiryOf.size > REMEMBERED && oldest !== undefined) expiryOf.delete(oldest);
        onMint?.([...expiryOf].map(([publicKey, expiresAtMs]) => ({ publicKey, expiresAtMs })));
        const text = encodeJoinToken({ mode, expiresAtMs, coordinatorKey, joinKeys });
        last = { text, renewAtMs: now + validMs / 2 };
      }
      return last.text;
    },
    forMember() {
      return encodeJoinToken({ mode, expiresAtMs: NEVER_MS, coordinatorKey, joinKeys: keys.member });
    },
    admits(publicKey) {
      if (publicKey === keys.member.publicKey) return 'admitted';
      const expiresAtMs = expiryOf.get(publicKey);
      if (expiresAtMs === undefined) return 'unknown-key';
      return nowMs() < expiresAtMs ? 'admitted' : 'expired-token';
    },
  };
}
