// For packages that read pickles of other kinds: no part of the public list, index.ts.
export { memorySource } from './byte-source.ts';
export { NUMPY_NAMES } from './numpy-names.ts';
export { readPickle, type ReadPickle, type ReadPickleOptions } from './read-pickle.ts';
export {
  isArray,
  PickleBytes,
  type PickleFunction,
  type PickleNames,
  type PickleObject,
  type PickleValue,
} from './values.ts';
