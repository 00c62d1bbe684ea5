/** TensorFlow's TF_DataType values (tensorflow/c/tf_datatype.h) that Circlet meets. */
export const DT: {
  readonly FLOAT: 1;
  readonly DOUBLE: 2;
  readonly INT32: 3;
  readonly UINT8: 4;
  readonly STRING: 7;
  readonly COMPLEX64: 8;
  readonly INT64: 9;
  readonly BOOL: 10;
  readonly BFLOAT16: 14;
  readonly HALF: 19;
  readonly RESOURCE: 20;
} = {
  FLOAT: 1,
  DOUBLE: 2,
  INT32: 3,
  UINT8: 4,
  STRING: 7,
  COMPLEX64: 8,
  INT64: 9,
  BOOL: 10,
  BFLOAT16: 14,
  HALF: 19,
  RESOURCE: 20,
};

const BYTES_PER_ELEMENT: Readonly<Record<number, number>> = {
  [DT.FLOAT]: 4,
  [DT.DOUBLE]: 8,
  [DT.INT32]: 4,
  [DT.UINT8]: 1,
  [DT.COMPLEX64]: 8,
  [DT.INT64]: 8,
  [DT.BOOL]: 1,
  [DT.BFLOAT16]: 2,
  [DT.HALF]: 2,
};

/** Bytes of one element; strings and resources have no fixed size. */
export function bytesPerElement(dtype: number): number {
  const bytes = BYTES_PER_ELEMENT[dtype];
  if (bytes === undefined) {
    throw new Error(`TensorFlow type ${dtype} has no fixed element size`);
  }
  return bytes;
}

export function numElements(shape: readonly number[]): number {
  return shape.reduce((product, dimension) => product * dimension, 1);
}

export function toDims(shape: readonly number[]): BigInt64Array {
  return BigInt64Array.from(shape, BigInt);
}
