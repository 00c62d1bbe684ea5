import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWindow } from '../src/container/window.ts';
import { openDataset } from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { tarMembers } from '../src/webdataset/tar.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';
import { tar, tarHeader } from './support/tar.ts';

const shape = { height: 4, width: 4, channels: 1 } as const;
const sample = (key: string, label: string, value: number) => [
  { name: `${key}.cls`, data: label },
  { name: `${key}.pgm`, data: flatGrey(value) },
];

describe('WebDataset shards', () => {
  it('reads shards by the notation of a range, and by their folder, classes by number', async () => {
    await using folder = await tempFolder();
    await folder.write(
      's/d-008.tar',
      tar([{ name: 'x/', type: '5' }, ...sample('x/a', '10', 1), ...sample('x/b', '9', 2)]),
    );
    await folder.write('s/d-009.tar', tar([...sample('c', '09', 3), { name: '__index__.txt' }, { name: 'readme' }]));
    const byRange = await openDataset(join(folder.path, 's/d-{008..009}.tar'));
    const byFolder = await openDataset(join(folder.path, 's'), { kind: 'webdataset' });
    for (const dataset of [byRange, byFolder]) {
      expect(dataset.classes).toEqual(['09', '10']);
      expect(dataset.items.map(({ id, classIndex }) => `${id} ${classIndex}`)).toEqual([
        'd-008.tar/x/a 1',
        'd-008.tar/x/b 0',
        'd-009.tar/c 0',
      ]);
    }
    expect(byRange.fingerprint).toBe(byFolder.fingerprint);
    using reader = imageReader({});
    expect((await reader.read(byRange.locate(2), shape))[0]).toBe(3);
  });

  it('takes labels from json, upper case for lower, the part behind the first dot for the field', async () => {
    await using folder = await tempFolder();
    const shard = tar([
      { name: 'a.b/k.PGM', data: flatGrey(1) },
      { name: 'a.b/k.seg.png', data: 'a mask' },
      { name: 'a.b/k.json', data: '{"label":"cat"}' },
    ]);
    const dataset = await openDataset(await folder.write('x.tar', shard));
    expect(dataset.classes).toEqual(['cat']);
    expect([...dataset.items].map(({ id }) => id)).toEqual(['x.tar/a.b/k']);
  });

  it('reads long names of GNU and pax, sizes of pax and in base 256', async () => {
    await using folder = await tempFolder();
    const long = `${'d'.repeat(60)}/${'n'.repeat(60)}`;
    const image = flatGrey(7);
    const pad = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
    const pax = (text: string): Buffer[] => [
      tarHeader('pax', Buffer.byteLength(text), 'x', 'ustar\x0000'),
      pad(Buffer.from(text)),
    ];
    const line = (text: string): string => {
      // The length of the whole line, its own digits among it.
      const length = [2, 3].map((digits) => digits + text.length + 2).find((n, at) => String(n).length === at + 2);
      return `${length} ${text}\n`;
    };
    const base256 = Buffer.alloc(12);
    base256[0] = 0x80;
    base256.writeUInt32BE(image.length, 8);
    const shard = Buffer.concat([
      tarHeader('././@LongLink', long.length + 5, 'L'), pad(Buffer.from(`${long}.cls\0`)), tarHeader('cut.cls', 1), pad(Buffer.from('0')),
      ...pax(`${line(`path=${long}.pgm`)}`), tarHeader('cut.pgm', base256), pad(image),
      ...pax(line('path=y.pgm') + line(`size=${image.length}`)),
      tarHeader('z', 0), pad(image),
      tarHeader('y.cls', 1), pad(Buffer.from('1')), Buffer.alloc(1024),
    ]); // prettier-ignore
    const path = await folder.write('x.tar', shard);
    await using file = await openWindow(path);
    const members = [];
    for await (const { name, bytes } of tarMembers(file)) members.push([name, bytes]);
    expect(members).toEqual([
      [`${long}.cls`, 1],
      [`${long}.pgm`, image.length],
      ['y.pgm', image.length],
      ['y.cls', 1],
    ]);
    const dataset = await openDataset(path);
    expect(dataset.items).toHaveLength(2);
  });

  const whole = tar(sample('a', '1', 1));
  it.each([
    ['no label', tar([{ name: 'a.pgm', data: flatGrey(1) }]), /sample a has no field cls/],
    ['a field twice', tar([...sample('a', '1', 1), { name: 'a.cls', data: '2' }]), /sample a has the field cls twice/],
    ['json that is none', tar([{ name: 'a.json', data: '{' }]), /a.json is no JSON/],
    ['no image', tar([{ name: 'a.cls', data: '1' }]), /found none \(1 samples without an image\)/],
    ['no end', whole.subarray(0, 2048), /it ends without the empty blocks/],
    ['a header cut off', whole.subarray(0, 1300), /it ends within a header/],
    ['data cut off', whole.subarray(0, 1030), /a member of 27 bytes lies beyond the end|within a header/],
    ['a changed header', Buffer.concat([Buffer.from('b'), whole.subarray(1)]), /at byte 0: no header of a tar archive/],
    ['nothing', Buffer.alloc(0), /it ends without the empty blocks/],
  ])('refuses %s in one sentence', async (_, shard, expected) => {
    await using folder = await tempFolder();
    await expect(openDataset(await folder.write('x.tar', shard))).rejects.toThrow(expected);
  });

  it('says what to do with compressed shards and ranges of nothing', async () => {
    await using folder = await tempFolder();
    await folder.write('s/x.tar.gz', '');
    await expect(openDataset(join(folder.path, 's'), { kind: 'webdataset' })).rejects.toThrow(
      /compressed tar archive.*unpack it/,
    );
    await expect(openDataset('d-{9..1}.tar')).rejects.toThrow('expected 1 to 65536 shards, got -7');
    await expect(openDataset('d-{0..1}.tar')).rejects.toMatchObject({ code: 'CIRCLET_DATA_MISSING' });
  });
});

const fixtures = fileURLToPath(new URL('../../../../shared/data/format-fixtures/webdataset/', import.meta.url));

describe.skipIf(!existsSync(fixtures))('shards of the WebDataset project', () => {
  it.each([
    ['mpdata.tar', 100, /^\d+\.mp$/],
    ['compressed.tar', 3, /^compressed\/\d+\.txt\.gz$/],
  ])('%s has %i members', async (name, count, pattern) => {
    await using file = await openWindow(join(fixtures, name));
    const names: string[] = [];
    for await (const member of tarMembers(file)) if (member.isFile) names.push(member.name);
    expect(names).toHaveLength(count);
    expect(names.every((member) => pattern.test(member))).toBe(true);
  });
});
