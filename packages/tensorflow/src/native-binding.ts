import { DT } from './dtypes.ts';

/** Attribute kinds of the binding that `@tensorflow/tfjs-node-gpu`'s backend calls (its own numbering). */
export const ATTRIBUTE: {
  readonly STRING: 0;
  readonly INT: 1;
  readonly FLOAT: 2;
  readonly BOOL: 3;
  readonly TYPE: 4;
  readonly SHAPE: 5;
  readonly RESOURCE: 6;
} = { STRING: 0, INT: 1, FLOAT: 2, BOOL: 3, TYPE: 4, SHAPE: 5, RESOURCE: 6 };

export interface OpAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

export interface TensorMetadata {
  readonly id: number;
  readonly shape: number[];
  readonly dtype: number;
}

/** Values as tfjs hands them over: strings arrive as arrays of UTF-8 bytes. */
export type TensorValues =
  Float32Array | Int32Array | Uint8Array | BigInt64Array | readonly Uint8Array[] | readonly number[];

/**
 * The four operations on tensors that the tfjs backend needs. The eager binding runs them; the tracer writes them into a
 * graph. Ids are small non-negative integers, because the backend treats them as int32.
 */
export interface TensorBinding {
  createTensor(shape: readonly number[], dtype: number, values: TensorValues): number;
  deleteTensor(id: number): void;
  tensorDataSync(id: number): TensorValues | string[];
  executeOp(
    name: string,
    attributes: readonly OpAttribute[],
    inputIds: readonly number[],
    numOutputs: number,
  ): TensorMetadata[];
}

/** Constants that the backend reads from its binding. */
export const BINDING_CONSTANTS: Readonly<Record<string, number>> = {
  TF_FLOAT: DT.FLOAT,
  TF_INT32: DT.INT32,
  TF_INT64: DT.INT64,
  TF_BOOL: DT.BOOL,
  TF_COMPLEX64: DT.COMPLEX64,
  TF_STRING: DT.STRING,
  TF_RESOURCE: DT.RESOURCE,
  TF_UINT8: DT.UINT8,
  TF_ATTR_STRING: ATTRIBUTE.STRING,
  TF_ATTR_INT: ATTRIBUTE.INT,
  TF_ATTR_FLOAT: ATTRIBUTE.FLOAT,
  TF_ATTR_BOOL: ATTRIBUTE.BOOL,
  TF_ATTR_TYPE: ATTRIBUTE.TYPE,
  TF_ATTR_SHAPE: ATTRIBUTE.SHAPE,
  TF_ATTR_RESOURCE: ATTRIBUTE.RESOURCE,
};

/** Ops whose inputs form one list; which of them are outside the list is said here. */
export function inputGroups(name: string, numInputs: number): { readonly list: readonly [number, number] } | null {
  switch (name) {
    case 'Pack':
    case 'AddN':
    case 'IdentityN':
    case 'Einsum':
    case 'Concat':
    case 'EncodePngVariableV2':
      return { list: [0, numInputs] };
    case 'ConcatV2':
      return { list: [0, numInputs - 1] };
    default:
      return null;
  }
}
