import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder that has not touched its lock for this long is dead, whatever host it was on. */
const STALE_MS = 60_000;
const TOUCH_MS = 10_000;
const POLL_MS = 200;

/** Runs `body` while no other process does under the same lock file. A lock whose holder has died is taken over. */
export async function withLock<T>(path: string, onWait: (holder: string) => void, body: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !tryTake(path);) {
    if (isStale(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!told) {
      told = true;
      onWait(holderOf(path));
    }
    await sleep(POLL_MS);
  }
  const touching = setInterval(() => utimesSync(path, new Date(), new Date()), TOUCH_MS);
  try {
    return await body();
  } finally {
    clearInterval(touching);
    rmSync(path, { force: true });
  }
}

function tryTake(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, `${process.pid} ${hostname()}`);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isStale(path: string): boolean {
  const [pid, host] = holderOf(path).split(' ');
  if (host === hostname() && pid !== undefined && !isAlive(Number(pid))) {
    return true;
  }
  try {
    return Date.now() - statSync(path).mtimeMs > STALE_MS;
  } catch {
    return false; // just released
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
