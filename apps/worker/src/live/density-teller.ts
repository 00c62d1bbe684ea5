import type { ControlBodies } from '@circlet/protocol';
import type { GradientsWish, PendingStep } from '@circlet/training';
import { pairDensity } from './pair-density.ts';

/** Tells the coordinator now and then how the similarities of a batch are distributed: the circle of the live page. */
export interface DensityTeller {
  /** What the next gradients should come with. */
  wish(): GradientsWish;
  /** A step was applied. */
  step(step: number, pending: Pick<PendingStep, 'similarities'>): void;
}

/** A sample takes a millisecond: a two-thousandth of the time at most. */
const INTERVAL_MS = 2_000;

export function densityTeller(
  send: (density: ControlBodies['density']) => void,
  nowMs: () => number,
  isSpeaker: boolean,
): DensityTeller {
  let lastMs = -Infinity;
  return {
    wish: () => ({ similarities: isSpeaker && nowMs() - lastMs >= INTERVAL_MS }),
    step(step, { similarities }) {
      if (similarities === null) return;
      lastMs = nowMs();
      const density = pairDensity(similarities);
      if (density !== null) send({ step, ...density });
    },
  };
}
