import { keptEvents } from '../feed/events.ts';
import { withDensity } from '../feed/densities.ts';
import {
  type FeedMessage,
  type LiveState,
  MAX_STEP_ROWS,
  type PairDensity,
  type RunEvent,
  type RunStatus,
  STEP_COLUMNS,
} from '../feed/messages.ts';
import { type ThinnedSeries, thinnedSeries } from '../feed/thinned-series.ts';

/** Of the page: those of the feed's state, and what is appended. */
export type Part = keyof LiveState | 'steps' | 'events' | 'densities';

/** What the page knows of the run, as the coordinator's own history is kept. */
export interface PageState {
  readonly live: LiveState | null;
  readonly steps: ThinnedSeries<typeof STEP_COLUMNS>;
  readonly events: readonly RunEvent[];
  readonly densities: readonly PairDensity[];
  /** @returns what has changed */
  take(message: FeedMessage): readonly Part[];
}

/** Nothing more comes of the run. */
export function isOver(phase: RunStatus['phase']): boolean {
  return phase === 'complete' || phase === 'stopped' || phase === 'failed';
}

export function pageState(): PageState {
  let live: LiveState | null = null;
  let steps = thinnedSeries(STEP_COLUMNS, MAX_STEP_ROWS);
  let events: readonly RunEvent[] = [];
  let densities: readonly PairDensity[] = [];
  return {
    get live() {
      return live;
    },
    get steps() {
      return steps;
    },
    get events() {
      return events;
    },
    get densities() {
      return densities;
    },
    take(message) {
      switch (message.type) {
        case 'hello':
          live = message.state;
          steps = thinnedSeries(STEP_COLUMNS, MAX_STEP_ROWS, message.steps);
          events = message.events;
          densities = message.densities;
          return [...(Object.keys(live) as (keyof LiveState)[]), 'steps', 'events', 'densities'];
        case 'changed':
          if (live !== null) live = { ...live, ...message.state };
          return Object.keys(message.state) as (keyof LiveState)[];
        case 'steps':
          message.rows.forEach((row) => steps.push(row));
          return ['steps'];
        case 'events':
          events = keptEvents(events, message.events);
          return ['events'];
        case 'density':
          densities = withDensity(densities, message.density);
          return ['densities'];
      }
    },
  };
}
