/** What every failure of this package has: a stable code to match on (docs/errors.md has what to do for each). */
export abstract class TensorFlowError extends Error {
  abstract readonly code: `CIRCLET_TENSORFLOW_${string}`;
}

/** TensorFlow's shared libraries are missing or cannot be opened. */
export class RuntimeLoadError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_LOAD';
  readonly directory: string;

  constructor(directory: string, reason: string, options?: ErrorOptions) {
    super(`TensorFlow cannot be loaded from ${directory}: ${reason}; run 'npx nx run tensorflow:install'`, options);
    this.name = 'RuntimeLoadError';
    this.directory = directory;
  }
}
