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

/** TensorFlow refused or failed an operation; `status` is its TF_Code. */
export class OperationError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_OPERATION';
  readonly operation: string;
  readonly status: number;

  constructor(operation: string, status: number, message: string) {
    super(`${operation}: ${message}`);
    this.name = 'OperationError';
    this.operation = operation;
    this.status = status;
  }
}

/** The runtime is one per process and runs already with other options. */
export class RuntimeStartedError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_STARTED';

  constructor(current: object, wanted: object) {
    super(
      `TensorFlow already runs in this process with ${JSON.stringify(current)}, not ${JSON.stringify(wanted)}; ` +
        `use a process of its own for other options`,
    );
    this.name = 'RuntimeStartedError';
  }
}
