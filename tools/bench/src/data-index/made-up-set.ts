import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encodeEntry } from '@circlet/data/parsers';
import type { IndexOptions } from './options.ts';

/** Images written at once. */
const BLOCK = 100_000;
const RECORD_BYTES = 56;

/** @returns its path and the bytes that were written */
export function makeSet(folder: string, { kind, images, classes }: IndexOptions): { path: string; fileBytes: number } {
  return kind === 'recordio' ? makeRecordIo(folder, images, classes) : makePrepared(folder, images, classes);
}

/** Records of 24 bytes of header and 24 of an image that is none. */
function makeRecordIo(folder: string, images: number, classes: number): { path: string; fileBytes: number } {
  const path = join(folder, 'train.rec');
  writeBlocks(path, images, RECORD_BYTES, (record, index) => {
    record.writeUInt32LE(0xced7230a, 0);
    record.writeUInt32LE(RECORD_BYTES - 8, 4);
    record.writeFloatLE(index % classes, 12);
    record.writeBigUInt64LE(BigInt(index + 1), 16);
  });
  return { path, fileBytes: images * RECORD_BYTES };
}

/** An index of a set whose shards, holes in files, hold nothing. */
function makePrepared(folder: string, images: number, classes: number): { path: string; fileBytes: number } {
  const root = join(folder, 'set');
  mkdirSync(root);
  const recordBytes = 8_192;
  const perShard = 131_072;
  const contentHash = Buffer.alloc(8);
  const index = createHash('sha256');
  writeBlocks(join(root, 'index.bin'), images, 32, (entry, i) => {
    const [shard, place] = [Math.floor(i / perShard), i % perShard];
    const facts = { contentHash, sourceIndex: undefined, part: undefined, place: i, classIndex: i % classes };
    encodeEntry({ ...facts, bytes: recordBytes, shard, offset: place * recordBytes }).copy(entry);
  }, (block) => index.update(block)); // prettier-ignore
  const names = Array.from({ length: classes }, (_, c) => `"${String(c).padStart(8, '0')}"\n`).join('');
  writeFileSync(join(root, 'classes.jsonl'), names);
  const shards = Array.from({ length: Math.ceil(images / perShard) }, (_, shard) => {
    const count = Math.min(perShard, images - shard * perShard);
    return { file: `images-${String(shard).padStart(5, '0')}.crec`, bytes: count * recordBytes, images: count };
  });
  for (const { file, bytes } of shards) {
    writeFileSync(join(root, file), '');
    truncateSync(join(root, file), bytes);
  }
  const sha256 = { index: index.digest('hex'), classes: createHash('sha256').update(names).digest('hex'), pairs: null };
  const counts = { images, classes, pairs: 0, broken: 0, duplicates: 0, duplicatesAcrossClasses: 0 };
  const manifest = {
    version: 1,
    name: 'made up',
    from: { fingerprint: '', stored: '' },
    sources: [],
    ...counts,
    shards,
    sha256,
  };
  writeFileSync(join(root, 'prepared.json'), JSON.stringify(manifest));
  return { path: root, fileBytes: images * 32 + names.length };
}

function writeBlocks(
  path: string,
  count: number,
  bytes: number,
  fill: (record: Buffer, index: number) => void,
  onBlock: (block: Buffer) => void = () => undefined,
): void {
  const file = openSync(path, 'w');
  for (let from = 0; from < count; from += BLOCK) {
    const block = Buffer.alloc(Math.min(BLOCK, count - from) * bytes);
    for (let i = 0; i * bytes < block.length; i++) fill(block.subarray(i * bytes, (i + 1) * bytes), from + i);
    onBlock(block);
    writeSync(file, block);
  }
  closeSync(file);
}
