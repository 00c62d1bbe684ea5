import { existsSync } from 'node:fs';
import { readTextFile } from '../commands/text-file.ts';
import { UsageError } from '../errors.ts';
import { MAX_EVENTS_BYTES } from './limits.ts';

/** A line of events.jsonl. */
export interface LoggedEvent {
  readonly timeMs: number;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** All that a run has logged; of a run that was killed the last line may be cut off, and is left out. @throws UsageError */
export function readEvents(path: string): readonly LoggedEvent[] {
  if (!existsSync(path)) return [];
  const lines = readTextFile('the events of a run', path, MAX_EVENTS_BYTES).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const event = eventOf(line);
    if (event !== null) return [event];
    if (index === lines.length - 1) return [];
    throw new UsageError(
      `expected an event of a run in line ${index + 1} of ${path}, got something else; delete that line to have the report without it`,
    );
  });
}

function eventOf(line: string): LoggedEvent | null {
  try {
    const { time, event, ...fields } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const timeMs = typeof time === 'string' ? Date.parse(time) : NaN;
    return typeof event === 'string' && Number.isFinite(timeMs) ? { timeMs, event, fields } : null;
  } catch {
    return null;
  }
}
