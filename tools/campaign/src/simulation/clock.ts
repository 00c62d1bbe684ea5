import { timedQueue } from '@circlet/prediction';

/** Virtual time: nothing waits, the next event is simply the next. Events of one time come in the order in which they were set. */
export interface Clock {
  readonly nowMs: number;
  readonly numEvents: number;
  /** @returns cancels it */
  after(delayMs: number, act: () => void): () => void;
  /** Takes the next event. @returns whether there was one */
  advance(): boolean;
}

export function virtualClock(): Clock {
  const queue = timedQueue<{ act: (() => void) | null }>();
  let nowMs = 0;
  let numEvents = 0;
  return {
    get nowMs() {
      return nowMs;
    },
    get numEvents() {
      return numEvents;
    },
    after(delayMs, act) {
      const event: { act: (() => void) | null } = { act };
      queue.add(nowMs + delayMs, event);
      return () => (event.act = null);
    },
    advance() {
      for (let next = queue.takeFirst(); next !== undefined; next = queue.takeFirst()) {
        if (next.item.act === null) continue;
        nowMs = next.at;
        numEvents++;
        next.item.act();
        return true;
      }
      return false;
    },
  };
}
