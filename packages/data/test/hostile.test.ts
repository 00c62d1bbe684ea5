import { mkdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFolder, openZip } from '../src/index.ts';
import { decodeImage } from '../src/image/decode.ts';
import { imageReader } from '../src/image/read-image.ts';
import { resumeSampler, type SamplerState } from '../src/sampler/state.ts';
import { tempFolder } from './support/files.ts';
import { flatGrey, imagelessDataset, png } from './support/images.ts';
import { zip } from './support/zip.ts';

const shape = { height: 4, width: 4, channels: 3 } as const;

describe('a folder from somebody else', () => {
  it('of links to each other ends in a sentence, not after all ways through them', async () => {
    await using folder = await tempFolder();
    await folder.write('l20/1.png', '');
    for (let level = 0; level < 20; level++) {
      await mkdir(join(folder.path, `l${level}`));
      for (const name of ['x', 'y', 'z']) await symlink(`../l${level + 1}`, join(folder.path, `l${level}`, name));
    }
    await expect(openFolder(folder.path)).rejects.toMatchObject({
      code: 'CIRCLET_DATA_UNREADABLE',
      message: expect.stringMatching(/links lead to .* in more than 16 ways/) as string,
    });
  });

  it('deeper than folders are is refused', async () => {
    await using folder = await tempFolder();
    await folder.write(`${'d/'.repeat(33)}1.png`, '');
    await expect(openFolder(folder.path)).rejects.toThrow('lies more than 32 folders deep');
  });

  it('with links to nothing, to themselves and through files is read without them', async () => {
    await using folder = await tempFolder();
    await folder.write('a/1.png', '');
    await symlink('self', join(folder.path, 'a/self'));
    await symlink('1.png/x', join(folder.path, 'a/through'));
    expect((await openFolder(folder.path)).items.map(({ id }) => id)).toEqual(['a/1.png']);
  });
});

describe('a zip file from somebody else', () => {
  const open = async (entries: Parameters<typeof zip>[0]) => {
    const folder = await tempFolder();
    return { folder, dataset: openZip(await folder.write('x.zip', zip(entries))) };
  };

  it.each([
    [
      'of a thousand folders',
      `${'d/'.repeat(500)}1.png`,
      'names of at most 1024 bytes and 32 folders, got one of 500 folders',
    ],
    [
      'of thousands of bytes',
      `a/${'n'.repeat(2_000)}.png`,
      'names of at most 1024 bytes and 32 folders, got one of 2006 bytes',
    ],
    ['that leads out', '../a/1.png', 'invalid relative path'],
    ['that is absolute', '/a/1.png', 'absolute path'],
  ])('with a name %s is refused', async (_what, name, problem) => {
    const { folder, dataset } = await open([{ name, data: flatGrey(1) }]);
    await expect(dataset).rejects.toMatchObject({ code: 'CIRCLET_DATA_ARCHIVE_CORRUPT' });
    await expect(dataset).rejects.toThrow(problem);
    await folder[Symbol.asyncDispose]();
  });

  it('that holds more than its directory says is not unpacked beyond it', async () => {
    const bomb = deflateRawSync(Buffer.alloc(2 ** 24));
    const { folder, dataset } = await open([{ name: 'a/1.png', data: bomb, method: 8 }]);
    using reader = imageReader({});
    await expect(reader.read((await dataset).locate(0), shape)).rejects.toThrow(/^damaged in the zip file/);
    await folder[Symbol.asyncDispose]();
  });
});

describe('an image from somebody else', () => {
  it('whose header says more pixels than images have is refused before they are decoded', async () => {
    const huge = png(30_000, 30_000, 8, 'grey', [[0]]);
    await expect(decodeImage(huge, shape, {})).rejects.toThrow(/pixel limit/);
    await expect(decodeImage(Buffer.from('P5 9000 9000 255\n'), shape, {})).rejects.toThrow(
      '9000 × 9000 pixels, above the limit of 67108864',
    );
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['PDF', '%PDF-1.4\n'],
    ['nothing', ''],
  ])('that is %s is not handed to a decoder', async (_what, text) => {
    await expect(decodeImage(Buffer.from(text), shape, {})).rejects.toThrow('expected a PNG, JPEG, PGM or PPM image');
  });

  it('that is larger than images are is not read', async () => {
    await using folder = await tempFolder();
    const path = await folder.write('a/1.png', '');
    await truncate(path, 300 * 2 ** 20);
    using reader = imageReader({});
    await expect(reader.read({ kind: 'file', path }, shape)).rejects.toThrow(
      'above the limit of 268435456 for one image',
    );
  });
});

describe('a sampler’s state from somebody else', () => {
  it.each([null, 7, [], {}, { fingerprint: 7 }])('as %j is that of other data', (state) => {
    expect(() => resumeSampler(imagelessDataset([4, 4]), state as unknown as SamplerState)).toThrow(
      'the saved state belongs to fingerprint',
    );
  });

  it.each([undefined, null, { kind: 'x' }])('with the plan %j is refused', (plan) => {
    const state = { fingerprint: imagelessDataset([4, 4]).fingerprint, plan, step: 0 };
    expect(() => resumeSampler(imagelessDataset([4, 4]), state as unknown as SamplerState)).toThrow(
      'plan: expected one',
    );
  });
});
