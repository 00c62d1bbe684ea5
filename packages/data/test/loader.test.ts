import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { decodeImage } from '../src/image/decode.ts';
import { augmentImage } from '../src/image/augment.ts';
import {
  type ImageDataset,
  imageLoader,
  type ImageLoader,
  type LoaderOptions,
  openFolder,
  openZip,
} from '../src/index.ts';
import { tempFolder, type TempFolder } from './support/files.ts';
import { flatGrey, png } from './support/images.ts';
import { isGone, until } from './support/until.ts';
import { zip } from './support/zip.ts';

const shape = { height: 4, width: 4, channels: 1 } as const;
const options: LoaderOptions = { shape, seed: 11 };
const augment = { epoch: 1, step: 2, shard: 3 };
/** Class c, image i: grey 10 c + i. `broken` names files that hold no image. */
const classSizes = [6, 5, 3, 1];
const broken = new Set(['c0/2.png', 'c2/0.png', 'c3/0.png']);

let folder: TempFolder;
let dataset: ImageDataset;

beforeAll(async () => {
  folder = await tempFolder();
  for (const [c, size] of classSizes.entries()) {
    for (let i = 0; i < size; i++) {
      const path = `c${c}/${i}.png`;
      const rows = Array.from({ length: 4 }, () => new Array<number>(4).fill(10 * c + i));
      const whole = png(4, 4, 8, 'grey', rows);
      await folder.write(`set/${path}`, broken.has(path) ? whole.subarray(0, 45) : whole);
    }
  }
  dataset = await openFolder(`${folder.path}/set`);
});

afterAll(() => folder[Symbol.asyncDispose]());

const valueOf = (itemIndex: number): number => {
  const [, c, i] = /c(\d)\/(\d)/.exec(dataset.items.at(itemIndex)?.id ?? '') ?? [];
  return 10 * Number(c) + Number(i);
};
const indexOf = (id: string): number => [...dataset.items].findIndex((item) => item.id === id);
const all = (): Int32Array => Int32Array.from(dataset.items, (_, i) => i);
const wholeItems = (): Int32Array => all().filter((i) => !broken.has(dataset.items.at(i)?.id ?? ''));

describe('imageLoader', () => {
  it('returns images, labels and items in the order asked for, as bytes', async () => {
    await using loader = imageLoader(dataset, options);
    const items = wholeItems().reverse();
    const batch = await loader.load({ items, augment: null });
    expect(batch.images).toHaveLength(items.length * 16);
    expect(batch.images).toBeInstanceOf(Uint8Array);
    items.forEach((itemIndex, slot) => {
      expect([...batch.images.subarray(slot * 16, slot * 16 + 16)]).toEqual(new Array(16).fill(valueOf(itemIndex)));
      expect(batch.labels[slot]).toBe(dataset.items.at(itemIndex)?.classIndex);
    });
    expect(batch.items).toEqual(items);
    expect(loader.skipped).toEqual([]);
    expect((await loader.load({ items: new Int32Array(0), augment: null })).images).toHaveLength(0);
  });

  it('augments by position: the same as doing it by hand, for any number of processes and threads', async () => {
    const shapeRgb = { height: 8, width: 8, channels: 3 } as const;
    const full: LoaderOptions = {
      shape: shapeRgb,
      seed: 5,
      augment: { padCrop: { pixels: 2, fill: 255 }, flip: 0.5, grey: 0.3, erase: { share: 0.5 } },
    };
    const files = Array.from({ length: 150 }, (_, i) => {
      const rows = Array.from({ length: 8 }, (_row, y) =>
        Array.from({ length: 24 }, (_c, x) => (i * 7 + y * 31 + x * 13) % 256),
      );
      return { name: `k${i % 3}/${i}.png`, data: png(8, 8, 8, 'rgb', rows), deflate: i % 2 === 0 };
    });
    const zipped = await openZip(await folder.write('many.zip', zip(files)));
    const items = Int32Array.from({ length: 150 }, (_, i) => (i * 77) % 150);
    const expected = await Promise.all(
      [...items].map(async (itemIndex, index) => {
        const file = files.find(({ name }) => name === zipped.items.at(itemIndex)?.id);
        const values = await decodeImage(file?.data ?? Buffer.alloc(0), shapeRgb, {});
        augmentImage(values, shapeRgb, full.augment ?? {}, [5, 1, 2, 3, index]);
        return values;
      }),
    );
    for (const [processes, threads] of [
      [1, 1],
      [1, 4],
      [3, 2],
    ] as const) {
      await using loader = imageLoader(zipped, { ...full, processes, threads });
      const batch = await loader.load({ items, augment });
      expect(Buffer.compare(batch.images, Buffer.concat(expected)), `${processes} × ${threads}`).toBe(0);
    }
  });

  it('decodes what was announced ahead of the asking, and no more than `prefetch` batches', async () => {
    await using copy = await tempFolder();
    for (let i = 0; i < 3; i++) await copy.write(`a/${i}.pgm`, flatGrey(i));
    const set = await openFolder(copy.path);
    await using loader = imageLoader(set, { ...options, prefetch: 2, maxBroken: 0 });
    const request = (i: number) => ({ items: Int32Array.of(i), augment: { epoch: 0, step: i, shard: 0 } });
    const announced = request(0);
    for (const r of [announced, request(1), request(2), request(0)]) loader.prefetch(r);
    announced.items[0] = 2; // the announcement was noted: what the caller does with its array is its own affair
    // Batches are finished in order, so once an unannounced one is, the two announced before it are ready, and files are no longer needed.
    await loader.load({ items: Int32Array.of(0), augment: null });
    await rm(copy.path, { recursive: true });
    expect((await loader.load(request(0))).images[0]).toBe(0);
    expect((await loader.load(request(1))).images[0]).toBe(1);
    // The third was beyond the limit and only started when the first was taken.
    await expect(loader.load(request(2))).rejects.toMatchObject({ code: 'CIRCLET_DATA_TOO_MANY_BROKEN' });
  });

  it('drops announced batches that were passed over, so that they cannot block the queue', async () => {
    await using loader = imageLoader(dataset, { ...options, prefetch: 1 });
    const request = (step: number) => ({ items: Int32Array.of(0), augment: { epoch: 0, step, shard: 0 } });
    for (let step = 0; step < 10; step++) loader.prefetch(request(step));
    for (const step of [5, 9, 2]) expect((await loader.load(request(step))).images[0]).toBe(valueOf(0));
  });

  it('names every problem with its options at once', () => {
    const wrong = {
      shape: { height: 0, width: 4, channels: 2 as 1 },
      seed: -1,
      processes: 0,
      threads: 1.5,
      prefetch: -1,
    };
    expect(() => imageLoader(dataset, wrong)).toThrow(
      /shape.height.*shape.channels.*seed.*processes.*threads.*prefetch/,
    );
  });
});

