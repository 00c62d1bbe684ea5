import { readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImageDataset, openDataset, prepareDataset, type PrepareOptions } from '../src/index.ts';
import { imageReader } from '../src/image/read-image.ts';
import { walkShard } from '../src/prepared/walk-shard.ts';
import { type TempFolder, tempFolder } from './support/files.ts';
import { flatGrey, png } from './support/images.ts';

const shape = { height: 4, width: 4, channels: 1 } as const;

/** 3 classes: one broken image, one the same as another of its class, one the same as one of another class. */
async function source(folder: TempFolder): Promise<ImageDataset> {
  for (const [path, value] of Object.entries({ 'a/1': 1, 'a/2': 2, 'a/3': 2, 'b/1': 3, 'b/2': 4, 'c/1': 3 })) {
    await folder.write(`set/${path}.pgm`, flatGrey(value));
  }
  await folder.write('set/b/0.png', 'no image');
  return openDataset(join(folder.path, 'set'));
}

const prepare = (dataset: ImageDataset, folder: TempFolder, options: Partial<PrepareOptions> = {}) =>
  prepareDataset(dataset, { folder: join(folder.path, 'prepared'), ...options });

const contents = async (folder: string): Promise<[string, string][]> =>
  Promise.all(
    (await readdir(folder)).sort().map(async (n) => [n, (await readFile(join(folder, n))).toString('hex')] as const),
  ) as Promise<[string, string][]>;

