/** An op got inputs it cannot work on. */
export class OpInputError extends Error {
  readonly code = 'CIRCLET_OPS_INPUT';
  readonly op: string;

  constructor(op: string, problem: string) {
    super(`${op}: ${problem}`);
    this.name = 'OpInputError';
    this.op = op;
  }
}