describe('a broken image', () => {
  it('is counted once, named, and replaced by an image of its class, or any image where the class has no other', async () => {
    await using loader = imageLoader(dataset, options);
    for (const step of [0, 1, 2]) {
      const batch = await loader.load({ items: all(), augment: { ...augment, step } });
      batch.items.forEach((itemIndex, slot) => {
        const asked = dataset.items.at(slot);
        expect(broken.has(dataset.items.at(itemIndex)?.id ?? '')).toBe(false);
        expect(batch.images[slot * 16]).toBe(valueOf(itemIndex));
        expect(batch.labels[slot]).toBe(dataset.items.at(itemIndex)?.classIndex);
        if (!broken.has(asked?.id ?? '')) expect(itemIndex).toBe(slot);
        else if (asked?.classIndex !== 3) expect(batch.labels[slot]).toBe(asked?.classIndex);
      });
    }
    expect(loader.skipped.map(({ id }) => id).sort()).toEqual([...broken].sort());
    expect(loader.skipped.every(({ reason }) => reason.length > 5)).toBe(true);
  });

  it('is replaced by a pure function of seed and position: neither history nor processes matter', async () => {
    const target = {
      items: Int32Array.from([indexOf('c0/2.png'), indexOf('c2/0.png'), indexOf('c3/0.png'), 0]),
      augment,
    };
    const results: string[] = [];
    for (const processes of [1, 2]) {
      for (const warmUp of [[], [indexOf('c3/0.png')], [...all()]]) {
        await using loader = imageLoader(dataset, { ...options, processes });
        await loader.load({ items: Int32Array.from(warmUp), augment: { epoch: 7, step: 7, shard: 7 } });
        results.push((await loader.load(target)).items.join());
      }
    }
    expect(new Set(results).size).toBe(1);
    await using other = imageLoader(dataset, options);
    const drawn = new Set<number>();
    for (let step = 0; step < 30; step++) {
      drawn.add((await other.load({ items: target.items, augment: { ...augment, step } })).items[0] as number);
    }
    expect(drawn.size).toBe(5); // all others of c0, over thirty positions
  });

  it('ends the loading when there are more than allowed, naming them', async () => {
    await using loader = imageLoader(dataset, { ...options, maxBroken: 2 });
    await expect(loader.load({ items: all(), augment: null })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_TOO_MANY_BROKEN',
      message: expect.stringMatching(/at most 2 .* found 3: c0\/2.png \(.*c2\/0.png.*c3\/0.png/) as string,
    });
  });

  it('ends the loading when nothing whole is left', async () => {
    await using copy = await tempFolder();
    for (let i = 0; i < 3; i++) await copy.write(`a/${i}.png`, 'nothing');
    await using loader = imageLoader(await openFolder(copy.path), options);
    await expect(loader.load({ items: Int32Array.of(0), augment })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_TOO_MANY_BROKEN',
    });
  });
});

