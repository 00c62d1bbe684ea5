/** A value of a tf.train.Example's feature: bytes by their place, or numbers. */
export type Feature =
  | { readonly kind: 'bytes'; readonly values: readonly Slice[] }
  | { readonly kind: 'floats' }
  | { readonly kind: 'integers'; readonly values: readonly number[] };

/** Bytes within the example. */
export interface Slice {
  readonly offset: number;
  readonly bytes: number;
}

/**
 * The features of a serialised tf.train.Example, in the wire format of protobuf: fields in any order, numbers packed or not.
 * Source: tensorflow/tensorflow tensorflow/core/example/feature.proto.
 *
 * @throws Error with a sentence
 */
export function featuresOf(example: Buffer): Map<string, Feature> {
  const features = new Map<string, Feature>();
  for (const outer of fieldsOf(example, whole(example))) {
    if (outer.number !== 1) continue;
    for (const entry of fieldsOf(example, outer.slice())) {
      if (entry.number !== 1) continue;
      let name = '';
      let feature: Feature | null = null;
      for (const field of fieldsOf(example, entry.slice())) {
        if (field.number === 1) name = textOf(example, field.slice());
        if (field.number === 2) feature = featureOf(example, field.slice());
      }
      if (feature !== null) features.set(name, feature);
    }
  }
  return features;
}

export function textOf(example: Buffer, { offset, bytes }: Slice): string {
  return example.toString('utf8', offset, offset + bytes);
}

/** Of more than a label can have the first ones are read. */
const MOST_INTEGERS = 16;

function featureOf(example: Buffer, within: Slice): Feature | null {
  for (const list of fieldsOf(example, within)) {
    if (list.number === 2) return { kind: 'floats' };
    if (list.number === 1) {
      const values = [...fieldsOf(example, list.slice())]
        .filter(({ number }) => number === 1)
        .map((value) => value.slice());
      return { kind: 'bytes', values };
    }
    if (list.number === 3) {
      const values: number[] = [];
      for (const value of fieldsOf(example, list.slice())) {
        if (value.number !== 1 || values.length >= MOST_INTEGERS) continue;
        if (value.integer !== null) values.push(value.integer);
        else values.push(...packed(example, value.slice()));
      }
      return { kind: 'integers', values };
    }
  }
  return null;
}

interface Field {
  readonly number: number;
  /** Of a varint. */
  readonly integer: number | null;
  /** Of a field with a length. @throws Error where it has none */
  slice(): Slice;
}

function whole(bytes: Buffer): Slice {
  return { offset: 0, bytes: bytes.length };
}

function* fieldsOf(bytes: Buffer, { offset, bytes: length }: Slice): Generator<Field> {
  const reader = { bytes, at: offset, end: offset + length };
  while (reader.at < reader.end) {
    const tag = varint(reader);
    const [number, wire] = [Math.floor(tag / 8), tag % 8];
    if (wire === 0) {
      yield { number, integer: varint(reader), slice: notASlice };
    } else if (wire === 2) {
      const size = varint(reader);
      const slice = { offset: reader.at, bytes: size };
      if (size < 0 || reader.at + size > reader.end)
        throw new Error(`a field of ${size} bytes lies beyond its message`);
      reader.at += size;
      yield { number, integer: null, slice: () => slice };
    } else if (wire === 1 || wire === 5) {
      reader.at += wire === 1 ? 8 : 4;
      if (reader.at > reader.end) throw new Error('a number lies beyond its message');
      yield { number, integer: null, slice: notASlice };
    } else {
      throw new Error(`a field of wire type ${wire}`);
    }
  }
}

function notASlice(): never {
  throw new Error('a number stands where a message should');
}

function packed(bytes: Buffer, { offset, bytes: length }: Slice): number[] {
  const reader = { bytes, at: offset, end: offset + length };
  const values: number[] = [];
  while (reader.at < reader.end && values.length < MOST_INTEGERS) values.push(varint(reader));
  return values;
}

/** Up to ten bytes; negative numbers are of two's complement in 64 bits. */
function varint(reader: { readonly bytes: Buffer; at: number; readonly end: number }): number {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    if (reader.at >= reader.end) throw new Error('a number lies beyond its message');
    const byte = reader.bytes[reader.at++] as number;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return Number(BigInt.asIntN(64, value));
  }
  throw new Error('a number of more than ten bytes');
}
