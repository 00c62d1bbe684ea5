import { readFileSync, statSync } from 'node:fs';
import { asDataError } from '../dataset/folder.ts';
import { FormatError, FormatUnsupportedError } from '../errors.ts';
import { MAX_MAT_BYTES } from '../limits.ts';
import { type Element, elementsOf, MI_MATRIX, numbersOf, textOf } from './elements.ts';

/** A MATLAB array, elements in columns first. Parts that are not read here (complex, sparse, objects) are `other`. */
export type MatValue =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cells'; readonly values: readonly MatValue[] }
  | { readonly kind: 'structs'; readonly values: readonly ReadonlyMap<string, MatValue>[] }
  | { readonly kind: 'other' };

const FORMAT = 'a MATLAB 5 file';
const HEADER_BYTES = 128;
const MOST_DEPTH = 16;

/** Classes of arrays, by number. */
const CELL = 1;
const STRUCT = 2;
const CHAR = 4;
const FIRST_NUMERIC = 6;
const LAST_NUMERIC = 15;

/**
 * The variables of a MATLAB 5 file (`save -v7` and before), by name.
 * @throws FormatError, FormatUnsupportedError (version 7.3, which is HDF5), DataMissingError, DataUnreadableError
 */
export function readMat(path: string): Map<string, MatValue> {
  const bytes = wholeFile(path);
  if (
    bytes.subarray(0, 10).toString('latin1') === 'MATLAB 7.3' ||
    bytes.subarray(512, 516).toString('latin1') === '\x89HDF'
  ) {
    throw new FormatUnsupportedError(path, 'a MATLAB 7.3 file (HDF5)', 'save it with -v7, or extract its images');
  }
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 126, 128) !== 'IM') {
    throw new FormatError(path, FORMAT, 'its header is not that of a little-endian MATLAB 5 file');
  }
  const variables = new Map<string, MatValue>();
  try {
    for (const element of elementsOf(bytes.subarray(HEADER_BYTES))) {
      const { name, value } = matrixOf(element, 0);
      variables.set(name, value);
    }
  } catch (cause) {
    throw new FormatError(path, FORMAT, (cause as Error).message, { cause });
  }
  return variables;
}

function wholeFile(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > MAX_MAT_BYTES) throw new FormatError(path, FORMAT, `${size} bytes, above the limit of ${MAX_MAT_BYTES}`);
    return readFileSync(path);
  } catch (error) {
    throw asDataError(path, error);
  }
}

function matrixOf(element: Element, depth: number): { readonly name: string; readonly value: MatValue } {
  if (element.type !== MI_MATRIX) throw new Error(`expected an array, got an element of type ${element.type}`);
  if (depth > MOST_DEPTH) throw new Error(`arrays lie more than ${MOST_DEPTH} deep within each other`);
  // An empty place of a cell array.
  if (element.data.length === 0) return { name: '', value: { kind: 'numbers', values: new Float64Array() } };
  const parts = elementsOf(element.data);
  const next = (): Element => {
    const part = parts.next();
    if (part.done === true) throw new Error('an array ends before its last part');
    return part.value;
  };
  const arrayClass = (numbersOf(next())[0] ?? 0) & 0xff;
  const size = numbersOf(next()).reduce((product, side) => product * side, 1);
  const name = textOf(next());
  // An element takes 8 bytes at least: more are promised than there are.
  const mustHaveRoom = (elements: number): void => {
    if (!(elements <= element.data.length / 8))
      throw new Error(`an array of ${elements} arrays in ${element.data.length} bytes`);
  };
  const arrays = (count: number): MatValue[] => {
    mustHaveRoom(count);
    return Array.from({ length: count }, () => matrixOf(next(), depth + 1).value);
  };
  if (arrayClass === CELL) return { name, value: { kind: 'cells', values: arrays(size) } };
  if (arrayClass === STRUCT) {
    const fields = fieldNames(numbersOf(next())[0] ?? 0, next().data);
    mustHaveRoom(size * fields.length);
    const values = Array.from({ length: fields.length === 0 ? 0 : size }, () => {
      const own = arrays(fields.length);
      return new Map(fields.map((field, index) => [field, own[index] as MatValue]));
    });
    return { name, value: { kind: 'structs', values } };
  }
  if (arrayClass === CHAR) return { name, value: { kind: 'text', text: size === 0 ? '' : textOf(next()) } };
  if (arrayClass >= FIRST_NUMERIC && arrayClass <= LAST_NUMERIC) {
    return { name, value: { kind: 'numbers', values: numbersOf(next()) } };
  }
  return { name, value: { kind: 'other' } };
}

/** Names of one length each, zeros behind. */
function fieldNames(length: number, names: Buffer): string[] {
  if (!(length > 0)) throw new Error('a struct without names of fields');
  const fields: string[] = [];
  for (let at = 0; at + length <= names.length; at += length) {
    fields.push(names.toString('latin1', at, at + length).split('\0', 1)[0] ?? '');
  }
  return fields;
}
