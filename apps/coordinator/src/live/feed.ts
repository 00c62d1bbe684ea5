import {
  type FeedMessage,
  keptEvents,
  type LiveState,
  MAX_STEP_ROWS,
  type PairDensity,
  type RunEvent,
  STEP_COLUMNS,
  type StepRow,
  thinnedSeries,
  withDensity,
} from '@circlet/dashboard';

/** Tells all readers of the live page what has changed, and keeps what late ones have missed: bounded, however long the run. */
export interface LiveFeed extends Disposable {
  /** Parts of the state have changed. */
  touch(...parts: readonly (keyof LiveState)[]): void;
  step(row: StepRow): void;
  event(event: Omit<RunEvent, 'id' | 'timeMs'>): void;
  density(density: PairDensity): void;
  /** @param send one message as JSON; the first comes at once and has everything */
  subscribe(send: (json: string) => void): Disposable;
  readonly numReaders: number;
  /** Tells now what would be told soon. */
  flush(): void;
}

export interface LiveFeedDependencies {
  /** The state as it is. */
  readonly snapshot: () => LiveState;
  readonly nowMs: () => number;
  /** Changes within so long are told together. */
  readonly intervalMs: number;
}

export function liveFeed({ snapshot, nowMs, intervalMs }: LiveFeedDependencies): LiveFeed {
  const steps = thinnedSeries(STEP_COLUMNS, MAX_STEP_ROWS);
  let events: readonly RunEvent[] = [];
  let densities: readonly PairDensity[] = [];
  let numEvents = 0;
  const readers = new Set<(json: string) => void>();
  const touched = new Set<keyof LiveState>();
  let rows: StepRow[] = [];
  let news: RunEvent[] = [];
  let frames: PairDensity[] = [];
  let timer: NodeJS.Timeout | null = null;

  const tell = (message: FeedMessage): void => {
    const json = JSON.stringify(message);
    readers.forEach((send) => send(json));
  };
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (rows.length > 0) tell({ type: 'steps', rows });
    if (news.length > 0) tell({ type: 'events', events: news });
    frames.forEach((density) => tell({ type: 'density', density }));
    if (touched.size > 0) {
      const state = snapshot();
      tell({ type: 'changed', state: Object.fromEntries([...touched].map((part) => [part, state[part]])) });
    }
    [rows, news, frames] = [[], [], []];
    touched.clear();
  };
  const soon = (): void => {
    timer ??= setTimeout(flush, intervalMs).unref();
  };
  return {
    touch(...parts) {
      // Without readers nothing is made for them.
      if (readers.size === 0) return;
      parts.forEach((part) => touched.add(part));
      soon();
    },
    step(row) {
      steps.push(row);
      if (readers.size === 0) return;
      rows.push(row);
      soon();
    },
    event(told) {
      const event = { ...told, id: ++numEvents, timeMs: nowMs() };
      events = keptEvents(events, [event]);
      if (readers.size === 0) return;
      news.push(event);
      soon();
    },
    density(density) {
      densities = withDensity(densities, density);
      if (readers.size === 0) return;
      frames.push(density);
      soon();
    },
    subscribe(send) {
      // What is on its way to the others is in the first message to this one.
      flush();
      send(
        JSON.stringify({
          type: 'hello',
          state: snapshot(),
          steps: steps.data(),
          events,
          densities,
        } satisfies FeedMessage),
      );
      readers.add(send);
      return { [Symbol.dispose]: () => void readers.delete(send) };
    },
    get numReaders() {
      return readers.size;
    },
    flush,
    [Symbol.dispose]() {
      if (timer !== null) clearTimeout(timer);
      readers.clear();
    },
  };
}
