import { type Dataset } from '../contract.ts';
import { DataChangedError, DataOptionsError } from '../errors.ts';
import { classBalancedSampler } from './class-balanced.ts';
import { pkSampler } from './pk.ts';
import { type PlannedSampler, type SamplerPlan } from './plan.ts';
import { shuffledSampler } from './shuffled.ts';

/** All there is to save: plain data. Batches that were announced but not trained are not counted. */
export interface SamplerState {
  readonly format: 1;
  readonly plan: SamplerPlan;
  readonly fingerprint: string;
  /** Steps trained since the start; the next one's number. */
  readonly step: number;
}

/** The sampler of a plan, for example one read from a recipe. */
export function createSampler(dataset: Dataset, plan: SamplerPlan): PlannedSampler {
  switch (plan.kind) {
    case 'shuffled':
      return shuffledSampler(dataset, plan);
    case 'class-balanced':
      return classBalancedSampler(dataset, plan);
    case 'pk':
      return pkSampler(dataset, plan);
    default: // Of a saved state that was written by something else.
      throw new DataOptionsError(['plan: expected one of the kinds shuffled, class-balanced and pk']);
  }
}

/** @param step steps trained since the start */
export function samplerState(dataset: Dataset, sampler: PlannedSampler, step: number): SamplerState {
  return { format: 1, plan: sampler.plan, fingerprint: dataset.fingerprint, step };
}

/**
 * Goes on exactly where the state was taken, with any number of workers.
 *
 * @throws DataChangedError when the data is not the same, and what `createSampler` throws
 */
export function resumeSampler(dataset: Dataset, state: SamplerState): { sampler: PlannedSampler; step: number } {
  const { fingerprint, plan, step } = fieldsOf(state);
  if (dataset.fingerprint !== fingerprint) {
    throw new DataChangedError(dataset.name, String(fingerprint), dataset.fingerprint);
  }
  if (typeof plan !== 'object' || plan === null) throw new DataOptionsError(['plan: expected one in the saved state']);
  return { sampler: createSampler(dataset, plan), step };
}

/** A saved state comes from a file: whatever is no mapping has none of its fields. */
function fieldsOf(state: SamplerState): Partial<SamplerState> & Pick<SamplerState, 'step'> {
  return typeof state === 'object' && state !== null ? state : { step: 0 };
}

/** Where a step since the start of training lies: its epoch and its number in it. */
export function placeOfStep(
  sampler: Pick<PlannedSampler, 'stepsPerEpoch'>,
  step: number,
): { epoch: number; step: number } {
  return { epoch: Math.floor(step / sampler.stepsPerEpoch), step: step % sampler.stepsPerEpoch };
}
