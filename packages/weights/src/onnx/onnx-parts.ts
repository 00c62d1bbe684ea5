import { onnx } from '../../generated/onnx.js';

export type OnnxAttribute = onnx.AttributeProto.$Properties;

/** TensorProto.DataType: float32. */
export const FLOAT = 1;

/** TensorProto.DataType: int64. */
const INT64 = 7;

export function integers(name: string, ints: readonly number[]): OnnxAttribute {
  return { name, ints: [...ints], type: onnx.AttributeProto.AttributeType.INTS };
}

export function integer(name: string, i: number): OnnxAttribute {
  return { name, i, type: onnx.AttributeProto.AttributeType.INT };
}

export function float(name: string, f: number): OnnxAttribute {
  return { name, f, type: onnx.AttributeProto.AttributeType.FLOAT };
}

/** Little-endian and row-major, as the format has it and this machine too. */
export function floatTensor(name: string, dims: readonly number[], values: Float32Array): onnx.TensorProto.$Properties {
  const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { name, dims: [...dims], dataType: FLOAT, rawData };
}

/** A row of whole numbers, which sizes and axes are given as. */
export function wholeTensor(name: string, values: readonly number[]): onnx.TensorProto.$Properties {
  const rawData = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  return { name, dims: [values.length], dataType: INT64, rawData };
}
