import { readable } from './readable.ts';

/** Names of tensors, and what the file system says. */
const MOST_CHARACTERS = 3_000;
/** Of a name in a list. */
const MOST_NAME_CHARACTERS = 120;
/** Names of a kind that one message tells; further ones are counted. */
const MOST_NAMES = 10;

/** What every failure of this package shares: a stable code and the file it is about. */
export abstract class WeightsError extends Error {
  abstract readonly code: `CIRCLET_WEIGHTS_${string}`;
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(readable(message, MOST_CHARACTERS), options);
    this.path = path;
  }
}

/** There is no file, or the system refuses to read it. */
export class WeightsUnreadableError extends WeightsError {
  readonly code = 'CIRCLET_WEIGHTS_UNREADABLE';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(path, `expected a file of weights at ${path}, got ${reason}; check the path and its permissions`, options);
    this.name = 'WeightsUnreadableError';
  }
}

/** The file is not laid out as its format says, or is larger than such files are. */
export class WeightsFormatError extends WeightsError {
  readonly code = 'CIRCLET_WEIGHTS_FORMAT';

  constructor(path: string, format: string, problem: string, options?: ErrorOptions) {
    super(
      path,
      `${path} is no ${format} that can be read: ${problem}; copy it again, or have it written anew`,
      options,
    );
    this.name = 'WeightsFormatError';
  }
}

/** A form of a format that is not read. */
export class WeightsUnsupportedError extends WeightsError {
  readonly code = 'CIRCLET_WEIGHTS_UNSUPPORTED';

  constructor(path: string, what: string, remedy: string, options?: ErrorOptions) {
    super(path, `${path} ${what}; ${remedy}`, options);
    this.name = 'WeightsUnsupportedError';
  }
}

/** What a file has and what the network needs, by names of the network but for `unexpected`. */
export interface WeightDifferences {
  readonly missing: readonly string[];
  /** Names of the file. */
  readonly unexpected: readonly string[];
  /** One sentence each: both shapes. */
  readonly shapes: readonly string[];
}

/** The weights are those of another network, or have other names than was said. Nothing was taken from them. */
export class WeightsMismatchError extends WeightsError {
  readonly code = 'CIRCLET_WEIGHTS_MISMATCH';
  readonly differences: WeightDifferences;

  constructor(path: string, network: string, names: string, differences: WeightDifferences) {
    const { missing, unexpected, shapes } = differences;
    const parts = [
      ...(missing.length === 0 ? [] : [`it lacks ${missing.length}: ${listOf(missing)}`]),
      ...(unexpected.length === 0 ? [] : [`${unexpected.length} have no place: ${listOf(unexpected)}`]),
      ...(shapes.length === 0 ? [] : [`${shapes.length} of another shape: ${listOf(shapes)}`]),
    ];
    super(
      path,
      `${path} does not fit ${network} with names as ${names} gives them: ${parts.join('; ')}; ` +
        'choose the recipe of the network it holds, or whose names they are',
    );
    this.name = 'WeightsMismatchError';
    this.differences = differences;
  }
}

/** The file cannot be written. */
export class WeightsWriteError extends WeightsError {
  readonly code = 'CIRCLET_WEIGHTS_WRITE';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(path, `could not write ${path} (${reason}); name another place, or free some space`, options);
    this.name = 'WeightsWriteError';
  }
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => readable(name, MOST_NAME_CHARACTERS));
  return `${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}`;
}
