import type { RunFacts } from '@circlet/report';
import type { PlannedRun } from '../figures/plan.ts';
import { liveRegion } from './live-region.ts';
import { duration } from './reporter.ts';

/** Says of each run what became of it, in a line; in a terminal that line moves while it trains. */
export interface FigureProgress extends Disposable {
  step(run: PlannedRun, done: number, total: number): void;
  trained(run: PlannedRun, facts: RunFacts): void;
  kept(run: PlannedRun, facts: RunFacts): void;
  failed(run: PlannedRun, reason: string): void;
  /** A line of its own. */
  say(text: string): void;
}

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'> & { readonly columns?: number };

export function figureProgress(stream: Stream, runs: readonly PlannedRun[]): FigureProgress {
  const region = stream.isTTY ? liveRegion(stream) : null;
  const width = Math.max(...runs.map(({ title }) => title.length));
  const lineOf = (run: PlannedRun, ...said: readonly string[]): string => {
    const number = String(runs.indexOf(run) + 1).padStart(String(runs.length).length);
    return [`${number} of ${runs.length}`, run.title.padEnd(width), ...said].join('  ');
  };
  const say = (text: string): void => {
    region?.clear();
    stream.write(`${text}\n`);
  };
  return {
    step(run, done, total) {
      // One column stays free, or the line would be two.
      region?.show([lineOf(run, `step ${done}/${total}`).slice(0, (stream.columns ?? 80) - 1)]);
    },
    trained: (run, facts) => say(lineOf(run, scoreOf(facts), `trained in ${duration(facts.work.trainSeconds)}`)),
    kept: (run, facts) => say(lineOf(run, scoreOf(facts), 'was there')),
    failed: (run, reason) => say(lineOf(run, `failed: ${reason}`)),
    say,
    [Symbol.dispose]: () => region?.clear(),
  };
}

function scoreOf({ scores }: RunFacts): string {
  const recallAt1 = scores?.['recallAt1'];
  return recallAt1 === undefined ? 'not scored' : `Recall@1 ${recallAt1.toFixed(3)}`;
}
