/** How long a phase may take before whoever waits for it is told, from how long it took lately. */
export interface PhaseDeadlines {
  /** Seconds by phase of a step that was applied. */
  observe(seconds: readonly { readonly phase: string; readonly seconds: number }[]): void;
  seconds(phase: string): number;
}

/** A shorter silence is no hang, however fast steps are: a busy host, a slow disk. */
export const FLOOR_SECONDS = 5;
/** For what has never been seen: the first step of a large network, the first validation. */
const UNKNOWN_SECONDS = 120;
/** Of the longest of the last so many. */
const FACTOR = 3;
const WINDOW = 64;

/**
 * deadline(phase) = max(5 s, 3 × the longest of its last 64 durations), and 120 s where it has none yet.
 *
 * The longest, because a phase of a training is as good as constant but for what recurs: a step that compiles, a checkpoint
 * on a slow disk. Three of those are no repetition of what was seen.
 */
export function phaseDeadlines(): PhaseDeadlines {
  const recent = new Map<string, number[]>();
  return {
    observe(durations) {
      for (const { phase, seconds } of durations) {
        recent.set(phase, [...(recent.get(phase) ?? []), seconds].slice(-WINDOW));
      }
    },
    seconds(phase) {
      const durations = recent.get(phase) ?? [];
      return durations.length === 0 ? UNKNOWN_SECONDS : Math.max(FLOOR_SECONDS, FACTOR * Math.max(...durations));
    },
  };
}
