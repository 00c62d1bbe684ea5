/** What every failure of this package shares: a stable code and a sentence that says what to do. */
export abstract class BackboneError extends Error {
  abstract readonly code: `CIRCLET_BACKBONE_${string}`;
}

/** The options describe no network. `problems` lists everything that is wrong, not only the first. */
export class BackboneOptionsError extends BackboneError {
  readonly code = 'CIRCLET_BACKBONE_OPTIONS';
  readonly problems: readonly string[];

  constructor(network: string, problems: readonly string[]) {
    super(`${network}: ${problems.join('; ')}`);
    this.name = 'BackboneOptionsError';
    this.problems = problems;
  }
}

/** The images are not of the size the network was built for. */
export class BackboneInputError extends BackboneError {
  readonly code = 'CIRCLET_BACKBONE_INPUT';

  constructor(network: string, expected: readonly number[], actual: readonly number[]) {
    super(
      `${network} expects images of shape [batch, ${expected.join(', ')}], got [${actual.join(', ')}]; ` +
        `resize the images or build the network with that inputShape`,
    );
    this.name = 'BackboneInputError';
  }
}

/** The forward pass needs a tensor that its context does not hold. */
export class BackboneTensorMissingError extends BackboneError {
  readonly code = 'CIRCLET_BACKBONE_TENSOR_MISSING';
  readonly tensorName: string;

  constructor(kind: 'parameter' | 'buffer' | 'dropout seed', tensorName: string) {
    super(
      `the forward pass needs the ${kind} ${tensorName}, the context has none; pass every entry of the network's table`,
    );
    this.name = 'BackboneTensorMissingError';
    this.tensorName = tensorName;
  }
}
