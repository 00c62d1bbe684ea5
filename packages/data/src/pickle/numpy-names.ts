import {
  isArray,
  PickleBytes,
  type PickleFunction,
  type PickleNames,
  type PickleObject,
  type PickleValue,
} from './values.ts';

/** A numpy array whose bytes are still in the pickle. */
export class PickledArray implements PickleObject {
  readonly kind = 'object';
  type: PickledType | null = null;
  shape: readonly number[] = [];
  data: PickleBytes | null = null;

  build(state: PickleValue): void {
    if (!isArray(state)) throw new Error('an array without its state');
    const [, shape, type, , data] = state;
    this.set(shape, type, data);
  }

  set(shape: PickleValue | undefined, type: PickleValue | undefined, data: PickleValue | undefined): void {
    if (!(type instanceof PickledType) || !(data instanceof PickleBytes) || !isArray(shape)) {
      throw new Error('an array of something else than numbers');
    }
    if (!shape.every((side) => typeof side === 'number' && side >= 0)) throw new Error('an array without a shape');
    this.type = type;
    this.shape = shape as number[];
    this.data = data;
  }

  /** Number of elements. */
  get size(): number {
    return this.shape.reduce((product, side) => product * side, 1);
  }
}

/** A numpy dtype, for example `u1`, `b1`. */
class PickledType implements PickleObject {
  readonly kind = 'object';
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }

  build(state: PickleValue): void {
    if (!isArray(state)) throw new Error('a type without its state');
  }
}

const ndarray: PickleFunction = {
  kind: 'function',
  call: () => new PickledArray(),
};

const reconstruct: PickleFunction = {
  kind: 'function',
  call([type]) {
    if (type !== ndarray) throw new Error('it reconstructs something else than an array');
    return new PickledArray();
  },
};

const fromBuffer: PickleFunction = {
  kind: 'function',
  call([data, type, shape]) {
    const array = new PickledArray();
    array.set(shape, type, data);
    return array;
  },
};

const dtype: PickleFunction = {
  kind: 'function',
  call([code]) {
    const name = typeof code === 'string' ? code : '';
    if (!/^[|<>=]?[a-zA-Z]\d{1,2}$/.test(name)) throw new Error('a type that is none');
    return new PickledType(name.replace(/^[|<>=]/, ''));
  },
};

/** A scalar comes as an array of one element: its byte is read with the others. */
const scalar: PickleFunction = {
  kind: 'function',
  call([type, data]) {
    const array = new PickledArray();
    array.set([], type, data);
    return array;
  },
};

/** Protocol 2 of Python 3 writes bytes as text: `_codecs.encode(text, 'latin1')`. */
const encode: PickleFunction = {
  kind: 'function',
  call([text, encoding], bytesOf) {
    if (encoding !== 'latin1' && encoding !== 'latin-1') throw new Error('a text in another encoding than latin1');
    if (text instanceof PickleBytes) return text;
    if (typeof text === 'string') return bytesOf(text);
    throw new Error('bytes made of something else than a text');
  },
};

/** Arrays as numpy 1 and 2 write them, and bytes as Python 3 writes them for Python 2. */
export const NUMPY_NAMES: PickleNames = new Map<string, PickleFunction>([
  ['numpy.ndarray', ndarray],
  ['numpy.dtype', dtype],
  ['_codecs.encode', encode],
  ...['numpy.core', 'numpy._core'].flatMap((core): [string, PickleFunction][] => [
    [`${core}.multiarray._reconstruct`, reconstruct],
    [`${core}.multiarray.scalar`, scalar],
    [`${core}.numeric._frombuffer`, fromBuffer],
  ]),
]);
