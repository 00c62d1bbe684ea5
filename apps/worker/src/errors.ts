/** The coordinator does not answer. */
export class CoordinatorUnreachableError extends Error {
  readonly code = 'CIRCLET_WORKER_COORDINATOR_UNREACHABLE';

  constructor(address: string, waitedMs: number) {
    super(
      `no coordinator answered at ${address} within ${Math.round(waitedMs / 1000)} s; check the address and that it is running`,
    );
    this.name = 'CoordinatorUnreachableError';
  }
}

/** The coordinator does not take this worker; the message is its own. */
export class JoinRefusedError extends Error {
  readonly code = 'CIRCLET_WORKER_REFUSED';

  constructor(reason: string) {
    super(reason);
    this.name = 'JoinRefusedError';
  }
}

/** The coordinator ended the run. */
export class RunAbortedError extends Error {
  readonly code = 'CIRCLET_WORKER_ABORTED';

  constructor(reason: string) {
    super(`the coordinator ended the run: ${reason}`);
    this.name = 'RunAbortedError';
  }
}

/** Loss or gradient stopped being finite. */
export class NotFiniteError extends Error {
  readonly code = 'CIRCLET_WORKER_NOT_FINITE';

  constructor(step: number, inRow: number) {
    super(
      `loss or gradient was not finite in ${inRow} steps in a row, the last one step ${step}; ` +
        `nothing of them was applied: lower the learning rate, lengthen the warm-up or clip (optimizer.clipNorm)`,
    );
    this.name = 'NotFiniteError';
  }
}

/** The command line of the worker is wrong. */
export class WorkerUsageError extends Error {
  readonly code = 'CIRCLET_WORKER_USAGE';

  constructor(message: string) {
    super(message);
    this.name = 'WorkerUsageError';
  }
}

/** What is the user's to correct: the data, the recipe, a checkpoint, the installation. Everything else is a failure of the run. */
export function isUserError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && USER_ERRORS.some((prefix) => code.startsWith(prefix));
}

const USER_ERRORS = [
  'CIRCLET_DATA_',
  'CIRCLET_RECIPE_',
  'CIRCLET_CHECKPOINT_',
  'CIRCLET_BACKBONE_',
  'CIRCLET_LOSS_',
  'CIRCLET_EVALUATION_',
  'CIRCLET_TRAINING_PLAN',
  'CIRCLET_TENSORFLOW_LOAD',
  'CIRCLET_TENSORFLOW_INSTALL',
  'CIRCLET_TENSORFLOW_MISSING',
  'CIRCLET_WORKER_USAGE',
  'CIRCLET_WORKER_REFUSED',
  'CIRCLET_WORKER_COORDINATOR_UNREACHABLE',
];
