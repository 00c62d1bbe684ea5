import { MAX_DENSITIES, type PairDensity } from './messages.ts';

/** The frames so far and one more. Beyond `MAX_DENSITIES` every second of the older ones goes, so that they span the whole run. */
export function withDensity(frames: readonly PairDensity[], next: PairDensity): readonly PairDensity[] {
  // Training went back to a checkpoint.
  const before = frames.filter(({ step }) => step < next.step);
  const kept = before.length < MAX_DENSITIES ? before : before.filter((_frame, index) => index % 2 === 0);
  return [...kept, next];
}
