import { describe, expect, it } from 'vitest';
import { openDataset } from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { crc32c, maskedCrc32c } from '../src/tfrecord/crc32c.ts';
import { featuresOf } from '../src/tfrecord/example.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';

const example = Buffer.from(
  '0a300a0e0a056c6162656c12051a030a01070a0d0a0177120812060a040000003f0a0f0a05696d61676512060a040a02ffd8',
  'hex',
);

function record(data: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  const crc = (bytes: Buffer): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(maskedCrc32c(bytes));
    return four;
  };
  return Buffer.concat([length, crc(length), data, crc(data)]);
}

const field = (number: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2]), varint(data.length), data]);
const varint = (value: number): Buffer =>
  value < 128
    ? Buffer.from([value])
    : Buffer.concat([Buffer.from([(value & 127) | 128]), varint(Math.floor(value / 128))]);
const feature = (name: string, kind: 1 | 3, value: Buffer): Buffer =>
  field(1, Buffer.concat([field(1, Buffer.from(name)), field(2, field(kind, value))]));
const exampleOf = (image: Buffer, label: Buffer): Buffer =>
  field(1, Buffer.concat([feature('image/encoded', 1, field(1, image)), label]));

describe('TFRecord', () => {
  it('has the checksums of the reference', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
    expect(record(Buffer.alloc(0)).toString('hex')).toBe('000000000000000029039807d8ea82a2');
    expect(record(Buffer.from('abc')).toString('hex')).toBe('0300000000000000b099490e6162636e57f121');
    const whole = record(example);
    expect([whole.subarray(8, 12).toString('hex'), whole.subarray(-4).toString('hex')]).toEqual([
      '241956ec',
      '5792a794',
    ]);
  });

  it('reads features packed or not, in any order', () => {
    const features = featuresOf(example);
    expect(features.get('label')).toEqual({ kind: 'integers', values: [7] });
    expect(features.get('w')).toEqual({ kind: 'floats' });
    expect(features.get('image')).toEqual({ kind: 'bytes', values: [{ offset: example.length - 2, bytes: 2 }] });
    const unpacked = field(1, feature('label', 3, Buffer.from('08ffffffffffffffffff01', 'hex')));
    expect(featuresOf(unpacked).get('label')).toEqual({ kind: 'integers', values: [-1] });
  });

  it('finds images and labels, numbers and names', async () => {
    await using folder = await tempFolder();
    const number = (value: number): Buffer => feature('image/class/label', 3, Buffer.from([0x0a, 1, value]));
    const file = Buffer.concat([record(exampleOf(flatGrey(5), number(12))), record(exampleOf(flatGrey(6), number(3)))]);
    const dataset = await openDataset(await folder.write('x.tfrecord', file));
    expect(dataset.classes).toEqual(['03', '12']);
    using reader = imageReader({});
    expect((await reader.read(dataset.locate(1), { height: 4, width: 4, channels: 1 }))[0]).toBe(6);
    const named = record(exampleOf(flatGrey(5), feature('label', 1, field(1, Buffer.from('cat')))));
    await folder.write('many/a.tfrecord-00000-of-00001', named);
    const many = await openDataset(`${folder.path}/many`, { kind: 'tfrecord' });
    expect([many.classes, many.items.at(0)?.id]).toEqual([['cat'], 'a.tfrecord-00000-of-00001@0']);
  });

  const whole = record(exampleOf(flatGrey(5), feature('label', 3, Buffer.from([0x0a, 1, 1]))));
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(whole);
    copy[at] = (copy[at] as number) ^ 1;
    return copy;
  };
  it.each([
    ['a changed length', flipped(0), /the checksum of a length is another/],
    ['changed data', flipped(20), /the checksum of a record is another/],
    ['a cut front', whole.subarray(0, 5), /it ends within the front of a record/],
    ['cut data', whole.subarray(0, 40), /a record of \d+ bytes where 28 are left/],
    [
      'no image',
      record(field(1, feature('label', 3, Buffer.from([0x0a, 1, 1])))),
      /no image among its features \(label\)/,
    ],
    ['no label', record(exampleOf(flatGrey(1), Buffer.alloc(0))), /no label among its features/],
    ['no example', record(Buffer.from('ff', 'hex')), /no tf.train.Example/],
    ['a compressed file', Buffer.from('1f8b08000000000000000000', 'hex'), /a compressed TFRecord file/],
    ['nothing', Buffer.alloc(0), /found none/],
  ])('refuses %s in one sentence', async (_, file, expected) => {
    await using folder = await tempFolder();
    await expect(openDataset(await folder.write('x.tfrecord', file))).rejects.toThrow(expected);
  });
});
