/** What a pickle holds, as plain data. Lists and tuples are both arrays; Python's `str` of version 2 is bytes. */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PickleBytes
  | PickleFunction
  | PickleObject
  | PickleValue[]
  | Map<PickleValue, PickleValue>;

/** Bytes that stay where they are: their place in the source. */
export class PickleBytes {
  readonly offset: number;
  /** In the source. */
  readonly length: number;
  /** Each byte is a character U+0000 to U+00FF, written as UTF-8: how protocol 2 of Python 3 writes bytes. */
  readonly isLatin1Text: boolean;

  constructor(offset: number, length: number, isLatin1Text = false) {
    this.offset = offset;
    this.length = length;
    this.isLatin1Text = isLatin1Text;
  }
}

/**
 * A name that a pickle may call, and what stands for it here. Nothing of Python is ever run, and no other name is taken: who reads a
 * pickle passes a table of them.
 */
export interface PickleFunction {
  readonly kind: 'function';
  /**
   * @param bytesOf where a text of the pickle stands in its source
   * @throws Error with a sentence where the arguments are not those that it takes
   */
  call(args: readonly PickleValue[], bytesOf: (text: string) => PickleBytes): PickleValue;
}

/** Something made by a function, which may be given a state. */
export interface PickleObject {
  readonly kind: 'object';
  /** @throws Error with a sentence where it is none of its states */
  build(state: PickleValue): void;
}

/** By module and name, a dot between: `numpy.dtype`. */
export type PickleNames = ReadonlyMap<string, PickleFunction>;

export function isArray(value: PickleValue | undefined): value is PickleValue[] {
  return Array.isArray(value);
}

export function isFunction(value: PickleValue | undefined): value is PickleFunction {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'function';
}

export function isObject(value: PickleValue | undefined): value is PickleObject {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object';
}
