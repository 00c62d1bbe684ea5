import type { JsonValue } from '@circlet/training';

/** Where training stands beside the weights: saved with every checkpoint, the same on all ranks. */
export interface Progress {
  /** Batches taken from the global order since the start of training: applied steps and refused batches. */
  position: number;
  /** The best validation so far, and where its weights are. */
  best: { readonly step: number; readonly score: number; path: string } | null;
  /** Validations since then. */
  validationsSinceBest: number;
}

export function freshProgress(): Progress {
  return { position: 0, best: null, validationsSinceBest: 0 };
}

export function encodeProgress({ position, best, validationsSinceBest }: Progress): JsonValue {
  return { position, validationsSinceBest, best: best === null ? null : { ...best } };
}

/** Of a checkpoint's metadata. */
export function decodeProgress(value: JsonValue | undefined): Progress {
  return { ...freshProgress(), ...(value as unknown as Partial<Progress> | undefined) };
}
