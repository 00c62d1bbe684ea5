import { crc32 } from 'node:zlib';

/** A tensor as a state_dict has it: a view of a storage. */
export interface TorchView {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  readonly strides?: readonly number[];
  readonly offset?: number;
  /** Values that the pickle says the storage has. */
  readonly numStored?: number;
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([latin('X'), length, bytes]);
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 0x4a;
  bytes.writeInt32LE(value, 1);
  return bytes;
}

const tuple = (...values: Buffer[]): Buffer => Buffer.concat([latin('('), ...values, latin('t')]);
const named = (module: string, name: string): Buffer => latin(`c${module}\n${name}\n`);
const call = (callee: Buffer, args: Buffer): Buffer => Buffer.concat([callee, args, latin('R')]);

/** `_rebuild_tensor_v2` of a storage of floats, as torch.save writes it. */
export function tensorPickle(key: string, view: TorchView): Buffer {
  const { shape, values, offset = 0 } = view;
  const strides = view.strides ?? shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  const id = tuple(
    text('storage'),
    named('torch', 'FloatStorage'),
    text(key),
    text('cpu'),
    integer(view.numStored ?? values.length),
  );
  const hooks = call(named('collections', 'OrderedDict'), latin(')'));
  const reference = Buffer.concat([id, latin('Q')]);
  return call(
    named('torch._utils', '_rebuild_tensor_v2'),
    tuple(
      reference,
      integer(offset),
      tuple(...shape.map(integer)),
      tuple(...strides.map(integer)),
      latin('\x89'),
      hooks,
    ),
  );
}

/** An OrderedDict with the `_metadata` that a state_dict has. */
export function dictionaryPickle(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const items = entries.flatMap(([name, value]) => [text(name), value]);
  const metadata = Buffer.concat([latin('}'), text('_metadata'), latin('}'), latin('s')]);
  return Buffer.concat([
    call(named('collections', 'OrderedDict'), latin(')')),
    latin('('),
    ...items,
    latin('u'),
    metadata,
    latin('b'),
  ]);
}

export const pickled = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x80, 2]), value, latin('.')]);

/** The bytes of a file of torch.save with these tensors. */
export function torchFile(
  tensors: ReadonlyMap<string, TorchView>,
  wrap: (dictionary: Buffer) => Buffer = (dictionary) => dictionary,
): Buffer {
  const entries = [...tensors].map(([name, view], index) => [name, tensorPickle(String(index), view)] as const);
  return torchArchive(
    pickled(wrap(dictionaryPickle(entries))),
    [...tensors.values()].map(({ values }) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  );
}

export function torchArchive(pickle: Buffer, storages: readonly Buffer[]): Buffer {
  return storedZip([
    ['archive/data.pkl', pickle],
    ['archive/byteorder', latin('little')],
    ...storages.map((bytes, index): [string, Buffer] => [`archive/data/${index}`, bytes]),
    ['archive/version', latin('3\n')],
  ]);
}

/** APPNOTE 4.3: local headers with data, directory, end record. */
function storedZip(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, data] of files) {
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([latin('PK\x01\x02\x14\x03'), common, tail, name]));
    const local = Buffer.concat([latin('PK\x03\x04'), common, name, data]);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, latin('PK\x05\x06'), end]);
}
