/** Floats of a page of 64 KiB. The module's memory has two: floats, then the terms that they are added to or become. */
export const PAGE_LENGTH = 16_384;

/**
 * What the module exports. Each function works on as many floats as `bytes` says, and on up to seven more: what lies behind them in
 * a page is nobody's. Packed terms are bfloat16, in the first half of their page.
 */
export interface ReducerExports {
  /** floats ← floats + terms */
  add(bytes: number): void;
  /** packed terms ← floats, rounded to nearest even; NaN keeps its sign and upper bits and becomes quiet */
  pack(bytes: number): void;
  /** floats ← packed terms */
  unpack(bytes: number): void;
  /** floats ← packed terms + floats */
  addPacked(bytes: number): void;
  readonly mem: { readonly buffer: ArrayBuffer };
}

type Code = readonly number[];

const TERMS = 4 * PAGE_LENGTH;

// The instructions that are used, by their names in the WebAssembly text format; alignments are hints.
const localGet = (local: number): Code => [0x20, local];
const localSet = (local: number): Code => [0x21, local];
const localTee = (local: number): Code => [0x22, local];
const i32Const = (value: number): Code => [0x41, ...signedLeb(value)];
const i32ShrU: Code = [0x76];
const simd = (opcode: number, ...immediates: Code): Code => [0xfd, ...leb(opcode), ...immediates];
const v128Load = (offset: number): Code => simd(0x00, 4, ...leb(offset));
const v128Load16x4U = (offset: number): Code => simd(0x04, 3, ...leb(offset));
const v128Store = (offset: number): Code => simd(0x0b, 4, ...leb(offset));
const i32x4Splat = simd(0x11);
const f32x4Ne = simd(0x42);
const v128And = simd(0x4e);
const v128Or = simd(0x50);
const v128Andnot = simd(0x4f);
const i16x8NarrowI32x4U = simd(0x86);
const i32x4Shl = simd(0xab);
const i32x4ShrU = simd(0xad);
const i32x4Add = simd(0xae);
const f32x4Add = simd(0xe4);

// Locals, the first of which is the argument. `AT` is where in the page of floats a loop has come to.
const [BYTES, AT, WORDS, IS_NAN, ONE, HALF, QUIET] = [0, 1, 2, 3, 4, 5, 6];

/** Where packed terms lie that belong to the floats at `AT`. */
const packedAt: Code = [...localGet(AT), ...i32Const(1), ...i32ShrU];

/** Four packed terms as floats. */
const unpacked = (offset: number): Code => [
  ...[...packedAt, ...v128Load16x4U(TERMS + offset / 2)],
  ...[...i32Const(16), ...i32x4Shl],
];

/**
 * Four floats as bfloat16, each in the lower half of a word: (word + ((HALF + odd) & ~isNaN) | (QUIET & isNaN)) >>> 16, where odd is
 * the lowest bit that stays. A NaN, the word that differs from itself as a float, is not rounded: that could carry it into infinity.
 */
const rounded = (offset: number): Code => [
  ...[...localGet(AT), ...v128Load(offset), ...localTee(WORDS)],
  ...[...localGet(WORDS), ...i32Const(16), ...i32x4ShrU, ...localGet(ONE), ...v128And, ...localGet(HALF), ...i32x4Add],
  ...[...localGet(WORDS), ...localGet(WORDS), ...f32x4Ne, ...localTee(IS_NAN), ...v128Andnot, ...i32x4Add],
  ...[...localGet(IS_NAN), ...localGet(QUIET), ...v128And, ...v128Or],
  ...[...i32Const(16), ...i32x4ShrU],
];

/** `floats[at + offset] ← value`, for two vectors; then on to the next. */
const loopOverFloats = (value: (offset: number) => Code): Code =>
  loop([0, 16].flatMap((offset) => [...localGet(AT), ...value(offset), ...v128Store(offset)]));

const constants: Code = [
  [ONE, 1],
  [HALF, 0x7fff],
  [QUIET, 0x400000],
].flatMap(([local = 0, value = 0]) => [...i32Const(value), ...i32x4Splat, ...localSet(local)]);

const BODIES: readonly (readonly [keyof ReducerExports, Code])[] = [
  [
    'add',
    loopOverFloats((offset) => [
      ...[...localGet(AT), ...v128Load(offset), ...localGet(AT), ...v128Load(TERMS + offset)],
      ...f32x4Add,
    ]),
  ],
  [
    'pack',
    [...constants, ...loop([...packedAt, ...rounded(0), ...rounded(16), ...i16x8NarrowI32x4U, ...v128Store(TERMS)])],
  ],
  ['unpack', loopOverFloats(unpacked)],
  ['addPacked', loopOverFloats((offset) => [...unpacked(offset), ...localGet(AT), ...v128Load(offset), ...f32x4Add])],
];

/**
 * A WebAssembly module of four functions, put together here because each is a loop of a few instructions and needs no toolchain:
 *
 *     (func (export "…") (param $bytes i32) (local $at i32) (local $words $isNaN $one $half $quiet v128)
 *       (loop …, $at ← $at + 32, (br_if 0 ($at < $bytes))))
 */
export const MODULE: Uint8Array = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic, version
  ...section(1, [[0x60, 1, 0x7f, 0]]), // type 0: (i32) → ()
  ...section(
    3,
    BODIES.map(() => [0]),
  ), // all functions are of type 0
  ...section(5, [[0, 2]]), // a memory of two pages
  ...section(7, [...BODIES.map(([name], index) => exported(name, 0, index)), exported('mem', 2, 0)]),
  ...section(
    10,
    BODIES.map(([, code]) => sized([2, 1, 0x7f, 5, 0x7b, ...code, 0x0b])),
  ), // after the locals' types
]);

function loop(code: Code): Code {
  const next = [...localGet(AT), ...i32Const(32), 0x6a, ...localTee(AT), ...localGet(BYTES), 0x49]; // i32.add, i32.lt_u
  return [0x03, 0x40, ...code, ...next, 0x0d, 0, 0x0b]; // br_if 0, end
}

function exported(name: string, kind: number, index: number): Code {
  return [...sized([...Buffer.from(name)]), kind, index];
}

function section(id: number, entries: readonly Code[]): Code {
  return [id, ...sized([...leb(entries.length), ...entries.flat()])];
}

function sized(code: Code): Code {
  return [...leb(code.length), ...code];
}

/** A whole number from 0 in LEB128. */
function leb(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}

/** The same for a signed type: bit 6 of the last byte would be the sign. */
function signedLeb(value: number): Code {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signedLeb(value >>> 7)];
}
