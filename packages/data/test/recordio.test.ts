import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { readRecord } from '../src/recordio/read-record.ts';
import { openRecordIO } from '../src/recordio/open-recordio.ts';
import { walkRecords } from '../src/recordio/walk.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';
import { imageRecord, insightFace, recordIo } from './support/record-io.ts';

const shape = { height: 4, width: 4, channels: 1 } as const;
const magic = Buffer.from('0a23d7ce', 'hex');
const text = (...parts: (string | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));

/** Of a record, and of the file that dmlc-core makes of it (research: docs/formats.md). */
const VECTORS: readonly (readonly [string, Buffer, string])[] = [
  ['empty', text(''), '0a23d7ce00000000'],
  ['abcde', text('abcde'), '0a23d7ce050000006162636465000000'],
  ['record_0', text('record_0'), '0a23d7ce080000007265636f72645f30'],
  ['the magic number alone', magic, '0a23d7ce000000200a23d7ce00000060'],
  ['the magic number twice', text(magic, magic), '0a23d7ce000000200a23d7ce000000400a23d7ce00000060'],
  ['in the middle', text('AAAA', magic, 'BB'), '0a23d7ce04000020414141410a23d7ce0200006042420000'],
  ['unaligned', text('A', magic, 'BBB'), '0a23d7ce08000000410a23d7ce424242'],
];

