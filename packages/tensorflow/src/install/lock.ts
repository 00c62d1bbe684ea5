import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import koffi from 'koffi';
import { InstallError } from '../errors.ts';

// sys/file.h, the same on Linux and macOS.
const LOCK_EX = 2;
const LOCK_NB = 4;
const POLL_MS = 200;

/**
 * Runs `body` while no other process does under the same lock file.
 *
 * The kernel holds the lock (flock) and lets go of it when its holder ends in whatever way: there is no stale lock to
 * recognise. The file itself stays; it names the last holder.
 *
 * @param onWait called once, with the holder's process id, when somebody else is at it
 * @param signal ends the waiting
 */
export async function withLock<T>(
  path: string,
  onWait: (holder: string) => void,
  body: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const flock = koffi.load(null).func('flock', 'int', ['int', 'int']);
  const file = openSync(path, 'a+');
  try {
    for (let told = false; flock(file, LOCK_EX | LOCK_NB) !== 0;) {
      if (koffi.errno() !== constants.errno.EWOULDBLOCK) {
        throw new InstallError(
          `${path} cannot be locked (errno ${koffi.errno()})`,
          'name a cache folder on a local disk with XDG_CACHE_HOME',
        );
      }
      if (!told) {
        told = true;
        onWait(readFileSync(path, 'utf8'));
      }
      await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal });
    }
    ftruncateSync(file);
    writeSync(file, String(process.pid));
    return await body();
  } finally {
    closeSync(file);
  }
}
