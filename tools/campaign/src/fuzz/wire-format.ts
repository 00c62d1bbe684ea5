import { edge, noise } from './byte-mutations.ts';
import type { Random } from '../random.ts';

/** A field of a protobuf message as it travels: https://protobuf.dev/programming-guides/encoding */
export interface Field {
  readonly number: number;
  readonly wire: number;
  /** Of a varint its number, of a length-delimited field what is in it, else its bytes. */
  readonly value: bigint | readonly Field[] | Buffer;
}

/** Null where the bytes are no message. */
export function readFields(bytes: Buffer): Field[] | null {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = readVarint(bytes, at);
    if (tag === null) return null;
    at = tag.end;
    const [number, wire] = [Number(tag.value >> 3n), Number(tag.value & 7n)];
    if (wire === 0 || wire === 2) {
      const varint = readVarint(bytes, at);
      if (varint === null) return null;
      at = varint.end;
      if (wire === 0) {
        fields.push({ number, wire, value: varint.value });
        continue;
      }
      const end = at + Number(varint.value);
      if (end > bytes.length) return null;
      const inner = bytes.subarray(at, end);
      fields.push({ number, wire, value: inner.length > 0 ? (readFields(inner) ?? inner) : inner });
      at = end;
    } else if (wire === 1 || wire === 5) {
      const end = at + (wire === 1 ? 8 : 4);
      if (end > bytes.length) return null;
      fields.push({ number, wire, value: bytes.subarray(at, end) });
      at = end;
    } else return null;
  }
  return fields;
}

export function writeFields(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(({ number, wire, value }) => {
      const tag = varintBytes((BigInt(number) << 3n) | BigInt(wire));
      if (typeof value === 'bigint') return [tag, varintBytes(value)];
      const bytes = Buffer.isBuffer(value) ? value : writeFields(value as readonly Field[]);
      return wire === 2 ? [tag, varintBytes(BigInt(bytes.length)), bytes] : [tag, bytes];
    }),
  );
}

/** One change in some message of the message: lengths around it are right again when it is written. */
export function mutateFields(fields: readonly Field[], random: Random): readonly Field[] {
  const at = random.below(fields.length);
  const field = fields[at];
  if (field === undefined) return [fieldOf(random)];
  if (Array.isArray(field.value) && random.isTrue(0.6)) {
    return fields.with(at, { ...field, value: mutateFields(field.value as readonly Field[], random) });
  }
  return random.pick<() => readonly Field[]>([
    () => fields.with(at, { ...field, value: valueOf(field, random) }),
    () => fields.with(at, { ...field, value: valueOf(field, random) }),
    () =>
      fields.with(at, {
        ...field,
        number: random.pick([field.number + 1, random.below(32), edge(random, 2 ** 29 - 1)]),
      }),
    () => fields.with(at, { ...field, wire: random.below(8) }),
    () => fields.toSpliced(at, 1),
    () => fields.toSpliced(at, 0, field),
    () => fields.toSpliced(random.below(fields.length + 1), 0, fieldOf(random)),
    () => fields.toReversed(),
    () => [...fields, ...new Array<Field>(random.below(100)).fill(field)],
    // Groups within groups, which a reader that skips them may follow down.
    () => [...fields, { number: 15, wire: 2, value: Buffer.alloc(random.below(4_000), 0x7b) }],
    () => [...fields, ...new Array<Field>(random.below(4_000)).fill({ number: 15, wire: 3, value: Buffer.alloc(0) })],
  ])();
}

function valueOf({ value }: Field, random: Random): Field['value'] {
  if (typeof value === 'bigint') {
    return random.pick([
      0n,
      1n,
      127n,
      2n ** 31n,
      2n ** 32n - 1n,
      2n ** 53n + 1n,
      2n ** 63n,
      2n ** 64n - 1n,
      value + 1n,
    ]);
  }
  if (!Buffer.isBuffer(value)) return noise(random, random.below(32));
  return random.pick([Buffer.alloc(0), noise(random, random.below(64)), Buffer.alloc(random.below(2_000), 0x80), Buffer.alloc(value.length, 0xff), DOUBLES[random.below(DOUBLES.length)] as Buffer]); // prettier-ignore
}

const DOUBLES: readonly Buffer[] = [NaN, Infinity, -Infinity, -0, 1e308, 5e-324].map((value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
});

function fieldOf(random: Random): Field {
  return random.isTrue(0.5)
    ? { number: random.below(32), wire: 0, value: BigInt(edge(random)) }
    : { number: random.below(32), wire: 2, value: noise(random, random.below(16)) };
}

function readVarint(bytes: Buffer, at: number): { readonly value: bigint; readonly end: number } | null {
  let value = 0n;
  for (let index = 0; index < 10 && at + index < bytes.length; index++) {
    const byte = bytes[at + index] as number;
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return null;
}

function varintBytes(value: bigint): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    if (rest < 0x80n) return Buffer.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 0x7fn) | 0x80);
  }
}