describe('RecordIO', () => {
  it.each(VECTORS)('reads a record with %s as dmlc-core writes it', (_, record, hex) => {
    const file = Buffer.from(hex, 'hex');
    expect(recordIo([record]).file.toString('hex')).toBe(hex);
    const read = (offset: number, bytes: number): Buffer => file.subarray(offset, offset + bytes);
    expect(readRecord(read, 0).toString('hex')).toBe(record.toString('hex'));
  });

  it('reads an InsightFace training set: class records and record 0 are no images, labels are those of the images', async () => {
    await using folder = await tempFolder();
    const { rec, idx } = insightFace([[flatGrey(1), flatGrey(2)], [flatGrey(3)], [flatGrey(4), flatGrey(5)]]);
    await folder.write('faces/train.rec', rec);
    await folder.write('faces/train.idx', idx);
    await folder.write('faces/property', '3,4,4\nshuffled\n');
    const dataset = await openDataset(`${folder.path}/faces`);
    expect(dataset.classes).toEqual(['0', '1', '2']);
    expect(dataset.items.map(({ id, classIndex }) => [id, classIndex])).toEqual([
      ['train.rec#1', 0],
      ['train.rec#2', 0],
      ['train.rec#3', 1],
      ['train.rec#4', 2],
      ['train.rec#5', 2],
    ]);
    expect(dataset.ignored.notAnImage).toBe(4);
    expect(dataset.notes.join('\n')).not.toMatch(/ranges|property/);
    using reader = imageReader({});
    expect((await reader.read(dataset.locate(4), shape))[0]).toBe(5);
  });

  it('says how many class ranges disagree, and goes by the images', async () => {
    await using folder = await tempFolder();
    const records = [imageRecord([0], 1, flatGrey(1)), imageRecord([1], 2, flatGrey(2)), imageRecord([1, 3], 3)];
    const { file, offsets } = recordIo([...records, imageRecord([3, 4], 0)]);
    await folder.write('x.rec', file);
    await folder.write('x.idx', offsets.map((offset, i) => `${[1, 2, 3, 0][i]}\t${offset}\n`).join(''));
    const { classes, notes } = await openRecordIO(`${folder.path}/x.rec`);
    expect(classes).toEqual(['0', '1']);
    expect(notes).toContain("x.rec: 1 class ranges do not agree with the images' labels, which count");
  });

  it('puts split records together, reads label arrays, and needs no index', async () => {
    await using folder = await tempFolder();
    // The image's pixels hold the magic number at a multiple of four of the record: 24 + 4·1 header, 11 of the PGM.
    const image = Buffer.concat([Buffer.from('P5 5 4 255\n\0'), magic, Buffer.alloc(3, 9), Buffer.alloc(12, 7)]);
    const { file } = recordIo([imageRecord([3, 0.5], 1, image), imageRecord([12], 2, flatGrey(8))]);
    expect(file.readUInt32LE(4) >>> 29).toBe(1);
    const path = await folder.write('two.rec', file);
    const dataset = await openRecordIO(path);
    expect(dataset.classes).toEqual(['03', '12']);
    using reader = imageReader({});
    const pixels = await reader.read(dataset.locate(0), { height: 4, width: 5, channels: 1 });
    expect([...pixels.subarray(0, 6)]).toEqual([0, ...magic, 9]);
    expect(dataset.items.at(1)?.id).toBe(`two.rec@${file.length - 8 - 24 - 28}`);
  });

  it('walks an index that is not in the order of the file, and one with gaps', async () => {
    await using folder = await tempFolder();
    const { file, offsets } = recordIo([1, 2, 3].map((key) => imageRecord([key], key, flatGrey(key))));
    await folder.write('x.rec', file);
    await folder.write('x.idx', `30\t${offsets[2]}\r\n10\t${offsets[0]}\r\n`);
    const dataset = await openRecordIO(`${folder.path}/x.rec`);
    expect(dataset.items.map(({ id }) => id)).toEqual(['x.rec#10', 'x.rec#30']);
    expect(dataset.notes.join()).toContain('1 records are not in the index');
  });

  const whole = recordIo([imageRecord([1], 1, flatGrey(1)), imageRecord([2], 2, flatGrey(2))]).file;
  const changed = (at: number, ...bytes: number[]): Buffer => {
    const copy = Buffer.from(whole);
    bytes.forEach((byte, i) => (copy[at + i] = byte));
    return copy;
  };
  it.each([
    ['cut within a header', whole.subarray(0, whole.length - 54), /it ends within the header of a chunk/],
    ['cut within data', whole.subarray(0, whole.length - 8), /it ends within a chunk of 51 bytes/],
    ['another magic number', changed(0, 1), /at byte 0: expected the magic number ced7230a, got ced72301/],
    ['an unknown flag', changed(7, 0xa0), /expected a chunk's flag of 0 to 3, got 5/],
    ['a last part alone', changed(7, 0x60), /a later part of a record stands without its first/],
    ['a first part twice', changed(7, 0x20), /a record begins before the last part/],
    ['labels that do not fit', changed(8, 0xff, 0xff), /cannot hold 65535 labels/],
    ['a label that is no class', changed(12, 0, 0, 0xc0, 0x7f), /has label NaN, expected a whole number from 0/],
    ['nothing', Buffer.alloc(0), /found none/],
  ])('refuses %s in one sentence', async (_, file, expected) => {
    await using folder = await tempFolder();
    const path = await folder.write('x.rec', file);
    await expect(openRecordIO(path)).rejects.toThrow(expected);
    await expect(openRecordIO(path)).rejects.toMatchObject({
      code: expect.stringMatching(/CIRCLET_DATA_(FORMAT|NO_IMAGES)$/) as string,
    });
  });

  it.each([
    ['words', 'a\tb\n', /line 1: expected 'key TAB offset', got 'a\tb'|line 1/],
    ['an offset between records', '1\t4\n', /no record begins at byte 4/],
    ['an offset beyond the end', `1\t0\n2\t60\n3\t9999\n`, /no record begins at byte 9999/],
  ])('refuses an index of %s', async (_, idx, expected) => {
    await using folder = await tempFolder();
    await folder.write('x.rec', whole);
    await folder.write('x.idx', idx);
    await expect(openRecordIO(`${folder.path}/x.rec`)).rejects.toThrow(expected);
  });

  it('reads an im2rec list of files, blanks around its tabs and all', async () => {
    await using folder = await tempFolder();
    await folder.write('b/1.pgm', flatGrey(1));
    await folder.write('a/2.pgm', flatGrey(2));
    await folder.write('set.lst', '7\t 10.000000 \tb/1.pgm\n3\t2\t0.5\ta/2.pgm\n');
    const dataset = await openDataset(`${folder.path}/set.lst`);
    expect(dataset.classes).toEqual(['2', '10']);
    expect(dataset.items.map(({ id, classIndex }) => [id, classIndex])).toEqual([
      ['b/1.pgm', 1],
      ['a/2.pgm', 0],
    ]);
  });

  it.each([
    ['too few fields', '7\t1\n', /line 1: expected 'key TAB label TAB path'/],
    ['a path out of its folder', '7\t1\t../../etc/passwd\n', /which is not below it/],
    ['a file that is not there', '7\t1\tx.png\n', /x.png, which is not there/],
    ['a name twice', '1\t1\tset.lst\n2\t1\tset.lst\n', /names set.lst twice/],
  ])('refuses a list with %s', async (_, list, expected) => {
    await using folder = await tempFolder();
    await expect(openDataset(await folder.write('set.lst', list))).rejects.toThrow(expected);
  });
});

const golden = fileURLToPath(
  new URL('../../../../shared/data/format-fixtures/recordio/dmlc_sample.rec', import.meta.url),
);

describe.skipIf(!existsSync(golden))('the sample of dmlc-core', () => {
  it('has ten records with ids 1 to 10 and labels 1 and 0 in turn', async () => {
    const records = [];
    for await (const { key, label, imageBytes, offset } of walkRecords(golden))
      records.push({ key, label, imageBytes, offset });
    expect(records.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(records.map(({ label }) => label)).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
    expect(records.every(({ imageBytes }) => imageBytes > 0)).toBe(true);
    const file = readFileSync(golden);
    const read = (offset: number, bytes: number): Buffer => file.subarray(offset, offset + bytes);
    expect(records.map(({ offset }) => readRecord(read, offset).length).reduce((a, b) => a + b)).toBeLessThan(532);
    expect((await openDataset(golden)).items).toHaveLength(10);
  });
});
