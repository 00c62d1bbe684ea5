import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type PageAccess, writePrivateFile } from '@circlet/security';

/** What the buttons of the live page ask for. */
export interface PageToken extends Disposable {
  readonly token: string;
  /** Where the user of the run finds it; empty where readers have it anyway, or where it could not be written. */
  readonly file: string;
}

/**
 * The token that readers have; on a page without one, a new one in a file that its owner alone can read, for as long as the run lasts:
 * everybody on this host may look, and the user of the run alone may change something.
 */
export function pageToken({ token }: Pick<PageAccess, 'token'>, warn: (text: string) => void): PageToken {
  if (token !== null) return { token, file: '', [Symbol.dispose]: () => undefined };
  const made = randomBytes(32).toString('hex');
  const path = join(homedir(), '.circlet', `page-${process.pid}.token`);
  const remove = (): void => rmSync(path, { force: true });
  try {
    writePrivateFile(path, `${made}\n`);
  } catch (error) {
    warn(`cannot write the token of the page's buttons to ${path}: ${(error as Error).message}; they stay locked`);
    return { token: made, file: '', [Symbol.dispose]: () => undefined };
  }
  // A run that is stopped at once disposes of nothing.
  process.on('exit', remove);
  return {
    token: made,
    file: path,
    [Symbol.dispose]() {
      process.off('exit', remove);
      remove();
    },
  };
}
