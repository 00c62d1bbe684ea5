import type { Trainer } from '@circlet/training';

/** A generation's first steps are those that a user waits for. */
const FIRST_STEPS = 3;
/** After a step's gradients have begun: TensorFlow computes them while programs are traced here. */
const LET_BEGIN_MS = 20;

/**
 * Compiles what the next generation may need, so that a resize costs no compilation: programs for one rank less, then for one more,
 * one of them a step while TensorFlow computes.
 *
 * @returns to be called whenever a step's gradients have begun
 */
export function compileForNext(
  trainer: Pick<Trainer, 'compileAhead'>,
  { size, numShards, isFixed }: { readonly size: number; readonly numShards: number; readonly isFixed: boolean },
  signal: AbortSignal,
): () => void {
  const sizes = isFixed ? [] : [size - 1, size + 1].filter((count) => count >= 1 && count <= numShards);
  let steps = 0;
  let isDone = false;
  return () => {
    if (isDone || ++steps <= FIRST_STEPS) return;
    setTimeout(() => {
      if (!signal.aborted) isDone = !sizes.some((count) => trainer.compileAhead(count));
    }, LET_BEGIN_MS).unref();
  };
}
