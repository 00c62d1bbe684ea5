import type { RunEvent } from './messages.ts';

/** Events that are kept for late readers; the run's events.jsonl has them all. */
export const MAX_EVENTS = 200;

export function keptEvents(events: readonly RunEvent[], more: readonly RunEvent[]): readonly RunEvent[] {
  return [...events, ...more].slice(-MAX_EVENTS);
}
