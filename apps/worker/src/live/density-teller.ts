import type { ControlBodies } from '@circlet/protocol';
import type { PendingStep } from '@circlet/training';
import { pairDensity } from './pair-density.ts';

/** Tells the coordinator now and then how the similarities of a batch are distributed: the circle of the live page. */
export interface DensityTeller {
  /** A step was applied. */
  step(step: number, pending: Pick<PendingStep, 'similarities'>): void;
}

export interface DensityTellerDependencies {
  readonly send: (density: ControlBodies['density']) => void;
  readonly nowMs: () => number;
  /** Rank 0 speaks for all. */
  readonly isSpeaker: boolean;
  /** Whether the loss compares images with each other, else with class weights. */
  readonly betweenImages: boolean;
}

const INTERVAL_MS = 2_000;

export function densityTeller(dependencies: DensityTellerDependencies): DensityTeller {
  const { send, nowMs, isSpeaker, betweenImages } = dependencies;
  let lastMs = -Infinity;
  return {
    step(step, { similarities }) {
      if (!isSpeaker || similarities === null || nowMs() - lastMs < INTERVAL_MS) return;
      lastMs = nowMs();
      const density = pairDensity(similarities);
      if (density !== null) send({ step, betweenImages, ...density });
    },
  };
}
