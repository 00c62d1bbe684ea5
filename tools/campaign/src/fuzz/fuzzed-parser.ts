import type { Random } from '../random.ts';

/** A parser of foreign bytes, and how hostile ones are made for it. */
export interface FuzzedParser {
  readonly name: string;
  /** What it reads, for the table. */
  readonly reads: string;
  /** Built files of the parser, by the ends of their paths: their coverage is reported. */
  readonly sources: readonly string[];
  /** At full size. */
  readonly inputs: number;
  readonly limits: ParserLimits;
  /** @param place an empty folder, for parsers of files */
  open(place: string): OpenParser | Promise<OpenParser>;
}

/** Measured for every input; to go beyond is a failure. */
export interface ParserLimits {
  /** Of processor time. */
  readonly ms: number;
  /** Of one array, beside a share of the input: an input of n bytes may ask for `arrayBytes + arrayPerByte · n`. */
  readonly arrayBytes: number;
  readonly arrayPerByte: number;
  /** What the process may grow by over what it has before the first input. */
  readonly processBytes: number;
}

export interface OpenParser {
  /** A valid input changed in some way; now and then a valid one as it is. */
  make(random: Random): Uint8Array | Promise<Uint8Array>;
  /**
   * Whether an input got past the checks of its first bytes: magic number, version, length, syntax.
   * @param error what it was refused with; undefined where it was taken
   */
  isPastHeader(input: Uint8Array, error: unknown): boolean | Promise<boolean>;
  /**
   * Has the parser read an input. Throws what the parser throws; and {@link BrokenPromise} where it took the input and something else
   * does not hold.
   */
  feed(input: Uint8Array): void | Promise<void>;
  /** Whether an error is of a documented class. */
  isDocumented(error: unknown): boolean;
  /** Whether messages of several lines are documented, a line for each problem. Default: false. */
  readonly hasManyLines?: boolean;
}

/** Something that must hold of what a parser has taken, and does not. */
export class BrokenPromise extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'BrokenPromise';
  }
}

export function mustHold(condition: boolean, problem: string): void {
  if (!condition) throw new BrokenPromise(problem);
}

/** What reads a message or a small file has: nothing of it is larger than a few times the input. */
export const SMALL: ParserLimits = { ms: 1_000, arrayBytes: 65_536, arrayPerByte: 4, processBytes: 128 * 2 ** 20 };