describe('prepareDataset', () => {
  it('makes a set with the same classes, names and images, says what is broken and what is there twice', async () => {
    await using folder = await tempFolder();
    const dataset = await source(folder);
    const told: number[] = [];
    const manifest = await prepare(dataset, folder, { onProgress: ({ numDone }) => told.push(numDone) });
    expect(manifest).toMatchObject({ images: 6, classes: 3, broken: 1, duplicates: 2, duplicatesAcrossClasses: 1 });
    expect(told).toEqual([0, 7]);
    const prepared = await openDataset(join(folder.path, 'prepared'));
    expect(prepared.classes).toEqual(dataset.classes);
    expect(prepared.items.map(({ id, classIndex }) => `${id} ${classIndex}`)).toEqual(
      dataset.items.map(({ id, classIndex }) => `${id} ${classIndex}`).filter((item) => item !== 'b/0.png 1'),
    );
    using reader = imageReader({});
    expect([...(await reader.read(prepared.locate(3), shape))]).toEqual(new Array(16).fill(3));
    const lines = async (name: string): Promise<unknown[]> =>
      (await readFile(join(folder.path, 'prepared', name), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(await lines('broken.jsonl')).toEqual([{ place: 3, image: 'b/0.png', reason: expect.any(String) as string }]);
    expect(await lines('duplicates.jsonl')).toEqual([
      { image: 'a/3.pgm', sameAs: 'a/2.pgm', isOtherClass: false },
      { image: 'c/1.pgm', sameAs: 'b/1.pgm', isOtherClass: true },
    ]);
    // Again: nothing is done, the same is said.
    expect(await prepare(dataset, folder)).toEqual(manifest);
  });

  it('goes on after an end at any byte, to the same bytes as in one go', async () => {
    await using folder = await tempFolder();
    const dataset = await source(folder);
    await prepare(dataset, folder, { shardBytes: 200 });
    const whole = join(folder.path, 'prepared');
    const expected = await contents(whole);
    const shards = expected.filter(([name]) => name.endsWith('.crec'));
    expect(shards.length).toBeGreaterThan(2);
    for (const cut of [0, 1, 39, 40, 104, 150, 207]) {
      // As if killed within the last but one shard.
      const halfway = join(folder.path, `cut-${cut}`);
      const kept = shards.slice(0, -1);
      const { size } = await stat(join(whole, kept.at(-1)?.[0] ?? ''));
      await folder.write(
        `cut-${cut}/preparing.json`,
        JSON.stringify({ fingerprint: dataset.fingerprint, pixels: 'as encoded', shardBytes: 200 }),
      );
      for (const [name, hex] of kept) await writeFile(join(halfway, name), Buffer.from(hex, 'hex'));
      await truncate(join(halfway, kept.at(-1)?.[0] ?? ''), Math.min(cut, size));
      await writeFile(
        join(halfway, 'broken.jsonl'),
        '{"place":3,"image":"b/0.png","reason":"expected a PNG, JPEG, PGM or PPM image, got something else"}\n{"pla',
      );
      await prepareDataset(dataset, { folder: halfway, shardBytes: 200 });
      expect(await contents(halfway), `cut at ${cut}`).toEqual(expected);
    }
  });

  it('stops where it is asked to and goes on with the same call', async () => {
    await using folder = await tempFolder();
    const values = Array.from({ length: 150 }, (_, i) => i);
    for (const value of values) await folder.write(`set/a/${String(value).padStart(3, '0')}.pgm`, flatGrey(value));
    const dataset = await openDataset(join(folder.path, 'set'));
    const stop = new AbortController();
    expect(
      await prepare(dataset, folder, { signal: stop.signal, onProgress: ({ numDone }) => numDone > 0 && stop.abort() }),
    ).toBeNull();
    const told: number[] = [];
    const manifest = await prepare(dataset, folder, {
      onProgress: ({ numDone, numBefore }) => told.push(numDone, numBefore),
    });
    expect(told.slice(0, 2)).toEqual([64, 64]);
    expect(manifest?.images).toBe(150);
  });

  it('stores pixels of one size, and trains on exactly what the loader would have made', async () => {
    await using folder = await tempFolder();
    await folder.write(
      'set/a/1.png',
      png(
        6,
        4,
        8,
        'grey',
        Array.from({ length: 4 }, (_, y) => Array.from({ length: 6 }, (_, x) => 40 * x + y)),
      ),
    );
    const dataset = await openDataset(join(folder.path, 'set'));
    const pixels = { height: 5, width: 3, channels: 3 } as const;
    await prepare(dataset, folder, { pixels, resize: { kernel: 'pil-bicubic' } });
    const prepared = await openDataset(join(folder.path, 'prepared'));
    using reader = imageReader({ kernel: 'pil-bicubic' });
    expect(await reader.stored(prepared.locate(0))).toMatchObject({
      kind: 'pixels',
      pixels: { height: 5, width: 3, channels: 3 },
    });
    expect([...(await reader.read(prepared.locate(0), pixels))]).toEqual([
      ...(await reader.read(dataset.locate(0), pixels)),
    ]);
  });

  it('keeps parts, cameras and pairs', async () => {
    await using folder = await tempFolder();
    await folder.write('market/bounding_box_train/0002_c1s1_000451_03.pgm', flatGrey(1));
    await folder.write('market/query/0001_c3s1_000001_00.pgm', flatGrey(2));
    await folder.write('market/bounding_box_test/0001_c2s1_000001_00.pgm', flatGrey(3));
    const dataset = await openDataset(join(folder.path, 'market'));
    await prepare(dataset, folder);
    const prepared = await openDataset(join(folder.path, 'prepared'));
    expect(prepared.sources).toEqual(['1', '2', '3']);
    expect(prepared.items.map((item) => ({ ...item }))).toEqual(dataset.items.map((item) => ({ ...item })));
    const { pickles } = JSON.parse(await readFile(new URL('golden/pickles.json', import.meta.url), 'utf8')) as {
      pickles: Record<string, string>;
    };
    const pairs = await openDataset(await folder.write('lfw.bin', Buffer.from(pickles['numpy-3'] ?? '', 'base64')));
    await prepareDataset(pairs, { folder: join(folder.path, 'pairs') });
    expect((await openDataset(join(folder.path, 'pairs'))).pairs).toEqual(pairs.pairs);
  });

  it('is divided by its bytes: every slice finds its own records, and all together each once', async () => {
    await using folder = await tempFolder();
    await prepare(await source(folder), folder);
    const shard = join(folder.path, 'prepared/images-00000.crec');
    const { size } = await stat(shard);
    for (const slices of [1, 2, 3, 7]) {
      const places: number[] = [];
      for (let i = 0; i < slices; i++) {
        const [from, to] = [Math.floor((i * size) / slices), Math.floor(((i + 1) * size) / slices)];
        for await (const { place } of walkShard(shard, { from, to })) places.push(place);
      }
      expect(places).toEqual([0, 1, 2, 4, 5, 6]);
    }
  });

  it('has another fingerprint when a pixel is another, and the same when made again', async () => {
    await using folder = await tempFolder();
    const dataset = await source(folder);
    const prints = [];
    for (const name of ['one', 'two', 'three']) {
      if (name === 'three') await folder.write('set/c/1.pgm', flatGrey(77));
      await prepareDataset(dataset, { folder: join(folder.path, name) });
      prints.push((await openDataset(join(folder.path, name))).fingerprint);
    }
    expect(prints[0]).toBe(prints[1]);
    // The folder's own fingerprint is over names and sizes: it sees no difference.
    expect((await openDataset(join(folder.path, 'set'))).fingerprint).toBe(dataset.fingerprint);
    expect(prints[2]).not.toBe(prints[0]);
  });

  it('refuses folders with other things, another source, and options out of range', async () => {
    await using folder = await tempFolder();
    const dataset = await source(folder);
    await folder.write('full/x', '');
    await expect(prepareDataset(dataset, { folder: join(folder.path, 'full') })).rejects.toThrow(
      'it has files already, x among them',
    );
    await folder.write('begun/preparing.json', '{"fingerprint":"other"}');
    await expect(prepareDataset(dataset, { folder: join(folder.path, 'begun') })).rejects.toThrow(
      'with another fingerprint was begun there (other instead',
    );
    await prepare(dataset, folder);
    await expect(prepare(dataset, folder, { pixels: shape })).rejects.toThrow('another set was prepared there');
    await expect(prepare(dataset, folder, { shardBytes: 0, atOnce: 0 })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_OPTIONS',
    });
    await expect(prepareDataset(dataset, { folder: join(folder.path, 'set/a/1.pgm/x') })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_PREPARE_WRITE',
    });
  });
});

