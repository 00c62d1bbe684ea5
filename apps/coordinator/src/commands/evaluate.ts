import { runInWorker } from './worker-program.ts';

/** Flags of `evaluate`, as text. */
export interface EvaluateFlags {
  readonly model: string;
  readonly data?: string;
  readonly protocol?: string;
  readonly pairs?: string;
  readonly json?: boolean;
  readonly threads?: string;
  readonly cameraPattern?: string;
  readonly flip?: boolean;
  readonly ks?: string;
  readonly reRank?: string;
  readonly curve?: string;
}

/** Scores a model. Returns the exit code. @throws RunFailedError when that crashed */
export function evaluate(flags: EvaluateFlags): Promise<number> {
  return runInWorker('evaluate', flags, 'scores');
}
