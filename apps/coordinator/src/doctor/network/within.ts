import { setTimeout as sleep } from 'node:timers/promises';

/** What a promise gives within so long, or something else. */
export async function within<T, U>(promise: Promise<T>, ms: number, otherwise: U): Promise<T | U> {
  const wait = new AbortController();
  try {
    return await Promise.race([promise, sleep(ms, otherwise, { signal: wait.signal })]);
  } finally {
    wait.abort();
  }
}
