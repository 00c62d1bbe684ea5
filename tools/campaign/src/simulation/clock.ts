/** Virtual time: nothing waits, the next event is simply the next. Events of one time come in the order in which they were set. */
export interface Clock {
  readonly nowMs: number;
  readonly numEvents: number;
  /** @returns cancels it */
  after(delayMs: number, act: () => void): () => void;
  /** Takes the next event. @returns whether there was one */
  advance(): boolean;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  act: (() => void) | null;
}

export function virtualClock(): Clock {
  /** A binary heap, the next event first. */
  const heap: Entry[] = [];
  let nowMs = 0;
  let numEvents = 0;
  let numSet = 0;
  const isBefore = (a: Entry, b: Entry): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
  const push = (entry: Entry): void => {
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] as Entry;
      if (!isBefore(entry, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  };
  const pop = (): Entry | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const next = right < heap.length && isBefore(heap[right] as Entry, heap[left] as Entry) ? right : left;
      if (!isBefore(heap[next] as Entry, last)) break;
      heap[at] = heap[next] as Entry;
      at = next;
    }
    heap[at] = last;
    return first;
  };
  return {
    get nowMs() {
      return nowMs;
    },
    get numEvents() {
      return numEvents;
    },
    after(delayMs, act) {
      const entry: Entry = { atMs: nowMs + delayMs, order: numSet++, act };
      push(entry);
      return () => (entry.act = null);
    },
    advance() {
      for (let entry = pop(); entry !== undefined; entry = pop()) {
        if (entry.act === null) continue;
        nowMs = entry.atMs;
        numEvents++;
        entry.act();
        return true;
      }
      return false;
    },
  };
}
