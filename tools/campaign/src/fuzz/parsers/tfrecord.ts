import { maskedCrc32c } from '@circlet/data/parsers';
import { mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import { fuzzedFormat } from './data-file.ts';

const EXAMPLE = Buffer.from(
  '0a300a0e0a056c6162656c12051a030a01070a0d0a0177120812060a040000003f0a0f0a05696d61676512060a040a02ffd8',
  'hex',
);

export const tfrecordParser: FuzzedParser = fuzzedFormat({
  name: 'tfrecord',
  reads: 'TFRecord of tf.train.Example',
  sources: ['tfrecord/example.js', 'tfrecord/open-tfrecord.js', 'tfrecord/crc32c.js'],
  kind: 'tfrecord',
  path: 'x.tfrecord',
  firstBytes: /at byte 0: (it ends within the front|the checksum of a length)|compressed TFRecord/,
  make(random) {
    const records = Array.from({ length: 1 + random.below(3) }, () => {
      return record(random.isTrue(0.6) ? mutateBytes(EXAMPLE, random) : EXAMPLE);
    });
    const whole = Buffer.concat(records);
    return random.isTrue(0.2) ? mutateBytes(whole, random) : whole;
  },
});

function record(data: Buffer): Buffer {
  const front = Buffer.alloc(12);
  front.writeBigUInt64LE(BigInt(data.length));
  front.writeUInt32LE(maskedCrc32c(front.subarray(0, 8)), 8);
  const end = Buffer.alloc(4);
  end.writeUInt32LE(maskedCrc32c(data));
  return Buffer.concat([front, data, end]);
}
