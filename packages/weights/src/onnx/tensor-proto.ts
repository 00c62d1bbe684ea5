import { decodeValues, type NamedTensor } from '@circlet/training/checkpoint';
import type { onnx } from '../../generated/onnx.js';
import { MAX_TENSOR_RANK } from '../limits.ts';
import { readable } from '../readable.ts';

/** TensorProto.DataType: as safetensors calls it, and bytes of a value in raw_data. */
const KINDS: Readonly<Record<number, readonly [dtype: string, bytes: number]>> = {
  1: ['F32', 4],
  2: ['U8', 1],
  3: ['I8', 1],
  5: ['I16', 2],
  6: ['I32', 4],
  7: ['I64', 8],
  9: ['BOOL', 1],
  10: ['F16', 2],
  11: ['F64', 8],
  16: ['BF16', 2],
};

/** Of which the bit patterns stand in int32_data. */
const HALVES = ['F16', 'BF16'];

/** A tensor of an ONNX file as float32, from whichever of its fields has the values. @throws Error with a sentence */
export function decodeTensor(tensor: onnx.TensorProto.$Properties): NamedTensor {
  const shape = shapeOf(tensor);
  const name = readable(tensor.name ?? '', 100);
  if (shape.length > MAX_TENSOR_RANK || !shape.every((side) => Number.isSafeInteger(side) && side >= 0)) {
    throw new Error(`tensor ${name} has a shape that is none`);
  }
  if (tensor.dataLocation === 1) throw new Error(`tensor ${name} is in another file; save the model as one file`);
  const [dtype, bytes] = KINDS[tensor.dataType ?? 0] ?? [];
  if (dtype === undefined || bytes === undefined) {
    throw new Error(`tensor ${name} is of kind ${tensor.dataType}, which is not read here`);
  }
  const numValues = shape.reduce((product, side) => product * side, 1);
  const values = valuesOf(tensor, dtype);
  if (values.length !== numValues) {
    throw new Error(`tensor ${name} of shape [${shape.join(', ')}] has ${values.length} values`);
  }
  return { shape, values };

  function valuesOf(
    { rawData, floatData, int32Data, int64Data, doubleData }: onnx.TensorProto.$Properties,
    kind: string,
  ): Float32Array {
    if (rawData != null && rawData.length > 0) {
      if (rawData.length !== numValues * (bytes as number)) {
        throw new Error(`tensor ${name} of shape [${shape.join(', ')}] has ${rawData.length} bytes`);
      }
      return decodeValues(kind, new Uint8Array(rawData));
    }
    if (HALVES.includes(kind)) return decodeValues(kind, new Uint8Array(Uint16Array.from(int32Data ?? []).buffer));
    const given = [floatData, int32Data, int64Data, doubleData].find((data) => data != null && data.length > 0);
    return Float32Array.from(given ?? [], Number);
  }
}

/** protobufjs gives whole numbers of 64 bits as objects where it finds `long`, and as numbers where it does not. */
export function shapeOf({ dims }: onnx.TensorProto.$Properties): number[] {
  return Array.from(dims ?? [], Number);
}
