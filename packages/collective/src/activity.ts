/**
 * What this rank does in one collective, kept up to date while it goes on and left as it was when it ended: for whoever asks why
 * nothing moves. Times on the clock of `performance.now()`.
 */
export interface CollectiveActivity {
  readonly name: string;
  readonly lane: 'bulk' | 'urgent';
  readonly generation: number;
  /** Number of the collective on its lane: the same on all ranks. */
  readonly sequence: number;
  /** Of the algorithm. */
  phase: string;
  /** Of the algorithm's schedule, the step whose frames it waits for. */
  step: number;
  /** First element of the chunk that it waits for. */
  chunk: number;
  /** What it waits for now. */
  readonly waits: Record<'receive' | 'send' | 'everybody', PendingWait | null>;
  readonly beginMs: number;
  /** The last time that something came or went. */
  movedMs: number;
  /** Null until it has ended. */
  endMs: number | null;
  /** Whether it ended by a failure. */
  hasFailed: boolean;
}

export interface PendingWait {
  /** Null: all ranks. */
  readonly peer: number | null;
  readonly sinceMs: number;
}

/** Every field by name: with a spread this takes 25 µs, more than all else of a small collective. */
export function beginActivity(
  { name, lane, generation, sequence }: Pick<CollectiveActivity, 'name' | 'lane' | 'generation' | 'sequence'>,
  nowMs: number,
): CollectiveActivity {
  return {
    name,
    lane,
    generation,
    sequence,
    phase: 'start',
    step: 0,
    chunk: 0,
    waits: { receive: null, send: null, everybody: null },
    beginMs: nowMs,
    movedMs: nowMs,
    endMs: null,
    hasFailed: false,
  };
}

/** Awaits something, which shows in the activity meanwhile. */
export async function during<T>(
  activity: CollectiveActivity,
  kind: keyof CollectiveActivity['waits'],
  peer: number | null,
  begin: () => Promise<T>,
): Promise<T> {
  activity.waits[kind] = { peer, sinceMs: performance.now() };
  // Where it fails, what it waited for stays to be seen.
  const result = await begin();
  activity.waits[kind] = null;
  activity.movedMs = performance.now();
  return result;
}
