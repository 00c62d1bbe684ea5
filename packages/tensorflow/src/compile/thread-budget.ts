/**
 * TensorFlow calls that block occupy threads of libuv's pool, which fs, dns, crypto and image decoding need too: a quarter
 * of it always stays free for them. Of libuv's own 4 threads that leaves 3, what one program with ports on two lanes blocks.
 *
 * @param poolSize UV_THREADPOOL_SIZE of the environment, which libuv reads once
 */
export function maxBlockedThreads(poolSize: string | undefined): number {
  const threads = Number(poolSize);
  const inPool = Number.isInteger(threads) && threads > 0 ? Math.min(threads, 1024) : 4;
  return Math.max(1, Math.floor((3 * inPool) / 4));
}

/** Threads of the pool that runs may block, given out in the order of asking. */
export interface ThreadBudget {
  /**
   * Waits until `count` threads are free, then holds them until the returned function is called.
   * Rejects with the signal's reason when that fires first.
   */
  take(count: number, signal: AbortSignal): Promise<() => void>;
}

export function threadBudget(total: number): ThreadBudget {
  let free = total;
  const waiting: { readonly count: number; readonly start: () => void }[] = [];
  const startNext = (): void => {
    for (let next = waiting[0]; next !== undefined && next.count <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.count;
      next.start();
    }
  };
  return {
    take(count, signal) {
      const wanted = Math.min(count, total);
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.splice(waiting.indexOf(request), 1);
          reject(signal.reason as Error);
          startNext();
        };
        const request = {
          count: wanted,
          start: () => {
            signal.removeEventListener('abort', leave);
            let held = true;
            resolve(() => {
              if (held) {
                held = false;
                free += wanted;
                startNext();
              }
            });
          },
        };
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        signal.addEventListener('abort', leave, { once: true });
        waiting.push(request);
        startNext();
      });
    },
  };
}
