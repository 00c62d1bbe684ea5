import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openDataset, openFolder, openZip } from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey } from './support/images.ts';
import { zip } from './support/zip.ts';

const shape = { height: 4, width: 4, channels: 1 } as const;
const images = Object.fromEntries(
  ['x/b/2.pgm', 'x/b/10.pgm', 'x/a/1.pgm', 'y/1.pgm'].map((path, i) => [path, flatGrey(10 * (i + 1))]),
);

describe('openZip', () => {
  it('indexes a zip file as the folder it was made from, stored and deflated entries alike', async () => {
    await using folder = await tempFolder();
    for (const [path, data] of Object.entries(images)) await folder.write(`tree/${path}`, data);
    const entries = Object.entries(images).map(([name, data], i) => ({ name, data, deflate: i % 2 === 0 }));
    const path = await folder.write('set.zip', zip([{ name: 'x/' }, ...entries]));
    const fromZip = await openDataset(path);
    const fromFolder = await openFolder(`${folder.path}/tree`);
    expect(fromZip.items).toEqual(fromFolder.items);
    expect(fromZip.classes).toEqual(fromFolder.classes);
    expect(fromZip.fingerprint).toBe(fromFolder.fingerprint);
    using reader = imageReader({});
    for (const [i, item] of [...fromZip.items.entries()].reverse()) {
      const expected = new Uint8Array(images[item.id]?.subarray(-16) ?? []);
      expect(new Uint8Array(await reader.read(fromZip.locate(i), shape)), item.id).toEqual(expected);
    }
  });

  it('ignores and counts __MACOSX, dot files, texts, images outside classes and second entries of a name', async () => {
    await using folder = await tempFolder();
    const names = ['a/1.pgm', '__MACOSX/a/._1.pgm', 'a/.hidden.png', 'a/t.txt', 'top.png', 'a/1.pgm'];
    const path = await folder.write('set.ZIP', zip(names.map((name) => ({ name, data: flatGrey(1) }))));
    const dataset = await openDataset(path);
    expect(dataset.items).toHaveLength(1);
    expect(dataset.ignored).toEqual({ hidden: 2, notAnImage: 1, outsideClasses: 1, duplicate: 1 });
  });

  it('refuses what is not a whole zip file', async () => {
    await using folder = await tempFolder();
    const whole = zip(Object.entries(images).map(([name, data]) => ({ name, data })));
    const refused: Record<string, Buffer> = {
      'empty.zip': Buffer.alloc(0),
      'text.zip': Buffer.from('no zip file at all, but long enough to look for its end record'),
      'cut.zip': whole.subarray(0, whole.length - 30),
      'half.zip': whole.subarray(0, whole.length / 2),
      'no-front.zip': whole.subarray(200),
      'beyond.zip': zip([{ name: 'a/1.pgm', data: flatGrey(1), headerOffset: 10_000 }]),
    };
    for (const [name, contents] of Object.entries(refused)) {
      const path = await folder.write(name, contents);
      await expect(openZip(path), name).rejects.toMatchObject({ code: 'CIRCLET_DATA_ARCHIVE_CORRUPT', path });
    }
  });

  it('refuses passwords and foreign compression, naming the entry', async () => {
    await using folder = await tempFolder();
    const data = flatGrey(1);
    const locked = await folder.write('locked.zip', zip([{ name: 'a/1.pgm', data, deflate: true, flags: 1 }]));
    const lzma = await folder.write('lzma.zip', zip([{ name: 'a/1.pgm', data, method: 14 }]));
    for (const [path, found] of [
      [locked, 'encrypted'],
      [lzma, 'method 14'],
    ] as const) {
      await expect(openZip(path)).rejects.toMatchObject({
        code: 'CIRCLET_DATA_ARCHIVE_UNSUPPORTED',
        message: expect.stringMatching(new RegExp(`a/1.pgm.*${found}`)) as string,
      });
    }
  });

  it('finds empty classes and archives without images', async () => {
    await using folder = await tempFolder();
    const none = await folder.write('none.zip', zip([{ name: 'a/' }, { name: 'a/t.txt' }]));
    await expect(openZip(none)).rejects.toMatchObject({ code: 'CIRCLET_DATA_NO_IMAGES' });
    const empty = await folder.write('empty.zip', zip([{ name: 'a/1.pgm', data: flatGrey(1) }, { name: 'b/c/' }]));
    await expect(openZip(empty)).rejects.toMatchObject({ code: 'CIRCLET_DATA_EMPTY_CLASS', folders: ['b'] });
    await expect(openZip(`${folder.path}/missing.zip`)).rejects.toMatchObject({ code: 'CIRCLET_DATA_MISSING' });
  });

  it('reports an entry whose bytes changed after packing, by checksum', async () => {
    await using folder = await tempFolder();
    const path = await folder.write('set.zip', zip([{ name: 'a/1.pgm', data: flatGrey(1) }]));
    const contents = await readFile(path);
    contents[contents.indexOf('P5') + 15] = 77; // a pixel: a PGM with other pixels is still a PGM
    await folder.write('set.zip', contents);
    const dataset = await openZip(path);
    using reader = imageReader({});
    await expect(reader.read(dataset.locate(0), shape)).rejects.toThrow('checksum');
  });

  it('does not unpack more than the directory promised', async () => {
    await using folder = await tempFolder();
    const bomb = zip([{ name: 'a/1.pgm', data: Buffer.alloc(1_000_000), deflate: true }]);
    const directory = bomb.lastIndexOf('PK\x01\x02');
    bomb.writeUInt32LE(100, directory + 24); // uncompressed size
    const dataset = await openZip(await folder.write('bomb.zip', bomb));
    using reader = imageReader({});
    await expect(reader.read(dataset.locate(0), shape)).rejects.toThrow();
  });
});
