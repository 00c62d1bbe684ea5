import type { ControlBodies, ControlKind } from '@circlet/protocol';

/** What is waited for by its kind: whoever waits may come before or after it. */
export interface Answers {
  arrived<K extends ControlKind>(kind: K, body: ControlBodies[K]): void;
  /** The next of a kind; rejects when nothing more is to come, or the signal is aborted. */
  expect<K extends ControlKind>(kind: K, signal?: AbortSignal): Promise<ControlBodies[K]>;
}

/** @param ended aborted, with the reason, when nothing more is to come */
export function answers(ended: AbortSignal): Answers {
  const waiting = new Map<ControlKind, { resolve(body: never): void; reject(error: Error): void }>();
  const bodies = new Map<ControlKind, unknown>();
  ended.addEventListener('abort', () => {
    waiting.forEach(({ reject }) => reject(ended.reason as Error));
    waiting.clear();
  });
  return {
    arrived(kind, body) {
      const waiter = waiting.get(kind);
      waiting.delete(kind);
      if (waiter === undefined) bodies.set(kind, body);
      else waiter.resolve(body as never);
    },
    expect<K extends ControlKind>(kind: K, signal?: AbortSignal) {
      if (ended.aborted) return Promise.reject(ended.reason as Error);
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      if (!bodies.has(kind)) {
        return new Promise<ControlBodies[K]>((resolve, reject) => {
          const abort = (): void => reject(signal?.reason as Error);
          const settled = (): void => signal?.removeEventListener('abort', abort);
          waiting.set(kind, {
            resolve(body) {
              settled();
              resolve(body);
            },
            reject(error) {
              settled();
              reject(error);
            },
          });
          signal?.addEventListener('abort', abort, { once: true });
        });
      }
      const body = bodies.get(kind) as ControlBodies[K];
      bodies.delete(kind);
      return Promise.resolve(body);
    },
  };
}
