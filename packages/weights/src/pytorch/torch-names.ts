import {
  isArray,
  NUMPY_NAMES,
  type PickleFunction,
  type PickleNames,
  type PickleObject,
  type PickleValue,
} from '@circlet/data/pickle';
import { MAX_TENSOR_RANK } from '../limits.ts';

/** Values that lie in a file of their own in the archive. */
export interface TorchStorage {
  /** Name of that file. */
  readonly key: string;
  /** As safetensors calls it. */
  readonly dtype: string;
  readonly bytesPerValue: number;
  readonly numValues: number;
}

/** A tensor: a view of a storage. Offset and strides in values. */
export class TorchTensor implements PickleObject {
  readonly kind = 'object';
  readonly storage: TorchStorage;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];

  constructor(storage: TorchStorage, offset: number, shape: readonly number[], strides: readonly number[]) {
    this.storage = storage;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }

  /** Attributes that somebody has hung on it. */
  build(): void {
    return;
  }
}

/** Python's OrderedDict; a state_dict has its `_metadata` as a state. */
class OrderedDictionary extends Map<PickleValue, PickleValue> implements PickleObject {
  readonly kind = 'object';

  build(): void {
    return;
  }
}

class StorageReference implements PickleObject {
  readonly kind = 'object';
  readonly storage: TorchStorage;

  constructor(storage: TorchStorage) {
    this.storage = storage;
  }

  build(): void {
    throw new Error('a storage that is given a state');
  }
}

/** By the class of a storage: the kind of its values as safetensors calls it, and their bytes. */
const STORAGES: ReadonlyMap<PickleFunction, readonly [dtype: string, bytes: number, name: string]> = new Map(
  (
    [
      ['FloatStorage', 'F32', 4],
      ['DoubleStorage', 'F64', 8],
      ['HalfStorage', 'F16', 2],
      ['BFloat16Storage', 'BF16', 2],
      ['LongStorage', 'I64', 8],
      ['IntStorage', 'I32', 4],
      ['ShortStorage', 'I16', 2],
      ['CharStorage', 'I8', 1],
      ['ByteStorage', 'U8', 1],
      ['BoolStorage', 'BOOL', 1],
    ] as const
  ).map(([name, dtype, bytes]) => [{ kind: 'function', call: storageCalled }, [dtype, bytes, name]]),
);

function storageCalled(): PickleValue {
  throw new Error('a storage that lies within the pickle');
}

const orderedDictionary: PickleFunction = {
  kind: 'function',
  call([entries]) {
    const made = new OrderedDictionary();
    if (entries === undefined) return made;
    if (!isArray(entries)) throw new Error('a dictionary of something else than pairs');
    for (const entry of entries) {
      if (!isArray(entry) || entry.length !== 2) throw new Error('a dictionary of something else than pairs');
      made.set(entry[0] as PickleValue, entry[1] as PickleValue);
    }
    return made;
  },
};

/** `_rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)`, of which two do not matter here. */
const rebuildTensor: PickleFunction = {
  kind: 'function',
  call([reference, offset, shape, strides]) {
    if (!(reference instanceof StorageReference)) throw new Error('a tensor without a storage');
    if (!isCount(offset) || !isCounts(shape) || !isCounts(strides) || shape.length !== strides.length) {
      throw new Error('a tensor without offset, shape and strides');
    }
    if (shape.length > MAX_TENSOR_RANK) throw new Error(`a tensor of ${shape.length} dimensions`);
    const { storage } = reference;
    const last = shape.reduce((sum, size, axis) => sum + (size - 1) * (strides[axis] as number), offset);
    const numValues = shape.reduce((product, size) => product * size, 1);
    // One value may stand for many (`expand`), which takes memory that the file does not have.
    if (numValues > storage.numValues || (numValues > 0 && last >= storage.numValues)) {
      throw new Error(`a tensor of shape [${shape.join(', ')}] in a storage of ${storage.numValues} values`);
    }
    return new TorchTensor(storage, offset, shape, strides);
  },
};

const rebuildParameter: PickleFunction = {
  kind: 'function',
  call([tensor]) {
    if (tensor instanceof TorchTensor) return tensor;
    throw new Error('a parameter that is no tensor');
  },
};

const listed: PickleFunction = { kind: 'function', call: ([values]) => values ?? [] };
const nothing: PickleFunction = { kind: 'function', call: () => null };

/** All that a state_dict needs, and what training programs put beside it; torch/_utils.py. */
export const TORCH_NAMES: PickleNames = new Map<string, PickleFunction>([
  ...NUMPY_NAMES,
  ['collections.OrderedDict', orderedDictionary],
  ['torch._utils._rebuild_tensor_v2', rebuildTensor],
  ['torch._utils._rebuild_parameter', rebuildParameter],
  ['torch._utils._rebuild_parameter_with_state', rebuildParameter],
  ['torch.Size', listed],
  ['torch.device', nothing],
  ...[...STORAGES].map(([storage, [, , name]]): [string, PickleFunction] => [`torch.${name}`, storage]),
]);

/** What stands for a storage in the pickle: `('storage', class, key, device, number of values)`. */
export function loadStorage(id: PickleValue): PickleValue {
  const [what, storageClass, key, , numValues] = isArray(id) ? id : [];
  const kind = STORAGES.get(storageClass as PickleFunction);
  if (what !== 'storage' || kind === undefined || typeof key !== 'string' || !isCount(numValues)) {
    throw new Error('it refers to something else than a storage of numbers');
  }
  const [dtype, bytesPerValue] = kind;
  return new StorageReference({ key, dtype, bytesPerValue, numValues });
}

function isCount(value: PickleValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isCounts(value: PickleValue | undefined): value is number[] {
  return isArray(value) && value.every(isCount);
}
