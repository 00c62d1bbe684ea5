import type { JsonValue } from '@circlet/training';

/** Where training stands beside the weights: saved with every checkpoint, the same on all ranks. */
export interface Progress {
  /** Batches taken from the global order since the start of training: applied steps and refused batches. */
  position: number;
  /** The best validation so far, and where its weights are. */
  best: { readonly step: number; readonly score: number; path: string } | null;
  /** Validations since then. */
  validationsSinceBest: number;
  /** Steps up to which validation was run, where it was due. */
  validated: number;
  /** Steps up to which validation and checkpoint are done, where they were due. */
  followed: number;
}

export function freshProgress(): Progress {
  return { position: 0, best: null, validationsSinceBest: 0, validated: 0, followed: 0 };
}

export function encodeProgress({ position, best, validationsSinceBest }: Progress): JsonValue {
  return { position, validationsSinceBest, best: best === null ? null : { ...best } };
}

/**
 * Of a checkpoint's metadata; what is not as it was written counts as not there.
 *
 * @param step where it was written: whatever is done after a step was done
 */
export function decodeProgress(value: JsonValue | undefined, step: number): Progress {
  const { position, best, validationsSinceBest } = fieldsOf(value);
  return {
    ...freshProgress(),
    position: isCount(position) ? position : 0,
    best: bestOf(best),
    validationsSinceBest: isCount(validationsSinceBest) ? validationsSinceBest : 0,
    validated: step,
    followed: step,
  };
}

function bestOf(value: JsonValue | undefined): Progress['best'] {
  const { step, score, path } = fieldsOf(value);
  return isCount(step) && typeof score === 'number' && typeof path === 'string' ? { step, score, path } : null;
}

function fieldsOf(value: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, JsonValue>>)
    : {};
}

function isCount(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
