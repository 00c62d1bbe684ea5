import { readable } from './readable.ts';

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

/** A traced function did something that needs a value, or a tensor of another trace. */
export class TraceValueError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_TRACE_VALUE';

  constructor(where: string, problem: string) {
    super(
      `the traced function ${problem} (${where}); ` +
        `keep dataSync, data, masks, data-dependent shapes and control flow on values out of it`,
    );
    this.name = 'TraceValueError';
  }
}

/** A traced function carries data as a constant. */
export class TraceConstantError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_TRACE_CONSTANT';

  constructor(where: string, shape: readonly number[], bytes: number, limit: number) {
    super(
      `the traced function has a constant of shape [${shape.join(', ')}], ${bytes} bytes (${where}); ` +
        `at most ${limit} are allowed: make it an input of the program`,
    );
    this.name = 'TraceConstantError';
  }
}

/** A traced function draws random numbers in JavaScript, which would be the same at every step. */
export class TraceRandomError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_TRACE_RANDOM';

  constructor(where: string) {
    super(
      `the traced function draws random numbers that no seed of the program decides (${where}); ` +
        `use dropout of @circlet/ops with a seed that is an input`,
    );
    this.name = 'TraceRandomError';
  }
}

/** A traced function changes a tfjs variable, which no program would repeat. */
export class TraceAssignError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_TRACE_ASSIGN';

  constructor(where: string, variable: string) {
    super(
      `the traced function assigns the tfjs variable '${variable}', as tf.train optimisers do (${where}); only this trace ` +
        `would see it: use the scope's assign, applyMomentum or applyAdam`,
    );
    this.name = 'TraceAssignError';
  }
}

/** A traced function differentiates through an op that has no gradient. */
export class TraceGradientError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_TRACE_GRADIENT';
  readonly op: string;

  constructor(where: string, op: string, options?: ErrorOptions) {
    super(
      `the traced function needs the gradient of ${op}, which has none (${where}); ` +
        `compute it from ops that have one, or keep it off the path with stopGradient of @circlet/ops`,
      options,
    );
    this.name = 'TraceGradientError';
    this.op = op;
  }
}

/** A gradient was asked for of something that the loss does not depend on. */
export class TraceUnusedError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_TRACE_UNUSED';
  readonly parameters: readonly string[];

  constructor(where: string, parameters: readonly string[]) {
    super(
      `the result does not depend on ${parameters.join(', ')}, of which the traced function wants the gradient (${where}); ` +
        `use them in the forward pass, or leave them out of the list of what is differentiated`,
    );
    this.name = 'TraceUnusedError';
    this.parameters = parameters;
  }
}

/** A program's definition does not fit together. */
export class ProgramDefinitionError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_PROGRAM';

  constructor(program: string, problem: string) {
    super(`program '${program}': ${problem}`);
    this.name = 'ProgramDefinitionError';
  }
}

/** A run was abandoned by its signal. */
export class RunAbandonedError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_ABANDONED';

  constructor(program: string, updatesVariables: boolean, options?: ErrorOptions) {
    super(
      `the run of program '${program}' was abandoned; ` +
        (updatesVariables
          ? 'some of its variables may have changed: restore them'
          : 'nothing has changed, run it again'),
      options,
    );
    this.name = 'RunAbandonedError';
  }
}

/** A tfjs backend that an engine is to run on is not registered or not ready. */
export class BackendMissingError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_BACKEND';
  readonly backend: string;

  constructor(backend: string) {
    super(
      `expected the tfjs backend '${backend}' to be ready; import its package and await tf.setBackend('${backend}') first`,
    );
    this.name = 'BackendMissingError';
    this.backend = backend;
  }
}

/** TensorFlow's libraries are not where they should be. */
export class RuntimeMissingError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_MISSING';

  constructor(
    problem: string,
    whatToDo = "run 'npx nx run tensorflow:install', or name a folder with the libraries in CIRCLET_TENSORFLOW_DIR",
  ) {
    super(`${problem}; ${whatToDo}`);
    this.name = 'RuntimeMissingError';
  }
}

/** The installation could not be made; nothing half-installed was left. */
export class InstallError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_INSTALL';

  constructor(problem: string, whatToDo: string, options?: ErrorOptions) {
    super(readable(`TensorFlow cannot be installed: ${problem}; ${whatToDo}`, 1_500), options);
    this.name = 'InstallError';
  }
}

/** Options of the runtime outside their range. */
export class RuntimeOptionsError extends TensorFlowError {
  readonly code = 'CIRCLET_TENSORFLOW_OPTIONS';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`TensorFlow's options: ${problems.join('; ')}`);
    this.name = 'RuntimeOptionsError';
    this.problems = problems;
  }
}
