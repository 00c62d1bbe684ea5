/** How often a place where workers run has failed: a slot of this host, or another host. */
export interface Health {
  readonly place: string;
  readonly failuresMs: readonly number[];
  /** No new worker of it takes part in a generation before this time. Those that have trained stay: they have not failed. */
  readonly asideUntilMs: number;
}

/** So many failures within ten minutes set a place aside for five, unless the settings say otherwise. */
export const MOST_FAILURES = 3;
const WINDOW_MS = 600_000;
export const COOL_DOWN_MS = 300_000;
/**
 * A worker is started again after 2 s, the next time after 4 and so on, at most a minute: not at once, because loading TensorFlow
 * would take the processor from those who form the next generation.
 */
const BACK_OFF_MS = 2_000;
const MOST_BACK_OFF_MS = 60_000;

export function placeOf({ slot, host }: { readonly slot: number; readonly host: string }): string {
  return slot >= 0 ? `slot ${slot}` : `host ${host}`;
}

export function asideUntilMs(all: readonly Health[], place: string): number {
  return all.find((health) => health.place === place)?.asideUntilMs ?? 0;
}

/**
 * Counts a failure. What lies longer back than the window, or before the last cool-down, does not count.
 *
 * @param mostFailures that set a place aside; 0: none do, and none is counted
 */
export function withFailure(
  all: readonly Health[],
  place: string,
  nowMs: number,
  mostFailures: number,
): readonly Health[] {
  if (mostFailures === 0) return all;
  const known = all.find((health) => health.place === place) ?? { place, failuresMs: [], asideUntilMs: 0 };
  const recent = known.failuresMs.filter((atMs) => nowMs - atMs < WINDOW_MS);
  const failuresMs = [...recent, nowMs];
  const isTooMuch = failuresMs.length >= mostFailures;
  const health = isTooMuch
    ? { place, failuresMs: [], asideUntilMs: nowMs + COOL_DOWN_MS }
    : { place, failuresMs, asideUntilMs: known.asideUntilMs };
  return [...all.filter((other) => other.place !== place), health];
}

/** When a place may be tried again after its last failure. */
export function restartMs(all: readonly Health[], place: string, nowMs: number): number {
  const health = all.find((other) => other.place === place);
  const numFailures = Math.max(1, health?.failuresMs.length ?? 1);
  const backOffMs = Math.min(MOST_BACK_OFF_MS, BACK_OFF_MS * 2 ** (numFailures - 1));
  return Math.max(nowMs + backOffMs, health?.asideUntilMs ?? 0);
}
