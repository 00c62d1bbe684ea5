import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writePrivateFile } from '@circlet/security';
import { UsageError } from '../errors.ts';

/** The file from which workers that come on their own learn the join token, for as long as the run lasts. */
export interface TokenFile extends Disposable {
  readonly path: string;
}

export interface TokenFileOptions {
  /** Absent: in the user's home, which hosts of a cluster often share. */
  readonly path: string | undefined;
  /** Of the coordinator. */
  readonly address: string;
  readonly token: () => string;
  /** How often it is looked whether there is a newer token. */
  readonly everyMs: number;
  readonly warn: (text: string) => void;
}

/** Writes the token where its owner alone can read it, and each newer one in its place. @throws UsageError */
export function keepTokenFile(options: TokenFileOptions): TokenFile {
  const { address, token, everyMs, warn } = options;
  const path =
    options.path ??
    join(homedir(), '.circlet', `join-${address.replace(/^tcp:\/\//, '').replaceAll(/[^\w.]+/g, '-')}.token`);
  let written = token();
  try {
    writePrivateFile(path, `${written}\n`);
  } catch (cause) {
    const { message } = cause as Error;
    throw new UsageError(`cannot write the join token to ${path}: ${message}; choose another file with --token-file`, {
      cause,
    });
  }
  const renewing = setInterval(() => {
    if (token() === written) return;
    try {
      writePrivateFile(path, `${token()}\n`);
      written = token();
    } catch (error) {
      warn(`cannot write the new join token to ${path}: ${(error as Error).message}; the one there expires`);
    }
  }, everyMs);
  renewing.unref();
  const remove = (): void => rmSync(path, { force: true });
  // A run that is stopped at once disposes of nothing.
  process.on('exit', remove);
  return {
    path,
    [Symbol.dispose]() {
      clearInterval(renewing);
      process.off('exit', remove);
      remove();
    },
  };
}
