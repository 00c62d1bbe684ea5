import { packBfloat16, unpackBfloat16 } from './bfloat16.ts';
import { wasmReducer } from './wasm-reducer.ts';

/**
 * Adds received values to one's own, and makes bfloat16 of float32 and back (`packed`, as long as its values). Injected, so that a
 * faster device can take its place. Every implementation gives the same bits, save for what a NaN carries that comes out of a sum.
 */
export interface Reducer {
  readonly name: string;
  /** target ← ((sources[0] + sources[1]) + …) + target, each sum rounded to float32; equal lengths. */
  add(target: Float32Array, ...sources: Float32Array[]): void;
  /** packed ← values, rounded to nearest even; `packed` may be the first half of the values' own memory. */
  pack(packed: Uint16Array, values: Float32Array): void;
  /** target ← packed */
  unpack(target: Float32Array, packed: Uint16Array): void;
  /** target ← packed + target, in float32 */
  addPacked(target: Float32Array, packed: Uint16Array): void;
  /** sums ← packed + values, added in float32 and rounded; `sums` may be the first half of the values' own memory. */
  addAndPack(sums: Uint16Array, packed: Uint16Array, values: Float32Array): void;
  /** packed ← values, then values ← packed: both sides of a wire hold the same. */
  roundAndPack(packed: Uint16Array, values: Float32Array): void;
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
  pack: (packed, values) => packBfloat16(values, packed),
  unpack: (target, packed) => unpackBfloat16(packed, target),
  addPacked(target, packed) {
    const source = new Float32Array(target.length);
    unpackBfloat16(packed, source);
    accumulate(target, source, target);
  },
  addAndPack(sums, packed, values) {
    scalarReducer.addPacked(values, packed);
    packBfloat16(values, sums);
  },
  roundAndPack(packed, values) {
    packBfloat16(values, packed);
    unpackBfloat16(packed, values);
  },
};

function accumulate(target: Float32Array, left: Float32Array, right: Float32Array): void {
  for (let index = 0; index < target.length; index++) {
    target[index] = (left[index] as number) + (right[index] as number);
  }
}

/** WebAssembly SIMD where the runtime has it, else plain JavaScript; the same bits either way (both round each sum once). */
export function defaultReducer(): Reducer {
  return wasmReducer() ?? scalarReducer;
}

/** In place; each product is rounded to float32. */
export function scale(values: Float32Array, factor: number): void {
  for (let index = 0; index < values.length; index++) {
    values[index] = (values[index] as number) * factor;
  }
}
