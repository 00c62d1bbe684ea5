/** Floats of one block: two of them lie in the module's memory of two 64 KiB pages. */
const BLOCK = 16_384;

/**
 * A WebAssembly module with one function, written out by hand because it is thirty instructions and needs no toolchain:
 *
 *     (func (export "add") (param $bytes i32) (local $at i32)
 *       (loop
 *         memory[at] ← f32x4.add(memory[at], memory[at + 65536])
 *         at ← at + 16
 *         (br_if 0 (at < bytes))))
 */
// prettier-ignore
const MODULE = Uint8Array.of(
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // magic, version
  0x01, 0x05, 0x01, 0x60, 0x01, 0x7f, 0x00, // type 0: (i32) → ()
  0x03, 0x02, 0x01, 0x00, // function 0 of type 0
  0x05, 0x03, 0x01, 0x00, 0x02, // memory of 2 pages
  0x07, 0x0d, 0x02, // exports
  0x03, 0x61, 0x64, 0x64, 0x00, 0x00, // "add": function 0
  0x03, 0x6d, 0x65, 0x6d, 0x02, 0x00, // "mem": memory 0
  0x0a, 0x2c, 0x01, // code section of 44 bytes, one body
  0x2a, 0x01, 0x01, 0x7f, // body of 42 bytes; one local i32: $at
  0x03, 0x40, // loop
  0x20, 0x01, // $at (address of the store)
  0x20, 0x01, 0xfd, 0x00, 0x04, 0x00, // v128.load align=16 offset=0
  0x20, 0x01, 0xfd, 0x00, 0x04, 0x80, 0x80, 0x04, // v128.load align=16 offset=65536
  0xfd, 0xe4, 0x01, // f32x4.add
  0xfd, 0x0b, 0x04, 0x00, // v128.store align=16 offset=0
  0x20, 0x01, 0x41, 0x10, 0x6a, 0x22, 0x01, // $at ← $at + 16, kept on the stack
  0x20, 0x00, 0x49, // < $bytes, unsigned
  0x0d, 0x00, // br_if 0
  0x0b, 0x0b, // end of loop, end of function
);

/** What is used of the WebAssembly namespace, which Node's type declarations of the lowest supported version lack. */
interface WebAssemblyNamespace {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: { add(bytes: number): void; mem: { readonly buffer: ArrayBuffer } } };
}

/** `Reducer.add` by blocks through WebAssembly SIMD; null where the runtime has none. */
export function wasmAdder(): ((target: Float32Array, ...sources: Float32Array[]) => void) | null {
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly?: WebAssemblyNamespace };
  if (wasm?.validate(MODULE) !== true) {
    return null;
  }
  const { add, mem: memory } = new wasm.Instance(new wasm.Module(MODULE)).exports;
  const sum = new Float32Array(memory.buffer, 0, BLOCK);
  const term = new Float32Array(memory.buffer, 4 * BLOCK, BLOCK);
  return (target, first, ...others) => {
    if (first === undefined) return;
    for (let begin = 0; begin < target.length; begin += BLOCK) {
      const end = Math.min(begin + BLOCK, target.length);
      sum.set(first.subarray(begin, end));
      for (const values of [...others, target]) {
        term.set(values.subarray(begin, end));
        add(4 * (end - begin));
      }
      target.set(sum.subarray(0, end - begin), begin);
    }
  };
}
