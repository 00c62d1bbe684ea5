import { edge, mutateBytes } from './byte-mutations.ts';
import type { Random } from '../random.ts';
import { zip, type ZipEntry } from './zip-writer.ts';

/** Names that lead out of a folder, or that some part of a program takes for something else. */
const NAMES: readonly string[] = [
  ...['../outside.png', 'a/../../outside.png', '/outside.png', 'C:\\outside.png', '..\\outside.png', 'a/./b.png', ''],
  ...['a', 'a/', 'a/b', 'a//b.png', './a.png', 'a/..', '...', '\u0000.png', 'a/\u001b[2J.png', '__proto__/x.png'],
  ...['constructor/1.png', '.hidden/x.png', '__MACOSX/x.png', 'a\nb/c.png', 'x/\u202egnp.exe', 'a/b.png\u0000c', ' / '],
];

/** Entries changed, left out, doubled, moved and renamed; then, at times, bytes of the whole file. */
export function mutateZip(entries: readonly ZipEntry[], random: Random): Buffer {
  let changed = [...entries];
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(changed.length);
    const entry = changed[at];
    if (entry === undefined) break;
    changed = random.pick([
      () => changed.with(at, mutateEntry(entry, random)),
      () => changed.with(at, mutateEntry(entry, random)),
      () => changed.toSpliced(at, 1),
      () => changed.toSpliced(at, 0, random.pick(changed)),
      () => changed.toReversed(),
    ])();
  }
  const bytes = random.isTrue(0.9) ? zip(changed) : zip(changed, edge(random, 0xffff));
  return random.isTrue(0.25) ? mutateBytes(bytes, random) : bytes;
}

function mutateEntry(entry: ZipEntry, random: Random): ZipEntry {
  return random.pick<() => ZipEntry>([
    () => ({ ...entry, name: random.pick(NAMES) }),
    () => ({ ...entry, name: nameOf(entry, random) }),
    () => ({ ...entry, name: 'd/'.repeat(1 + random.below(40)) + 'x.png' }),
    () => ({ ...entry, name: 'n'.repeat(1 + random.below(5_000)) + '/x.png' }),
    () => ({ ...entry, data: mutateBytes(entry.data, random) }),
    () => ({ ...entry, deflate: entry.deflate !== true }),
    () => ({ ...entry, method: edge(random, 0xffff) }),
    () => ({ ...entry, flags: edge(random, 0xffff) }),
    () => ({ ...entry, crc: random.next() }),
    () => ({ ...entry, bytes: edge(random) }),
    () => ({ ...entry, compressedBytes: edge(random) }),
    () => ({ ...entry, bytes: edge(random), compressedBytes: edge(random) }),
    () => ({ ...entry, offset: edge(random) }),
    () => ({ ...entry, attributes: random.pick([0o120777, 0o040755, 0o020600]) * 2 ** 16 }),
    () => ({ ...entry, extra: zip64Extra(random) }),
    // A few bytes that become many.
    () => ({ ...entry, data: Buffer.alloc(random.pick([1, 1 << 16, 1 << 20])), deflate: true }),
  ])();
}

function nameOf({ name }: ZipEntry, random: Random): Uint8Array {
  return mutateBytes(Buffer.from(name), random);
}

/** Sizes and offset of 64 bits. */
function zip64Extra(random: Random): Buffer {
  const extra = Buffer.alloc(4 + 24);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const at of [4, 12, 20]) {
    extra.writeBigUInt64LE(random.pick([0n, 1n, 100n, 2n ** 32n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]), at);
  }
  return extra;
}
