import type { Progress } from './reporter.ts';

/** Of a step; validation and checkpoints come between steps. */
const STEP_PHASES: ReadonlySet<string> = new Set(['waiting for data', 'gradients', 'vote', 'apply']);

/** Images a second while a step was done; NaN where nothing was told of its phases. */
export function stepRate({ images, seconds }: Pick<Progress, 'images' | 'seconds'>): number {
  const took = seconds.reduce((sum, { phase, seconds: some }) => sum + (STEP_PHASES.has(phase) ? some : 0), 0);
  return took > 0 ? images / took : NaN;
}
