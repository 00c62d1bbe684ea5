import { onnx } from '../../generated/onnx.js';

export type OnnxAttribute = onnx.AttributeProto.$Properties;

/** TensorProto.DataType: float32. */
export const FLOAT = 1;

export function integers(name: string, ints: number[]): OnnxAttribute {
  return { name, ints, type: onnx.AttributeProto.AttributeType.INTS };
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
