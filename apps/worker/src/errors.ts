/** What every failure of this program has; docs/errors.md has what to do for each code. */
abstract class WorkerError extends Error {
  abstract readonly code: `CIRCLET_WORKER_${string}`;
}

/** The coordinator does not answer. */
export class CoordinatorUnreachableError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_COORDINATOR_UNREACHABLE';

  constructor(address: string, reason: string, options?: ErrorOptions) {
    super(`no coordinator at ${address}: ${reason}; check the address and that 'circlet serve' runs there`, options);
    this.name = 'CoordinatorUnreachableError';
  }
}

/** There is a coordinator, or something else, that does not let this worker in. */
export class TurnedAwayError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_TURNED_AWAY';

  constructor(address: string, reason: string) {
    super(`the coordinator at ${address} does not let this worker in: ${reason}`);
    this.name = 'TurnedAwayError';
  }
}

/** The coordinator does not take this worker; the message is its own. */
export class JoinRefusedError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_REFUSED';

  constructor(reason: string) {
    super(`the coordinator refused this worker: ${reason}`);
    this.name = 'JoinRefusedError';
  }
}

/** The coordinator ended the run, or has itself ended. */
export class RunAbortedError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_ABORTED';

  constructor(reason: string) {
    super(`the run has ended: ${reason}`);
    this.name = 'RunAbortedError';
  }
}

/** The coordinator took this worker for lost and the others went on: it was stopped, or cut off. It joins anew. */
export class LeftBehindError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_LEFT_BEHIND';

  constructor(reason: string) {
    super(`this worker was left behind: ${reason}`);
    this.name = 'LeftBehindError';
  }
}

/** The generation was abandoned: what was going on in it is thrown away. */
export class AbandonedError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_ABANDONED';

  constructor(generation: number, reason: string) {
    super(`generation ${generation} was abandoned: ${reason}`);
    this.name = 'AbandonedError';
  }
}

/** Nobody has the weights any more, and this process cannot start over with its own. */
export class StateLostError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_STATE_LOST';

  constructor(step: number) {
    super(
      `all workers that had the weights are lost and there is no checkpoint, but this one has weights of step ${step}; ` +
        'start it again',
    );
    this.name = 'StateLostError';
  }
}

/** Loss or gradient stopped being finite. */
export class NotFiniteError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_NOT_FINITE';

  /** @param evidence the file that has the batches */
  constructor(step: number, inRow: number, evidence: string) {
    super(
      `loss or gradient was not finite for ${inRow} batches in a row at step ${step}; none of them was applied, and ` +
        `${evidence} has their images: lower the learning rate, lengthen the warm-up or clip (optimizer.clipNorm)`,
    );
    this.name = 'NotFiniteError';
  }
}

/** This worker's replica differs from the majority's again. Its host's memory or processor is broken. */
export class ReplicaUnsoundError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_REPLICA_UNSOUND';

  constructor(rank: number, step: number, withinSteps: number) {
    super(
      `expected the weights of the other workers before step ${step}, got others on rank ${rank} for the second time within ` +
        `${withinSteps} steps; it is set aside: test the memory and the processor of its host before it trains again`,
    );
    this.name = 'ReplicaUnsoundError';
  }
}

/** Replicas differ, and no majority of ranks agrees on one. */
export class ReplicasUndecidedError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_REPLICAS_UNDECIDED';

  constructor(step: number, fingerprints: readonly string[]) {
    const found = fingerprints.map((fingerprint, rank) => `${fingerprint} on rank ${rank}`).join(', ');
    super(
      `expected the same weights on all workers before step ${step}, got ${found}, and no majority to believe; the evidence is in ` +
        `the run's folder: test the memory of these hosts, then go on from the last checkpoint, which was compared on all of them`,
    );
    this.name = 'ReplicasUndecidedError';
  }
}

/** Hashes differ at vote after vote, and whole replicas do not: what hashes them cannot be trusted. */
export class ReplicasUnsteadyError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_REPLICAS_UNSTEADY';

  constructor(step: number, inRow: number) {
    super(
      `hashes of the weights differed at ${inRow} votes in a row before step ${step}, but not when all weights were compared; ` +
        'test the memory and the processors of the hosts, then go on from the last checkpoint',
    );
    this.name = 'ReplicasUnsteadyError';
  }
}

/** The command line of the worker is wrong. */
export class WorkerUsageError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_USAGE';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorkerUsageError';
  }
}

/** Embeddings cannot be written. What was written stays, and is gone on with. */
export class EmbeddingsWriteError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_EMBEDDINGS_WRITE';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      `cannot write ${path}: ${reason}; free space or check permissions, then give the same command again: it goes on`,
      options,
    );
    this.name = 'EmbeddingsWriteError';
  }
}

/** A file of embeddings, or what stands beside it, is not as it was written. */
export class EmbeddingsDamagedError extends WorkerError {
  readonly code = 'CIRCLET_WORKER_EMBEDDINGS_DAMAGED';

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path} is not as coordinator:embed wrote it: ${problem}; remove it and embed the images again`, options);
    this.name = 'EmbeddingsDamagedError';
  }
}

/** What the user can correct: the data, the recipe, a checkpoint, the installation. Everything else is a failure of the run. */
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
  'CIRCLET_PROTOCOL_VERSION',
  'CIRCLET_SECURITY_',
  'CIRCLET_TRAINING_PLAN',
  'CIRCLET_TRAINING_STATE',
  'CIRCLET_TENSORFLOW_LOAD',
  'CIRCLET_TENSORFLOW_INSTALL',
  'CIRCLET_TENSORFLOW_MISSING',
  'CIRCLET_WORKER_USAGE',
  'CIRCLET_WORKER_EMBEDDINGS_',
  'CIRCLET_WORKER_REFUSED',
  'CIRCLET_WORKER_TURNED_AWAY',
  'CIRCLET_WORKER_COORDINATOR_UNREACHABLE',
];
