import type { ClusterHistory, Fact, HistoryEvent } from '@circlet/report';
import { eventWords } from '../live/event-words.ts';
import type { LoggedEvent } from './run-events.ts';

/** Events in a report; more than that nobody reads. */
const MOST_EVENTS = 200;
const MOST_MARKERS = 100;

/** What is counted, by the name of its event. Always said: the first ones; the others where there were some. */
const COUNTED: Readonly<Record<string, string>> = {
  'generation formed': 'Generations',
  'worker joined': 'Workers that joined',
  'worker lost': 'Workers lost',
  'worker left': 'Workers that left as asked',
  'checkpoint saved': 'Checkpoints saved',
  'checkpoint failed': 'Checkpoints that failed',
  'checkpoint left out': 'Checkpoints left out',
  'batch refused': 'Batches refused',
  'replicas differed': 'Times replicas differed',
  hang: 'Hangs',
  straggler: 'Stragglers',
  'worker refused': 'Workers refused',
  'set aside': 'Places set aside',
  'coordinator took over': 'Coordinators that took over',
  stranger: 'Warnings of strangers',
};
const ALWAYS = new Set(['generation formed', 'worker joined', 'worker lost', 'checkpoint saved', 'hang', 'straggler']);
/** Too many to be told one by one. */
const ONLY_COUNTED = new Set(['checkpoint saved']);
const MARKED = new Set([
  'worker lost',
  'worker joined',
  'worker left',
  'generation committed',
  'coordinator took over',
]);

/**
 * A run's events as its report tells them.
 *
 * @param startedMs when the run was started
 * @param stepAt how many steps were trained at a time; null: not known
 */
export function clusterHistory(
  events: readonly LoggedEvent[],
  startedMs: number,
  stepAt: (timeMs: number) => number | null,
): ClusterHistory {
  const told = events.flatMap(({ timeMs, event, fields }) => {
    const words = ONLY_COUNTED.has(event) ? null : eventWords(event, fields);
    if (words === null) return [];
    const { kind, text, reason } = words;
    return [{ seconds: (timeMs - startedMs) / 1000, kind, text, reason } satisfies HistoryEvent];
  });
  const markers = events.flatMap(({ timeMs, event, fields }) => {
    const step = MARKED.has(event) ? stepAt(timeMs) : null;
    return step === null || step === 0 ? [] : [{ step, text: eventWords(event, fields)?.text ?? event }];
  });
  return {
    counts: countsOf(events),
    events: told.slice(0, MOST_EVENTS),
    numLeftOut: Math.max(0, told.length - MOST_EVENTS),
    markers: markers.slice(0, MOST_MARKERS),
  };
}

function countsOf(events: readonly LoggedEvent[]): readonly Fact[] {
  return Object.entries(COUNTED).flatMap(([event, name]) => {
    const count = events.filter((logged) => logged.event === event).length;
    return count > 0 || ALWAYS.has(event) ? [{ name, value: String(count) }] : [];
  });
}
