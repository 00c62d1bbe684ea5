import { mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import { joinParts } from '../parts.ts';
import type { Random } from '../../random.ts';
import { fuzzedFormat } from './data-file.ts';

const PGM = Buffer.from('P5 2 2 255\nabcd');
const MAGIC = Buffer.from('0a23d7ce', 'hex');

export const recordioParser: FuzzedParser = fuzzedFormat({
  name: 'recordio',
  reads: 'MXNet RecordIO (.rec) and its index (.idx)',
  sources: ['recordio/walk.js', 'recordio/framing.js', 'recordio/image-record.js', 'recordio/read-record.js', 'recordio/keys.js', 'recordio/idx.js'], // prettier-ignore
  kind: 'recordio',
  path: 'x.rec',
  files: ['x.rec', 'x.idx'],
  firstBytes: /at byte 0: (expected the magic|it ends within the header)|found none/,
  make(random) {
    const records = Array.from({ length: 1 + random.below(4) }, (_, key) => recordOf(key, random));
    const offsets: number[] = [];
    let length = 0;
    const chunks = records.flatMap((record) => {
      offsets.push(length);
      const own = chunksOf(random.isTrue(0.3) ? mutateBytes(record, random) : record, random);
      length += own.reduce((sum, chunk) => sum + chunk.length, 0);
      return own;
    });
    const rec = Buffer.concat(chunks);
    const idx = Buffer.from(offsets.map((offset, key) => `${key + 1}\t${offset}\n`).join(''));
    return joinParts([
      random.isTrue(0.3) ? mutateBytes(rec, random) : rec,
      random.isTrue(0.3) ? mutateBytes(idx, random) : idx,
    ]);
  },
});

function recordOf(key: number, random: Random): Buffer {
  const numLabels = random.pick([0, 0, 0, 1, 2, 3]);
  const header = Buffer.alloc(24 + 4 * numLabels);
  header.writeUInt32LE(random.isTrue(0.05) ? random.next() >>> 0 : numLabels, 0);
  const label = random.pick([0, 1, 2, 7, 16_777_217, -1, 0.5, Number.NaN, Infinity]);
  for (let at = 4; at + 4 <= header.length; at += 4) if (at === 4 || at >= 24) header.writeFloatLE(label, at);
  header.writeBigUInt64LE(BigInt(key), 8);
  return Buffer.concat([header, random.pick([PGM, Buffer.alloc(0), Buffer.concat([PGM, MAGIC, PGM])])]);
}

/** Whole, or cut into parts, rightly or not. */
function chunksOf(record: Buffer, random: Random): Buffer[] {
  const cut = 4 * random.below(8);
  const parts = random.isTrue(0.3) ? [record.subarray(0, cut), record.subarray(cut)] : [record];
  return parts.map((part, index) => {
    const flag = random.isTrue(0.05) ? random.below(8) : parts.length === 1 ? 0 : index === 0 ? 1 : 3;
    const header = Buffer.alloc(8);
    MAGIC.copy(header);
    header.writeUInt32LE((flag * 2 ** 29 + part.length) >>> 0, 4);
    return Buffer.concat([header, part, Buffer.alloc((4 - (part.length % 4)) % 4)]);
  });
}
