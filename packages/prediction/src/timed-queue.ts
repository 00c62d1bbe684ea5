/** Items by time; of the same time, in the order in which they were added: the same on every run. */
export interface TimedQueue<Item> {
  /** @param at a time, in whatever unit the caller counts */
  add(at: number, item: Item): void;
  takeFirst(): { readonly at: number; readonly item: Item } | undefined;
}

interface Entry<Item> {
  readonly at: number;
  readonly item: Item;
  readonly order: number;
}

export function timedQueue<Item>(): TimedQueue<Item> {
  // A binary heap: the children of place i are at 2i + 1 and 2i + 2, and never before it.
  const heap: Entry<Item>[] = [];
  let order = 0;
  return {
    add(at, item) {
      const entry: Entry<Item> = { at, item, order: order++ };
      let place = heap.length;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        const above = heap[parent] as Entry<Item>;
        if (!isBefore(entry, above)) break;
        heap[place] = above;
        place = parent;
      }
      heap[place] = entry;
    },
    takeFirst() {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let place = 0;
      for (let child = 1; child < heap.length; child = 2 * place + 1) {
        const other = heap[child + 1];
        if (other !== undefined && isBefore(other, heap[child] as Entry<Item>)) child++;
        const below = heap[child] as Entry<Item>;
        if (!isBefore(below, last)) break;
        heap[place] = below;
        place = child;
      }
      heap[place] = last;
      return first;
    },
  };
}

function isBefore(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
