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
