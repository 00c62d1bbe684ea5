import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until it is so. The deadline only ends what will never be: nothing is measured by it. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`not so after 120 s: ${what}`);
    // Not turn after turn of the event loop: whoever is waited for may need this core.
    await sleep(20);
  }
}

/** Whether there is no such process. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
