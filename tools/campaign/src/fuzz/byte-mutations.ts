import type { Random } from '../random.ts';

/** Numbers at which lengths and counts go wrong. */
const EDGES: readonly number[] = [0, 1, 2, 3, 7, 8, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff]; // prettier-ignore

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const at = random.below(bytes.length);
    return changed(bytes, at, [(bytes[at] ?? 0) ^ (1 << random.below(8))]);
  },
  (bytes, random) => changed(bytes, random.below(bytes.length), [random.below(256)]),
  (bytes, random) => changed(bytes, random.below(bytes.length), numberBytes(random.pick(EDGES), random)),
  function addToNumber(bytes, random) {
    const at = random.below(bytes.length - 3);
    const delta = random.below(33) - 16;
    return changed(bytes, at, numberBytes(((bytes.length >= 4 ? bytes.readUInt32LE(at) : 0) + delta) >>> 0, random));
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => bytes.subarray(0, Math.max(0, bytes.length - 1 - random.below(8))),
  (bytes, random) => Buffer.concat([bytes, noise(random, 1 + random.below(64))]),
  function leaveOut(bytes, random) {
    const [from, to] = rangeIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function repeat(bytes, random) {
    const [from, to] = rangeIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  function exchange(bytes, random) {
    const [a, b] = rangeIn(bytes, random);
    const c = b + random.below(bytes.length - b);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), noise(random, 1 + random.below(16)), bytes.subarray(at)]);
  },
  function splice(bytes, random, other) {
    const [from, to] = rangeIn(other, random);
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at + to - from)]);
  },
];

/** Some changes of bytes whose meaning is not known: bits, numbers, lengths, parts left out, doubled and moved. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array = bytes): Buffer {
  let changedBytes: Buffer = Buffer.from(bytes);
  for (let left = 1 + random.below(3); left > 0; left--) {
    changedBytes = random.pick(MUTATIONS)(changedBytes, random, Buffer.from(other));
  }
  return changedBytes;
}

export function noise(random: Random, length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, () => random.next()));
}

/** A number at which lengths and counts go wrong, up to `most`. */
export function edge(random: Random, most = 0xffffffff): number {
  return random.isTrue(0.8) ? random.pick(EDGES.filter((value) => value <= most)) : random.next() % (most + 1);
}

function changed(bytes: Buffer, at: number, by: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  by.forEach((byte, index) => {
    if (at + index < copy.length) copy[at + index] = byte;
  });
  return copy;
}

/** Of one to eight bytes, in either order. */
function numberBytes(value: number, random: Random): number[] {
  const length = random.pick([1, 2, 4, 4, 8]);
  const little = Array.from({ length }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256);
  return random.isTrue(0.5) ? little : little.reverse();
}

function rangeIn(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, from + random.below(Math.min(bytes.length - from, 1 << random.below(12)) + 1)];
}
