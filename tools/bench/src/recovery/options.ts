import { readFlags } from '../command-line.ts';

export interface RecoveryOptions {
  readonly kills: number;
  readonly recipe: string;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
  /** Steps of a whole generation before the next kill. */
  readonly steps: number;
  /** Ends with one JSON object on the last line. */
  readonly json: boolean;
}

export const USAGE: string = `Kills workers of a run of two, one after the other, and times how long the other needs to its next step.

  npx nx run bench:recovery

  --kills=N          (default 20)
  --signal=S         SIGKILL, or SIGSTOP: the worker is only stopped (default SIGKILL)
  --recipe=R         name or file (default emoji-quickstart)
  --steps=N          of both workers before the next kill; programs are compiled ahead in the first (default 16)
  --json             one JSON object as the last line
  --help             this text`;

/**
 * Null where help was asked for.
 * @throws BenchUsageError
 */
export function parseOptions(args: readonly string[]): RecoveryOptions | null {
  const flags = readFlags(args, { texts: ['kills', 'signal', 'recipe', 'steps'], switches: ['json'], usage: USAGE });
  if (flags === null) return null;
  const signal = flags.text('signal') ?? 'SIGKILL';
  if (signal !== 'SIGKILL' && signal !== 'SIGSTOP') {
    flags.problems.push(`--signal must be SIGKILL or SIGSTOP, got ${signal}`);
  }
  const options: RecoveryOptions = {
    kills: flags.count('kills', 20),
    recipe: flags.text('recipe') ?? 'emoji-quickstart',
    signal: signal === 'SIGSTOP' ? signal : 'SIGKILL',
    steps: flags.count('steps', 16),
    json: flags.isSet('json'),
  };
  flags.mustBeRight();
  return options;
}
