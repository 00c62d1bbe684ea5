import { mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataCacheError } from '../errors.ts';

/** A builder that has not touched its lock for this long is taken for dead, whatever its process number says. */
const staleLockMs = 60_000;
const heartbeatMs = 5_000;
const pollMs = 200;

export interface BuildOnce {
  /** The finished file. */
  readonly path: string;
  /** The contents if the file is there and whole, else null. */
  readonly maybeRead: () => Promise<Uint8Array | null>;
  readonly build: () => Promise<Uint8Array>;
}

/**
 * The contents of a cached file, built by one process while others wait for it.
 *
 * The file appears in one piece (written aside, renamed), so no reader ever sees half of it. The lock only saves work:
 * should two processes both hold it (one was stopped for longer than `staleLockMs`), both build the same bytes and the
 * second rename changes nothing.
 *
 * @throws DataCacheError when the folder cannot be written
 */
export async function buildOnce({ path, maybeRead, build }: BuildOnce): Promise<Uint8Array> {
  const lockPath = `${path}.lock`;
  for (;;) {
    const ready = await maybeRead();
    if (ready !== null) return ready;
    if (await takeLock(lockPath)) break;
    await wait(pollMs);
  }
  const heartbeat = setInterval(() => void utimes(lockPath, new Date(), new Date()).catch(() => {}), heartbeatMs);
  try {
    // The last holder may have finished between our look and our lock.
    const ready = await maybeRead();
    if (ready !== null) return ready;
    const contents = await build();
    await writeWhole(path, contents);
    return contents;
  } finally {
    clearInterval(heartbeat);
    await rm(lockPath, { force: true });
  }
}

async function takeLock(lockPath: string): Promise<boolean> {
  try {
    await mkdir(dirname(lockPath), { recursive: true });
    const handle = await open(lockPath, 'wx');
    await handle.writeFile(JSON.stringify({ host: hostname(), pid: process.pid }));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cacheError(lockPath, error);
    if (await isAbandoned(lockPath)) await rm(lockPath, { force: true });
    return false;
  }
}

async function isAbandoned(lockPath: string): Promise<boolean> {
  try {
    if (Date.now() - (await stat(lockPath)).mtimeMs > staleLockMs) return true;
    const holder = JSON.parse(await readFile(lockPath, 'utf8')) as { host: string; pid: number };
    return holder.host === hostname() && !isAlive(holder.pid);
  } catch {
    return false; // gone already, or not yet written: the next look will tell
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing, only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // another user's process
  }
}

async function writeWhole(path: string, contents: Uint8Array): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeFile(aside, contents, { flush: true });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw cacheError(path, error);
  }
}

function cacheError(path: string, error: unknown): DataCacheError {
  return new DataCacheError(dirname(path), (error as Error).message, { cause: error });
}
