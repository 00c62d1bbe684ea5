import { memorySource, readPickle } from '@circlet/data/pickle';
import { decodeValues, type NamedTensor, type TensorMap } from '@circlet/training/checkpoint';
import { WeightsFormatError, WeightsUnsupportedError } from '../errors.ts';
import { MAX_WEIGHTS_PICKLE_BYTES } from '../limits.ts';
import { mustBeWithinLimits } from '../weight-limits.ts';
import { stateDictIn } from './state-dict.ts';
import { openTorchArchive, type TorchArchive } from './torch-archive.ts';
import { loadStorage, TORCH_NAMES, type TorchTensor } from './torch-names.ts';

const FORMAT = 'PyTorch file';

/**
 * The tensors of a network in a file that `torch.save` has written (PyTorch 1.6 and later): a zip file with a pickle, and the values
 * beside it. The pickle is interpreted as data by a machine that knows the names a state_dict needs: nothing is executed, and
 * anything else is refused.
 *
 * @throws WeightsFormatError, WeightsUnsupportedError
 */
export async function readPytorch(path: string): Promise<TensorMap> {
  await using archive = await openTorchArchive(path);
  await mustBeLittleEndian(path, archive);
  const tensors = await tensorsIn(path, archive);
  mustBeWithinLimits(path, FORMAT, tensors.values());
  const read = new Map<string, NamedTensor>();
  let last: { readonly key: string; readonly values: Float32Array } | undefined;
  for (const [name, tensor] of tensors) {
    const { key, dtype, bytesPerValue, numValues } = tensor.storage;
    if (last?.key !== key) {
      const file = `data/${key}`;
      if (archive.sizeOf(file) !== numValues * bytesPerValue) {
        const found = archive.sizeOf(file);
        throw new WeightsFormatError(
          path,
          FORMAT,
          `${name} needs ${numValues * bytesPerValue} bytes in ${file}, which ${found === null ? 'is missing' : `has ${found}`}`,
        );
      }
      last = { key, values: decodeValues(dtype, await archive.read(file)) };
    }
    read.set(name, { shape: tensor.shape, values: valuesOf(tensor, last.values) });
  }
  return read;
}

async function tensorsIn(path: string, archive: TorchArchive): Promise<Map<string, TorchTensor>> {
  const size = archive.sizeOf('data.pkl') ?? 0;
  if (size > MAX_WEIGHTS_PICKLE_BYTES) {
    throw new WeightsFormatError(
      path,
      FORMAT,
      `expected at most ${MAX_WEIGHTS_PICKLE_BYTES} bytes in data.pkl, got ${size}`,
    );
  }
  const pickle = Buffer.from((await archive.read('data.pkl')).buffer);
  try {
    const { value } = readPickle(memorySource(pickle), { names: TORCH_NAMES, load: loadStorage });
    return stateDictIn(value);
  } catch (cause) {
    throw new WeightsUnsupportedError(
      path,
      `holds what is not read here: ${(cause as Error).message}`,
      'have PyTorch save the weights alone: torch.save(model.state_dict(), FILE)',
      { cause },
    );
  }
}

async function mustBeLittleEndian(path: string, archive: TorchArchive): Promise<void> {
  const size = archive.sizeOf('byteorder');
  if (size === null) return;
  const order = size > 16 ? '?' : new TextDecoder().decode(await archive.read('byteorder'));
  if (order === 'little') return;
  throw new WeightsUnsupportedError(
    path,
    `has byte order ${order}`,
    'have it saved on a machine of byte order little, as x86-64 and ARM are',
  );
}

/** Row-major. */
function valuesOf({ offset, shape, strides }: TorchTensor, storage: Float32Array): Float32Array {
  const numValues = shape.reduce((product, size) => product * size, 1);
  let step = 1;
  let isContiguous = true;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const size = shape[axis] as number;
    isContiguous &&= size === 1 || strides[axis] === step;
    step *= size;
  }
  if (isContiguous) return storage.slice(offset, offset + numValues);
  const values = new Float32Array(numValues);
  const index = shape.map(() => 0);
  let at = offset;
  for (let i = 0; i < numValues; i += 1) {
    values[i] = storage[at] as number;
    for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
      const stride = strides[axis] as number;
      index[axis] = (index[axis] as number) + 1;
      at += stride;
      if (index[axis] !== shape[axis]) break;
      at -= stride * (index[axis] as number);
      index[axis] = 0;
    }
  }
  return values;
}
