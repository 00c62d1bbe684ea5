import type { Reducer } from './reducer.ts';
import { MODULE, PAGE_LENGTH, type ReducerExports } from './wasm-module.ts';

/** What is used of the WebAssembly namespace, which Node's type declarations of the lowest supported version lack. */
interface WebAssemblyNamespace {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: ReducerExports };
}

/** By pages through WebAssembly SIMD; null where the runtime has none. */
export function wasmReducer(): Reducer | null {
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly?: WebAssemblyNamespace };
  if (wasm?.validate(MODULE) !== true) {
    return null;
  }
  const { add, pack, unpack, addPacked, mem } = new wasm.Instance(new wasm.Module(MODULE)).exports;
  const floats = new Float32Array(mem.buffer, 0, PAGE_LENGTH);
  const terms = new Float32Array(mem.buffer, 4 * PAGE_LENGTH, PAGE_LENGTH);
  const packedTerms = new Uint16Array(mem.buffer, 4 * PAGE_LENGTH, PAGE_LENGTH);
  return {
    name: 'wasm-simd',
    add(target, first, ...others) {
      if (first === undefined) return;
      forEachPage(target.length, (begin, end) => {
        floats.set(first.subarray(begin, end));
        for (const values of [...others, target]) {
          terms.set(values.subarray(begin, end));
          add(4 * (end - begin));
        }
        target.set(floats.subarray(0, end - begin), begin);
      });
    },
    pack(packed, values) {
      forEachPage(values.length, (begin, end) => {
        floats.set(values.subarray(begin, end));
        pack(4 * (end - begin));
        packed.set(packedTerms.subarray(0, end - begin), begin);
      });
    },
    unpack(target, packed) {
      forEachPage(target.length, (begin, end) => {
        packedTerms.set(packed.subarray(begin, end));
        unpack(4 * (end - begin));
        target.set(floats.subarray(0, end - begin), begin);
      });
    },
    addPacked(target, packed) {
      forEachPage(target.length, (begin, end) => {
        packedTerms.set(packed.subarray(begin, end));
        floats.set(target.subarray(begin, end));
        addPacked(4 * (end - begin));
        target.set(floats.subarray(0, end - begin), begin);
      });
    },
    addAndPack(sums, packed, values) {
      forEachPage(values.length, (begin, end) => {
        packedTerms.set(packed.subarray(begin, end));
        floats.set(values.subarray(begin, end));
        addPacked(4 * (end - begin));
        pack(4 * (end - begin));
        sums.set(packedTerms.subarray(0, end - begin), begin);
      });
    },
    roundAndPack(packed, values) {
      forEachPage(values.length, (begin, end) => {
        floats.set(values.subarray(begin, end));
        pack(4 * (end - begin));
        unpack(4 * (end - begin));
        packed.set(packedTerms.subarray(0, end - begin), begin);
        values.set(floats.subarray(0, end - begin), begin);
      });
    },
  };
}

function forEachPage(length: number, work: (begin: number, end: number) => void): void {
  for (let begin = 0; begin < length; begin += PAGE_LENGTH) {
    work(begin, Math.min(begin + PAGE_LENGTH, length));
  }
}