describe('a decoding process that dies', () => {
  const unruly = { decoderEntry: new URL('./support/unruly-decoder.mjs', import.meta.url) };
  const single: LoaderOptions = { shape: { height: 1, width: 1, channels: 1 }, seed: 0 };

  async function unrulyLoader(
    names: readonly string[],
    more: Partial<LoaderOptions> = {},
  ): Promise<ImageLoader & { folder: TempFolder }> {
    const files = await tempFolder();
    for (const name of names) await files.write(`a/${name}`, '');
    return Object.assign(imageLoader(await openFolder(files.path), { ...single, ...more }, unruly), { folder: files });
  }

  it('is replaced, and what it was doing is done again', async () => {
    await using loader = imageLoader(dataset, { ...options, processes: 2 });
    await loader.load({ items: wholeItems(), augment: null });
    const before = loader.processIds;
    const pending = Promise.all(Array.from({ length: 8 }, () => loader.load({ items: wholeItems(), augment: null })));
    for (const pid of before) process.kill(pid, 'SIGKILL');
    for (const batch of await pending) expect(batch.images[0]).toBe(valueOf(0));
    await until(() => loader.processIds.every((pid) => !before.includes(pid)), 'every process has been replaced');
    expect(before.every(isGone)).toBe(true);
  });

  it('is not one that Ctrl-C or SIGTERM reached with the rest of its process group', async () => {
    await using loader = imageLoader(dataset, options);
    await loader.load({ items: wholeItems(), augment: null });
    const before = loader.processIds;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(before[0] as number, signal);
    await loader.load({ items: wholeItems(), augment: null });
    expect(loader.processIds).toEqual(before);
  });

  it('is forgiven once per image', async () => {
    const loader = await unrulyLoader(['0.png', '1-crash-once.png', '2.png']);
    const batch = await loader.load({ items: Int32Array.of(0, 1, 2), augment: null });
    expect([...batch.images]).toEqual([9, 9, 9]);
    await loader[Symbol.asyncDispose]();
    await loader.folder[Symbol.asyncDispose]();
  });

  it('twice on one image ends that batch, naming the image, and no other batch', async () => {
    const loader = await unrulyLoader(['0.png', '1.png', 'crash.png']);
    const [bad, good] = await Promise.allSettled([
      loader.load({ items: Int32Array.of(0, 1, 2), augment: null }),
      loader.load({ items: Int32Array.of(1, 0), augment: null }),
    ]);
    expect(bad).toMatchObject({
      reason: {
        code: 'CIRCLET_DATA_DECODER_CRASHED',
        image: 'a/crash.png',
        message: expect.stringContaining('code 7') as string,
      },
    });
    expect(good).toMatchObject({ status: 'fulfilled', value: { images: Uint8Array.of(9, 9) } });
    await loader[Symbol.asyncDispose]();
    await loader.folder[Symbol.asyncDispose]();
  });

  it('counts as dead when it stays silent', async () => {
    // The loader's clock is the test's: a process on a busy machine is not silent, whatever it takes to start and to answer.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const loader = await unrulyLoader(['0.png', 'hang.png'], { decodeTimeoutMs: 60_000 });
    const outcome = expect(loader.load({ items: Int32Array.of(0, 1), augment: null })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_DECODER_CRASHED',
      image: 'a/hang.png',
      message: expect.stringContaining('did not answer for 60000 ms') as string,
    });
    const mark = join(loader.folder.path, 'a/hang.png.mark');
    for (const time of ['among others', 'alone']) {
      await until(() => existsSync(mark), `the image that hangs is being decoded ${time}`);
      await rm(mark);
      vi.advanceTimersByTime(60_000);
    }
    await outcome;
    await loader[Symbol.asyncDispose]();
    await loader.folder[Symbol.asyncDispose]();
  });

  it('before it ever ran is an error that says why', async () => {
    const entry = new URL('./support/missing.mjs', import.meta.url);
    expect(() => imageLoader(dataset, options, { decoderEntry: entry })).toThrow(fileURLToPath(entry));
    // Three starts are tried, so that a process killed while starting is not the end.
    const bad = await folder.write('bad-decoder.mjs', 'throw new Error("no sharp on this machine")');
    await using loader = imageLoader(dataset, options, { decoderEntry: new URL(`file://${bad}`) });
    await expect(loader.load({ items: all(), augment: null })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_DECODER_START',
    });
  });
});

describe('the end', () => {
  it('disposal ends the processes and rejects what was awaited', async () => {
    const loader = imageLoader(dataset, options);
    const { processIds } = loader;
    const pending = loader.load({ items: wholeItems(), augment: null });
    const outcome = expect(pending).rejects.toMatchObject({ code: 'CIRCLET_DATA_LOADER_CLOSED' });
    await loader[Symbol.asyncDispose]();
    await outcome;
    expect(processIds.every(isGone)).toBe(true);
    await expect(loader.load({ items: all(), augment: null })).rejects.toMatchObject({
      code: 'CIRCLET_DATA_LOADER_CLOSED',
    });
    await loader[Symbol.asyncDispose]();
  });
});
