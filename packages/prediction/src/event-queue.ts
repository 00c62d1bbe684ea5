/** What happens at a time; whoever takes it knows the kinds. */
export interface Event {
  readonly atSeconds: number;
  readonly happens: () => void;
}

/** Events in order of time; of the same time, in the order in which they were added: the same on every run. */
export interface EventQueue {
  readonly nowSeconds: number;
  /** Of the event that is handled, or now. */
  at(atSeconds: number, happens: () => void): void;
  /** Until nothing is left to happen. */
  run(): void;
}

interface Entry extends Event {
  readonly order: number;
}

export function eventQueue(): EventQueue {
  // A binary heap: the children of place i are at 2i + 1 and 2i + 2, and never before it.
  const heap: Entry[] = [];
  let nowSeconds = 0;
  let order = 0;
  return {
    get nowSeconds() {
      return nowSeconds;
    },
    at(atSeconds, happens) {
      const entry: Entry = { atSeconds, happens, order: order++ };
      let place = heap.length;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        const above = heap[parent] as Entry;
        if (!isBefore(entry, above)) break;
        heap[place] = above;
        place = parent;
      }
      heap[place] = entry;
    },
    run() {
      for (let next = takeFirst(heap); next !== undefined; next = takeFirst(heap)) {
        nowSeconds = next.atSeconds;
        next.happens();
      }
    },
  };
}

function takeFirst(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let place = 0;
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    const other = heap[child + 1];
    if (other !== undefined && isBefore(other, heap[child] as Entry)) child++;
    const below = heap[child] as Entry;
    if (!isBefore(below, last)) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = last;
  return first;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.atSeconds < b.atSeconds || (a.atSeconds === b.atSeconds && a.order < b.order);
}
