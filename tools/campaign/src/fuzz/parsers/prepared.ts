import { createHash } from 'node:crypto';
import { encodeEntry, encodeRecord, maybeRecordHeader } from '@circlet/data/parsers';
import { mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import { joinParts } from '../parts.ts';
import { fuzzedFormat } from './data-file.ts';

const NAMES = ['prepared.json', 'index.bin', 'classes.jsonl', 'pairs.bin', 'images-00000.crec'];
const IMAGES = [0, 1, 2].map((place) =>
  encodeRecord({
    name: `a/${place}.pgm`,
    image: { kind: 'encoded', bytes: Buffer.from(`P5 1 1 255\n${place}`) },
    place,
    classIndex: place % 2,
    sourceIndex: undefined,
    part: 'train',
  }),
);

export const preparedParser: FuzzedParser = fuzzedFormat({
  name: 'prepared',
  reads: 'prepared set: description, index, classes, pairs and records',
  sources: ['prepared/manifest.js', 'prepared/open-prepared.js', 'prepared/record.js', 'prepared/index-entry.js'],
  kind: 'prepared',
  path: 'set',
  files: NAMES.map((name) => `set/${name}`),
  firstBytes: /prepared.json/,
  make(random) {
    const mutated = (bytes: Buffer, probability: number): Buffer =>
      random.isTrue(probability) ? mutateBytes(bytes, random) : bytes;
    let offset = 0;
    const entries = IMAGES.map((record) => {
      const entry = encodeEntry({ ...header(record), bytes: record.length, shard: 0, offset });
      offset += record.length;
      return entry;
    });
    const shard = Buffer.concat(IMAGES);
    const index = mutated(Buffer.concat(entries), 0.4);
    const classes = mutated(Buffer.from('"a"\n"b"\n'), 0.2);
    const pairs = mutated(Buffer.from('000000000100000001000000', 'hex'), 0.2);
    const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    const manifest = {
      version: 1,
      name: 'set',
      from: { fingerprint: 'f', stored: 'as encoded' },
      images: 3,
      classes: 2,
      sources: [],
      pairs: random.pick([0, 1]),
      broken: 0,
      duplicates: 0,
      duplicatesAcrossClasses: 0,
      shards: [{ file: 'images-00000.crec', bytes: shard.length, images: 3 }],
      sha256: { index: sha256(index), classes: sha256(classes), pairs: sha256(pairs) },
    };
    const description = mutated(Buffer.from(JSON.stringify(manifest)), 0.25);
    return joinParts([description, index, classes, pairs, mutated(shard, 0.2)]);
  },
});

function header(record: Buffer) {
  const found = maybeRecordHeader(record);
  if (found === null) throw new Error('a record of our own is none');
  return found;
}
