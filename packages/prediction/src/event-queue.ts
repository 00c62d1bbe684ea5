import { timedQueue } from './timed-queue.ts';

/** What happens, in order of time. */
export interface EventQueue {
  readonly nowSeconds: number;
  /** Of the event that is handled, or now. */
  at(atSeconds: number, happens: () => void): void;
  /** Until nothing is left to happen. */
  run(): void;
}

export function eventQueue(): EventQueue {
  const queue = timedQueue<() => void>();
  let nowSeconds = 0;
  return {
    get nowSeconds() {
      return nowSeconds;
    },
    at: queue.add,
    run() {
      for (let next = queue.takeFirst(); next !== undefined; next = queue.takeFirst()) {
        nowSeconds = next.at;
        next.item();
      }
    },
  };
}