describe('a prepared set that is not as it was made', () => {
  const damaged = async (name: string, change: (bytes: Buffer) => Buffer): Promise<TempFolder> => {
    const folder = await tempFolder();
    await prepare(await source(folder), folder);
    const path = join(folder.path, 'prepared', name);
    await writeFile(path, change(await readFile(path)));
    return folder;
  };

  it.each([
    ['a cut index', 'index.bin', (b: Buffer) => b.subarray(0, 40), /its checksum is another/],
    [
      'a changed index',
      'index.bin',
      (b: Buffer) => Buffer.concat([b.subarray(0, 8), Buffer.from([9]), b.subarray(9)]),
      /its checksum is another/,
    ],
    [
      'another class',
      'classes.jsonl',
      (b: Buffer) => Buffer.from(b.toString().replace('"a"', '"d"')),
      /its checksum is another/,
    ],
    ['a cut shard', 'images-00000.crec', (b: Buffer) => b.subarray(8), /images-00000.crec has \d+ bytes, expected \d+/],
    ['a description that is none', 'prepared.json', () => Buffer.from('[]'), /expected an object/],
    [
      'a shard out of its folder',
      'prepared.json',
      (b: Buffer) => Buffer.from(b.toString().replace('images-00000', '../x')),
      /shards: expected a list/,
    ],
    [
      'a newer version',
      'prepared.json',
      (b: Buffer) => Buffer.from(b.toString().replace('"version": 1', '"version": 2')),
      /a prepared set of version 2/,
    ],
  ])('%s is refused in one sentence', async (_, name, change, expected) => {
    await using folder = await damaged(name, change);
    await expect(openDataset(join(folder.path, 'prepared'))).rejects.toThrow(expected);
  });

  it('a changed image is found by its checksum when it is read', async () => {
    await using folder = await damaged('images-00000.crec', (bytes) => {
      bytes[60] = (bytes[60] as number) ^ 1;
      return bytes;
    });
    const dataset = await openDataset(join(folder.path, 'prepared'));
    using reader = imageReader({});
    await expect(reader.read(dataset.locate(0), shape)).rejects.toThrow('damaged in the prepared set (checksum)');
  });
});
