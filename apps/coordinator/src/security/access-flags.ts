import { isLoopback, type PageFlags, SECURITY_MODES, type SecurityMode } from '@circlet/security';
import { wholeNumber } from '../commands/options.ts';
import { UsageError } from '../errors.ts';
import type { AccessOptions } from './access-options.ts';

/** Flags of `launch` and `serve` that say who may talk to the job, as text. */
export interface AccessFlags extends PageFlags {
  readonly security?: string;
  readonly tokenFile?: string;
  readonly tokenMinutes: string;
}

/** A year; a token for ever is none that expires. */
const MOST_TOKEN_MINUTES = 366 * 24 * 60;

/**
 * @param bind null: the launcher starts the workers
 * @throws UsageError
 */
export function accessOptions(flags: AccessFlags, bind: string | null): AccessOptions {
  return {
    mode: securityMode(flags, bind),
    tokenFile: flags.tokenFile,
    tokenMs: 60_000 * wholeNumber('--token-minutes', flags.tokenMinutes, 1, MOST_TOKEN_MINUTES),
  };
}

/**
 * Workers of this host that come on their own need nothing; those that the launcher starts are given a token, since other users of
 * this host can reach its sockets too; between hosts everything is encrypted.
 *
 * @throws UsageError
 */
function securityMode({ security }: AccessFlags, bind: string | null): SecurityMode {
  if (security === undefined) {
    if (bind === null) return 'authenticated';
    return isLoopback(hostOf(bind)) ? 'plain' : 'encrypted';
  }
  const mode = SECURITY_MODES.find((name) => name === security);
  if (mode === undefined) {
    throw new UsageError(`--security: expected one of ${SECURITY_MODES.join(', ')}, got '${security}'`);
  }
  return mode;
}

/** What is worth a warning at the start, or null. */
export function accessWarning({ mode }: AccessOptions, bind: string): string | null {
  if (mode !== 'plain' || isLoopback(hostOf(bind))) return null;
  return (
    `--security=plain on ${hostOf(bind)}: whoever reaches this address can join, read and change the training; ` +
    'leave the flag out unless nobody else is on this network'
  );
}

/** Of tcp://HOST:PORT. */
function hostOf(bind: string): string {
  return bind.replace(/^tcp:\/\//, '').replace(/:[^:]*$/, '');
}
