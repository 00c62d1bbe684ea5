import type { Clock } from './clock.ts';

/** A process: what happens to it waits while it is stopped, and happens no more when it has ended. */
export interface SimulatedProcess {
  readonly pid: number;
  readonly place: string;
  readonly isAlive: boolean;
  readonly isStopped: boolean;
  /** Of virtual time, when it last came to be as it is: started, or continued. */
  readonly sinceMs: number;
  /** Factor by which everything that it computes takes longer. */
  slowness: number;
  /** Now, or when it goes on. */
  act(what: () => void): void;
  after(delayMs: number, what: () => void): void;
  /** Rejects with the signal's reason. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
  stop(): void;
  go(): void;
  /** @param how completes the sentence "rank 1 …" */
  end(how: string, bySignal: boolean): void;
  /** Told of every stop, continuation and end, in this order. */
  onChange(listener: (change: 'stopped' | 'continued' | 'ended') => void): void;
  readonly ending: { readonly how: string; readonly bySignal: boolean } | null;
}

export function simulatedProcess(clock: Clock, pid: number, place: string): SimulatedProcess {
  const listeners: ((change: 'stopped' | 'continued' | 'ended') => void)[] = [];
  let waiting: (() => void)[] = [];
  let isStopped = false;
  let ending: SimulatedProcess['ending'] = null;
  let sinceMs = clock.nowMs;
  const changed = (change: 'stopped' | 'continued' | 'ended'): void =>
    [...listeners].forEach((listener) => listener(change));
  const process: SimulatedProcess = {
    pid,
    place,
    slowness: 1,
    get isAlive() {
      return ending === null;
    },
    get isStopped() {
      return isStopped;
    },
    get sinceMs() {
      return sinceMs;
    },
    get ending() {
      return ending;
    },
    act(what) {
      if (ending !== null) return;
      if (isStopped) waiting.push(what);
      else what();
    },
    after: (delayMs, what) => void clock.after(delayMs, () => process.act(what)),
    sleep(delayMs, signal) {
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      return new Promise((resolve, reject) => {
        const abort = (): void => reject(signal?.reason as Error);
        signal?.addEventListener('abort', abort, { once: true });
        process.after(delayMs * process.slowness, () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
      });
    },
    stop() {
      if (ending !== null || isStopped) return;
      isStopped = true;
      changed('stopped');
    },
    go() {
      if (ending !== null || !isStopped) return;
      isStopped = false;
      sinceMs = clock.nowMs;
      changed('continued');
      const done = waiting;
      waiting = [];
      // In the order in which they came; one of them may end or stop the process.
      done.forEach((what) => process.act(what));
    },
    end(how, bySignal) {
      if (ending !== null) return;
      ending = { how, bySignal };
      waiting = [];
      changed('ended');
    },
    onChange: (listener) => void listeners.push(listener),
  };
  return process;
}
