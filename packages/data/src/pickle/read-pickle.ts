import { MAX_PICKLE_STEPS } from '../limits.ts';
import { readable } from '../readable.ts';
import { type ByteSource } from './byte-source.ts';
import { isArray, isFunction, isObject, PickleBytes, type PickleNames, type PickleValue } from './values.ts';

export interface ReadPickleOptions {
  /** What the pickle may name. */
  readonly names: PickleNames;
  /** Makes what an id of the pickle's own stands for (PyTorch's storages). Default: such ids are refused. */
  readonly load?: (id: PickleValue) => PickleValue;
  /** Where it begins. Default: 0. */
  readonly offset?: number;
}

export interface ReadPickle {
  readonly value: PickleValue;
  /** The byte behind it: PyTorch's older files are several pickles in a row. */
  readonly end: number;
}

/** Texts up to here are read at once; longer ones can only be bytes written as text, and stay where they are. */
const MOST_TEXT_BYTES = 4096;

/**
 * Interprets a pickle of protocol 2 to 5 as plain data. Of the language only what such files need is known, and of names only those
 * that the caller passes; anything else is an error that says what stood there. Nothing is executed or looked up.
 * Source: CPython Lib/pickletools.py.
 *
 * @throws Error with a sentence: what was found, at which byte
 */
export function readPickle(source: ByteSource, options: ReadPickleOptions): ReadPickle {
  const machine: Machine = {
    source,
    options,
    at: options.offset ?? 0,
    stack: [],
    marks: [],
    memo: [],
    texts: new Map(),
  };
  for (let steps = 0; ; steps++) {
    const begin = machine.at;
    try {
      if (steps >= MAX_PICKLE_STEPS) throw new Error(`it goes on after ${MAX_PICKLE_STEPS} steps`);
      const code = u8(machine);
      if (code === 0x2e /* STOP */) return { value: pop(machine), end: machine.at };
      const perform = OPCODES[code];
      if (perform === undefined) throw new Error(`opcode ${code.toString(16).padStart(2, '0')} is not read here`);
      perform(machine);
    } catch (cause) {
      throw new Error(`at byte ${begin}: ${(cause as Error).message}`, { cause });
    }
  }
}

interface Machine {
  readonly source: ByteSource;
  readonly options: ReadPickleOptions;
  at: number;
  stack: PickleValue[];
  /** The stacks below open marks. */
  readonly marks: PickleValue[][];
  readonly memo: PickleValue[];
  /** Where each text stands: by value, since equal texts are equal bytes. */
  readonly texts: Map<string, PickleBytes>;
}

type Perform = (machine: Machine) => void;

const OPCODES: Readonly<Record<number, Perform>> = {
  0x80: (m) => {
    const protocol = u8(m);
    if (protocol > 5) throw new Error(`protocol ${protocol}, expected 2 to 5`);
  },
  0x95: (m) => void u64(m), // FRAME: how much to read at once
  0x28: (m) => {
    m.marks.push(m.stack);
    m.stack = [];
  },
  0x30: (m) => void pop(m),
  0x31: (m) => void toMark(m),
  0x32: (m) => push(m, top(m)),

  0x4e: (m) => push(m, null),
  0x88: (m) => push(m, true),
  0x89: (m) => push(m, false),
  0x49: (m) => push(m, textInteger(line(m))),
  0x4a: (m) => push(m, take(m, 4).readInt32LE()),
  0x4b: (m) => push(m, u8(m)),
  0x4d: (m) => push(m, take(m, 2).readUInt16LE()),
  0x8a: (m) => push(m, littleEndian(take(m, u8(m)))),
  0x47: (m) => push(m, take(m, 8).readDoubleBE()),

  0x55: (m) => push(m, bytes(m, u8(m))),
  0x54: (m) => push(m, bytes(m, signed32(m))),
  0x43: (m) => push(m, bytes(m, u8(m))),
  0x42: (m) => push(m, bytes(m, u32(m))),
  0x8e: (m) => push(m, bytes(m, u64(m))),
  0x96: (m) => push(m, bytes(m, u64(m))),
  0x8c: (m) => push(m, text(m, u8(m))),
  0x58: (m) => push(m, text(m, u32(m))),
  0x8d: (m) => push(m, text(m, u64(m))),

  0x5d: (m) => push(m, []),
  0x29: (m) => push(m, []),
  0x7d: (m) => push(m, new Map()),
  0x74: (m) => push(m, toMark(m)),
  0x85: (m) => push(m, popped(m, 1)),
  0x86: (m) => push(m, popped(m, 2)),
  0x87: (m) => push(m, popped(m, 3)),
  0x61: (m) => {
    const value = pop(m);
    listOnTop(m).push(value);
  },
  0x65: (m) => {
    const values = toMark(m);
    const list = listOnTop(m);
    for (const value of values) list.push(value);
  },
  0x73: (m) => {
    const [key, value] = popped(m, 2);
    mapOnTop(m).set(key as PickleValue, value as PickleValue);
  },
  0x75: (m) => {
    const values = toMark(m);
    if (values.length % 2 === 1) throw new Error('a key stands without its value');
    const map = mapOnTop(m);
    for (let i = 0; i < values.length; i += 2) map.set(values[i] as PickleValue, values[i + 1] as PickleValue);
  },

  0x71: (m) => remember(m, u8(m)),
  0x72: (m) => remember(m, u32(m)),
  0x94: (m) => remember(m, m.memo.length),
  0x68: (m) => push(m, recalled(m, u8(m))),
  0x6a: (m) => push(m, recalled(m, u32(m))),

  0x63: (m) => push(m, named(m, line(m), line(m))),
  0x93: (m) => {
    const [module, name] = popped(m, 2);
    push(m, named(m, module as PickleValue, name as PickleValue));
  },
  0x52: call,
  0x81: call,
  0x62: (m) => {
    const state = pop(m);
    const object = top(m);
    if (!isObject(object)) throw new Error('a state is given to what has none');
    object.build(state);
  },
  0x51: (m) => {
    if (m.options.load === undefined) throw new Error('it refers to something outside of it');
    push(m, m.options.load(pop(m)));
  },
};

