import { readable } from './readable.ts';

/** A profile may have as many problems as it has values. */
const MOST_CHARACTERS = 1_500;

/** What every failure of this package has; docs/errors.md has what to do for each code. */
export abstract class PredictionError extends Error {
  abstract readonly code: `CIRCLET_PREDICTION_${string}`;
}

/** What was read is no step profile. All its problems are in one message. */
export class ProfileInvalidError extends PredictionError {
  readonly code = 'CIRCLET_PREDICTION_PROFILE';

  constructor(source: string, problems: readonly string[], options?: ErrorOptions) {
    super(
      readable(`${source}: expected a step profile as a run writes it, got ${problems.join('; ')}`, MOST_CHARACTERS),
      options,
    );
    this.name = 'ProfileInvalidError';
  }
}

/** Workers, hosts and algorithm that do not fit together. */
export class ScenarioError extends PredictionError {
  readonly code = 'CIRCLET_PREDICTION_SCENARIO';

  constructor(problems: readonly string[]) {
    super(problems.join('; '));
    this.name = 'ScenarioError';
  }
}
