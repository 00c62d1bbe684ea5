import { execFileSync } from 'node:child_process';

/** How the wall clock went beside the monotonic one, which nobody sets. */
export interface ClockFacts {
  readonly seconds: number;
  /** By how much the wall clock went ahead of the other in that time. */
  readonly aheadMs: number;
  /** Whether the system says that it is kept by NTP; null where it says nothing. */
  readonly isSynchronised: boolean | null;
}

/** Begins to watch; the call it returns says what was seen. */
export function watchClock(): () => ClockFacts {
  const begin = { wallMs: Date.now(), monotonicMs: performance.now() };
  return () => {
    const elapsedMs = performance.now() - begin.monotonicMs;
    return {
      seconds: elapsedMs / 1000,
      aheadMs: Date.now() - begin.wallMs - elapsedMs,
      isSynchronised: isSynchronised(),
    };
  };
}

function isSynchronised(): boolean | null {
  try {
    const answer = execFileSync('timedatectl', ['show', '--property=NTPSynchronized', '--value'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 2_000,
    }).trim();
    return answer === 'yes' ? true : answer === 'no' ? false : null;
  } catch {
    return null;
  }
}