function call(m: Machine): void {
  const [callee, args] = popped(m, 2);
  if (!isFunction(callee) || !isArray(args)) throw new Error('it calls what is no function');
  push(
    m,
    callee.call(args, (found) => m.texts.get(found) ?? new PickleBytes(0, 0)),
  );
}

function named(m: Machine, module: PickleValue, name: PickleValue): PickleValue {
  const full = `${typeof module === 'string' ? module : '?'}.${typeof name === 'string' ? name : '?'}`;
  const known = m.options.names.get(full);
  if (known === undefined) throw new Error(`it names ${readable(full, 100)}, which is not among what is read here`);
  return known;
}

function take(m: Machine, length: number): Buffer {
  const taken = m.source.at(m.at, length);
  m.at += length;
  return taken;
}

function u8(m: Machine): number {
  return take(m, 1)[0] as number;
}

function u32(m: Machine): number {
  return take(m, 4).readUInt32LE();
}

function signed32(m: Machine): number {
  const length = take(m, 4).readInt32LE();
  if (length < 0) throw new Error(`a length of ${length}`);
  return length;
}

function u64(m: Machine): number {
  const value = take(m, 8).readBigUInt64LE();
  if (value > BigInt(m.source.length)) throw new Error(`a length of ${value} in ${m.source.length} bytes`);
  return Number(value);
}

function skip(m: Machine, length: number): number {
  const offset = m.at;
  if (offset + length > m.source.length) throw new Error(`${length} bytes in a file that ends at ${m.source.length}`);
  m.at += length;
  return offset;
}

function bytes(m: Machine, length: number): PickleBytes {
  return new PickleBytes(skip(m, length), length);
}

function text(m: Machine, length: number): PickleValue {
  const place = new PickleBytes(m.at, length, true);
  if (length > MOST_TEXT_BYTES) {
    skip(m, length);
    return place;
  }
  const found = take(m, length).toString('utf8');
  m.texts.set(found, place);
  return found;
}

function line(m: Machine): string {
  for (let length = 1; length <= 256; length++) {
    const looked = m.source.at(m.at, length);
    if (looked[length - 1] === 0x0a) {
      const found = looked.toString('utf8', 0, length - 1);
      m.at += length;
      return found;
    }
  }
  throw new Error('a name of more than 255 bytes');
}

/** Version 2's protocols 0 and 1 write true as 01 and false as 00. */
function textInteger(digits: string): boolean | number {
  if (digits === '00' || digits === '01') return digits === '01';
  const value = Number(digits);
  if (!/^-?\d{1,16}$/.test(digits) || !Number.isSafeInteger(value)) throw new Error('an integer that is none');
  return value;
}

function littleEndian(digits: Buffer): number | bigint {
  const value =
    digits.length === 0
      ? 0n
      : BigInt.asIntN(8 * digits.length, BigInt(`0x${Buffer.from(digits).reverse().toString('hex')}`));
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** Values are made first: what makes them may put another stack in place of this one. */
function push(m: Machine, value: PickleValue): void {
  m.stack.push(value);
}

function pop(m: Machine): PickleValue {
  if (m.stack.length === 0) throw new Error('a value is taken where none is');
  return m.stack.pop() as PickleValue;
}

function popped(m: Machine, count: number): PickleValue[] {
  if (m.stack.length < count) throw new Error('a value is taken where none is');
  return m.stack.splice(m.stack.length - count, count);
}

function top(m: Machine): PickleValue {
  if (m.stack.length === 0) throw new Error('a value is wanted where none is');
  return m.stack.at(-1) as PickleValue;
}

function toMark(m: Machine): PickleValue[] {
  const below = m.marks.pop();
  if (below === undefined) throw new Error('a mark is wanted where none is');
  const values = m.stack;
  m.stack = below;
  return values;
}

function listOnTop(m: Machine): PickleValue[] {
  const list = top(m);
  if (!isArray(list)) throw new Error('something is put into what is no list');
  return list;
}

function mapOnTop(m: Machine): Map<PickleValue, PickleValue> {
  const map = top(m);
  if (!(map instanceof Map)) throw new Error('something is put into what is no dictionary');
  return map;
}

/** Places are numbered as they come, with few gaps: a number far beyond would be an array of nothing. */
function remember(m: Machine, place: number): void {
  if (place > m.memo.length + 1024) throw new Error(`it remembers place ${place} of ${m.memo.length}`);
  m.memo[place] = top(m);
}

function recalled(m: Machine, place: number): PickleValue {
  const value = m.memo[place];
  if (value === undefined) throw new Error(`it recalls place ${place}, where nothing is`);
  return value;
}
