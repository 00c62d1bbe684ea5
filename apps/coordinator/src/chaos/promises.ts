import type { TrialResult } from './trial.ts';

/** What a run under faults must keep and did not, a sentence each; empty: everything was kept. Pure. */
export function brokenPromises({ outcomes, failure, audit, bits, growth, series, leftovers }: TrialResult): string[] {
  const unreached = outcomes.filter(({ result }) => result.kind === 'not reached').length;
  return [
    ...(failure === null ? [] : [`the run failed: ${failure}`]),
    ...outcomes.flatMap(({ step, result }) =>
      result.kind === 'stuck' || result.kind === 'failed' ? [`the fault of step ${step}: ${result.reason}`] : [],
    ),
    ...(unreached === 0
      ? []
      : [
          `${unreached} of ${outcomes.length} faults had no turn before the run ended; give it more steps (--steps) or them earlier ones`,
        ]),
    ...(audit === null ? ['the run has no ledger'] : audit.findings.map(({ text }) => `audit: ${text}`)),
    ...(bits?.differing ?? []).map((name) => `${name} has other bits than without faults`),
    ...growth
      .filter(({ isGrown }) => isGrown)
      .map(({ who, name, early, late, unit }) =>
        `${who}: ${name} has grown from ${shown(early)} to ${shown(late)} ${unit}`.trimEnd(),
      ),
    ...(series.last - series.first > MOST_NEW_SERIES
      ? [`/metrics has grown from ${series.first} to ${series.last} series`]
      : []),
    ...leftovers.map((what) => `left behind: ${what}`),
  ];
}

/** Those of outcomes that had not happened before the first look, of all kinds together. */
const MOST_NEW_SERIES = 60;

/** Whole numbers as they are, others with one place. */
export function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
