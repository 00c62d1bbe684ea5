import { median } from '../report.ts';
import { type Recovery, timeRecoveries } from './one-run.ts';
import type { RecoveryOptions } from './options.ts';

/** The last line of `--json`. */
export interface RecoveryReport {
  readonly signal: string;
  readonly kills: number;
  /** Milliseconds since the signal. */
  readonly medians: Recovery;
  readonly slowest: Recovery;
}

const PARTS = ['abandoned', 'committed', 'step'] as const;

export async function timeAll(options: RecoveryOptions): Promise<RecoveryReport> {
  console.log(`${options.recipe}, two workers; milliseconds after ${options.signal}`);
  console.log(['', ...PARTS].map((heading) => heading.padStart(10)).join(''));
  const all: Recovery[] = [];
  while (all.length < options.kills) {
    for (const recovery of await timeRecoveries({ ...options, kills: options.kills - all.length })) {
      all.push(recovery);
      print(String(all.length), recovery);
    }
  }
  const of = (choose: (values: number[]) => number): Recovery => {
    const [abandoned = NaN, committed = NaN, step = NaN] = PARTS.map((part) => choose(all.map((one) => one[part])));
    return { abandoned, committed, step };
  };
  const report = {
    signal: options.signal,
    kills: all.length,
    medians: of(median),
    slowest: of((values) => Math.max(...values)),
  };
  print('median', report.medians);
  print('slowest', report.slowest);
  return report;
}

function print(name: string, recovery: Recovery): void {
  console.log([name, ...PARTS.map((part) => recovery[part].toFixed(0))].map((text) => text.padStart(10)).join(''));
}
