import { packBfloat16, unpackBfloat16 } from './bfloat16.ts';
import { wasmAdder } from './wasm-adder.ts';

/** Adds received values to one's own. Injected, so that a faster device can take its place. */
export interface Reducer {
  readonly name: string;
  /** target ← ((sources[0] + sources[1]) + …) + target, each sum rounded to float32; equal lengths. */
  add(target: Float32Array, ...sources: Float32Array[]): void;
}

/** Plain JavaScript. */
export const scalarReducer: Reducer = {
  name: 'scalar',
  add(target, first, ...others) {
    if (first === undefined) return;
    const sum = others.length === 0 ? first : first.slice();
    for (const values of others) {
      accumulate(sum, sum, values);
    }
    accumulate(target, sum, target);
  },
};

function accumulate(target: Float32Array, left: Float32Array, right: Float32Array): void {
  for (let index = 0; index < target.length; index++) {
    target[index] = (left[index] as number) + (right[index] as number);
  }
}

/** WebAssembly SIMD where the runtime has it, else plain JavaScript; the same bits either way (both round each sum once). */
export function defaultReducer(): Reducer {
  const add = wasmAdder();
  return add === null ? scalarReducer : { name: 'wasm-simd', add };
}

/** In place; each product is rounded to float32. */
export function scale(values: Float32Array, factor: number): void {
  for (let index = 0; index < values.length; index++) {
    values[index] = (values[index] as number) * factor;
  }
}

/** How values travel. Sums are always made in float32. */
export interface Codec {
  readonly bytesPerElement: number;
  /** The bytes of the values: a view of them for float32, a copy for bfloat16. */
  encode(values: Float32Array): Uint8Array;
  decodeInto(target: Float32Array, payload: Uint8Array): void;
  addInto(target: Float32Array, payload: Uint8Array): void;
  /** What the values become on the way; the owner of a segment rounds its own copy too, so that all ranks hold the same bits. */
  round(values: Float32Array): void;
}

export function float32Codec(reducer: Reducer): Codec {
  const floats = (payload: Uint8Array) => new Float32Array(payload.buffer, payload.byteOffset, payload.byteLength / 4);
  return {
    bytesPerElement: 4,
    encode: (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    decodeInto: (target, payload) => target.set(floats(payload)),
    addInto: (target, payload) => reducer.add(target, floats(payload)),
    round: () => undefined,
  };
}

/** Bit patterns of any element type, for collectives that add nothing. */
export function bytesCodec(bytesPerElement: number): Codec {
  return {
    bytesPerElement,
    encode: (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    decodeInto(target, payload) {
      new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(payload);
    },
    addInto: () => undefined,
    round: () => undefined,
  };
}

export function bfloat16Codec(reducer: Reducer): Codec {
  const packed = (payload: Uint8Array) => new Uint16Array(payload.buffer, payload.byteOffset, payload.byteLength / 2);
  return {
    bytesPerElement: 2,
    encode(values) {
      const bits = packBfloat16(values);
      return new Uint8Array(bits.buffer);
    },
    decodeInto: (target, payload) => unpackBfloat16(packed(payload), target),
    addInto(target, payload) {
      const source = new Float32Array(target.length);
      unpackBfloat16(packed(payload), source);
      reducer.add(target, source);
    },
    round: (values) => unpackBfloat16(packBfloat16(values), values),
  };
}
