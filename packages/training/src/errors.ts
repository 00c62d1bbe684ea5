/** What every failure of this package (outside checkpoint/) has; docs/errors.md has what to do for each code. */
export abstract class TrainingError extends Error {
  abstract readonly code: `CIRCLET_TRAINING_${string}`;
}

/** A recipe asks for what cannot be built. */
export class TrainingPlanError extends TrainingError {
  readonly code = 'CIRCLET_TRAINING_PLAN';

  constructor(problem: string) {
    super(`the training cannot be built: ${problem}`);
    this.name = 'TrainingPlanError';
  }
}

/** A batch does not have the plan's shape. */
export class BatchShapeError extends TrainingError {
  readonly code = 'CIRCLET_TRAINING_BATCH';

  constructor(problem: string) {
    super(`the batch does not fit the plan: ${problem}`);
    this.name = 'BatchShapeError';
  }
}

/** A state does not belong to this recipe's model: nothing was restored. */
export class TrainingStateError extends TrainingError {
  readonly code = 'CIRCLET_TRAINING_STATE';

  constructor(wrong: readonly string[]) {
    const [first = ''] = wrong;
    const others = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
    super(
      `the state does not fit the model: expected ${first}${others}; use the recipe that the state was trained with`,
    );
    this.name = 'TrainingStateError';
  }
}

/** Replicas that should be the same are not. */
export class ReplicasDifferError extends TrainingError {
  readonly code = 'CIRCLET_TRAINING_REPLICAS_DIFFER';
  readonly ranks: readonly number[];

  constructor(step: number, ranks: readonly number[]) {
    super(
      `expected the weights of rank 0 on all ranks before step ${step}, got others on rank ${ranks.join(', ')}; ` +
        'resume all of them from the same checkpoint',
    );
    this.name = 'ReplicasDifferError';
    this.ranks = ranks;
  }
}

/** A state did not arrive as it was sent: nothing was changed. */
export class StateCopyError extends TrainingError {
  readonly code = 'CIRCLET_TRAINING_STATE_COPY';

  constructor(rank: number, source: number, own: string, sent: string) {
    super(
      `rank ${rank} expected the state of rank ${source} with SHA-256 ${sent.slice(0, 16)}…, got ${own.slice(0, 16)}…; ` +
        'start that worker anew, and test the memory and network of its host if it happens again',
    );
    this.name = 'StateCopyError';
  }
}
