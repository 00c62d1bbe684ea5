import koffi from 'koffi';
import type { CApi, Pointer } from '../c-api/declarations.ts';
import { bytesPerElement, DT, numElements, toDims } from '../dtypes.ts';
import type { TensorValues } from '../native-binding.ts';

/** sizeof(TF_TString), tensorflow/c/tf_tstring.h. */
const STRING_BYTES = 24;

/** A view of a TF_Tensor's memory, without a copy; valid until the tensor is deleted. */
function tensorBytes(api: CApi, tensor: Pointer): Uint8Array {
  const length = Number(api.TF_TensorByteSize(tensor));
  const data = api.TF_TensorData(tensor);
  return length === 0 || data === null ? new Uint8Array(0) : new Uint8Array(koffi.view(data, length));
}

function tensorShape(api: CApi, tensor: Pointer): number[] {
  return Array.from({ length: api.TF_NumDims(tensor) }, (_, index) => Number(api.TF_Dim(tensor, index)));
}

/** Copies values into a new TF_Tensor, which the caller deletes. */
export function newHostTensor(api: CApi, shape: readonly number[], dtype: number, values: TensorValues): Pointer {
  if (dtype === DT.STRING) {
    return newStringTensor(api, shape, values as readonly Uint8Array[]);
  }
  const count = numElements(shape);
  const length = count * bytesPerElement(dtype);
  const tensor = api.TF_AllocateTensor(dtype, toDims(shape), shape.length, length);
  if (length > 0) {
    const source = toElementArray(dtype, values, count);
    tensorBytes(api, tensor).set(new Uint8Array(source.buffer, source.byteOffset, length));
  }
  return tensor;
}

type ElementArray = Float32Array | Float64Array | Int32Array | BigInt64Array | Uint8Array;

function toElementArray(dtype: number, values: TensorValues, count: number): ElementArray {
  const numbers = values as ArrayLike<number>;
  switch (dtype) {
    case DT.FLOAT:
      return values instanceof Float32Array ? values : Float32Array.from(numbers);
    case DT.COMPLEX64:
      // Interleaved real and imaginary parts.
      return values instanceof Float32Array ? values : Float32Array.from(numbers);
    case DT.INT32:
      return values instanceof Int32Array ? values : Int32Array.from(numbers);
    case DT.INT64:
      // tfjs-node passes an int64 as pairs of int32 halves, or as one int32 per element.
      if (values instanceof BigInt64Array) {
        return values;
      }
      if (values instanceof Int32Array && values.length === 2 * count) {
        return new BigInt64Array(values.slice().buffer);
      }
      return BigInt64Array.from(Array.from(numbers).slice(0, count), BigInt);
    default:
      return values instanceof Uint8Array ? values : Uint8Array.from(numbers);
  }
}

function newStringTensor(api: CApi, shape: readonly number[], values: readonly Uint8Array[]): Pointer {
  const count = numElements(shape);
  const tensor = api.TF_AllocateTensor(DT.STRING, toDims(shape), shape.length, count * STRING_BYTES);
  const base = api.TF_TensorData(tensor);
  for (let index = 0; index < count && base !== null; index++) {
    const at = base + BigInt(index * STRING_BYTES);
    const value = values[index] ?? new Uint8Array(0);
    api.TF_StringInit(at);
    api.TF_StringCopy(at, value, value.length);
  }
  return tensor;
}

/** Copies a TF_Tensor's values out: the typed array of its element type, or the bytes of each string. */
export function readHostTensor(
  api: CApi,
  tensor: Pointer,
): Float32Array | Int32Array | Uint8Array | BigInt64Array | Uint8Array[] {
  const dtype = api.TF_TensorType(tensor);
  if (dtype === DT.STRING) {
    return readStrings(api, tensor);
  }
  const copy = tensorBytes(api, tensor).slice();
  switch (dtype) {
    case DT.FLOAT:
    case DT.COMPLEX64:
      return new Float32Array(copy.buffer);
    case DT.INT32:
      return new Int32Array(copy.buffer);
    case DT.INT64:
      return new BigInt64Array(copy.buffer);
    default:
      return copy;
  }
}

function readStrings(api: CApi, tensor: Pointer): Uint8Array[] {
  const base = api.TF_TensorData(tensor);
  const count = numElements(tensorShape(api, tensor));
  return Array.from({ length: base === null ? 0 : count }, (_, index) => {
    const at = (base ?? 0n) + BigInt(index * STRING_BYTES);
    const length = Number(api.TF_StringGetSize(at));
    const data = api.TF_StringGetDataPointer(at);
    return length === 0 || data === null ? new Uint8Array(0) : new Uint8Array(koffi.view(data, length)).slice();
  });
}
