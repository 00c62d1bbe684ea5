import { readable } from './readable.ts';

/** Lines of the list may be as long as it is. */
const MOST_CHARACTERS = 600;

/** What every failure of this package shares: a stable code and a sentence that says what to do. */
export abstract class EvaluationError extends Error {
  abstract readonly code: `CIRCLET_EVALUATION_${string}`;
}

/** Arrays that do not belong together, or a set on which the measure is not defined. */
export class EvaluationInputError extends EvaluationError {
  readonly code = 'CIRCLET_EVALUATION_INPUT';

  constructor(message: string) {
    super(message);
    this.name = 'EvaluationInputError';
  }
}

/** An embedding holds NaN or ±Infinity: every ranking it takes part in would be arbitrary. */
export class EmbeddingNotFiniteError extends EvaluationError {
  readonly code = 'CIRCLET_EVALUATION_NOT_FINITE';
  /** Which embedding, from 0. */
  readonly row: number;

  constructor(what: string, row: number, component: number, value: number) {
    super(
      `${what} ${row} must be finite, its component ${component} is ${value}; ` +
        `check that the model's training did not diverge and that its running statistics are filled`,
    );
    this.name = 'EmbeddingNotFiniteError';
    this.row = row;
  }
}

/** The similarity function gave something that is no block of similarities. */
export class SimilarityBlockError extends EvaluationError {
  readonly code = 'CIRCLET_EVALUATION_SIMILARITY';

  constructor(message: string) {
    super(`similarityBlock ${message}; it must return queries · galleryᵀ, row-major`);
    this.name = 'SimilarityBlockError';
  }
}

/** A list of pairs that cannot be read, or that names an image which is not there. */
export class PairListError extends EvaluationError {
  readonly code = 'CIRCLET_EVALUATION_PAIR_LIST';
  /** Of the list, from 1. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(readable(`list of pairs, line ${line}: ${problem}`, MOST_CHARACTERS));
    this.name = 'PairListError';
    this.line = line;
  }
}
