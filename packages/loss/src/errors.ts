/** The options of a loss cannot be used; `problems` lists all of them. */
export class LossOptionsError extends Error {
  readonly code = 'CIRCLET_LOSS_OPTIONS';
  readonly problems: readonly string[];

  constructor(loss: string, problems: readonly string[]) {
    super(`${loss}: ${problems.join('; ')}`);
    this.name = 'LossOptionsError';
    this.problems = problems;
  }
}

/** A loss got tensors or labels that it cannot work on. */
export class LossInputError extends Error {
  readonly code = 'CIRCLET_LOSS_INPUT';
  readonly argument: string;

  constructor(loss: string, argument: string, problem: string) {
    super(`${loss}: ${argument} ${problem}`);
    this.name = 'LossInputError';
    this.argument = argument;
  }
}
