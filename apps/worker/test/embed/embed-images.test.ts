import type { ImageDataset, LoadRequest } from '@circlet/data';
import { describe, expect, it } from 'vitest';
import { blockImagesOf, type EmbeddedBlock, embeddedBlocks } from '../../src/embed/embed-images.ts';

const BLOCK = 4;
const NUM_IMAGES = 11;
const BROKEN = [2, 9];

const dataset = {
  classes: ['even', 'odd'],
  items: Array.from({ length: NUM_IMAGES }, (_, item) => ({ id: `i${item}`, classIndex: item % 2 })),
} as unknown as ImageDataset;

/** Of an image the pixels are its number; another stands in place of a broken one. */
function loader(log: string[] = []) {
  return {
    skipped: BROKEN.map((item) => ({ id: `i${item}`, reason: 'cut off' })),
    prefetch: ({ items }: LoadRequest) => void log.push(`ahead ${items.join()}`),
    load({ items: wanted }: LoadRequest) {
      log.push(`load ${wanted.join()}`);
      const items = wanted.map((item) => (BROKEN.includes(item) ? 0 : item));
      return Promise.resolve({ items, images: Uint8Array.from(items), labels: items });
    },
  };
}

/** An image's embedding is (3n, 4n). */
const trainer = {
  embed: (images: Uint8Array) => Promise.resolve(Float32Array.from([...images].flatMap((n) => [3 * n, 4 * n]))),
};

async function blocks(changes: Partial<Parameters<typeof embeddedBlocks>[0]> = {}): Promise<EmbeddedBlock[]> {
  const options = { dataset, loader: loader(), trainer, dimension: 2, blockImages: BLOCK, first: 0, unitLength: false };
  const all: EmbeddedBlock[] = [];
  for await (const block of embeddedBlocks({ ...options, ...changes })) all.push(block);
  return all;
}

describe('embedding a data set', () => {
  it('has a row for every image that is whole, in order, and names the others', async () => {
    const all = await blocks();
    const whole = Array.from({ length: NUM_IMAGES }, (_, item) => item).filter((item) => !BROKEN.includes(item));
    expect(all.flatMap(({ items }) => items)).toEqual(
      whole.map((item) => ({ item, id: `i${item}`, class: item % 2 === 0 ? 'even' : 'odd' })),
    );
    expect(all.flatMap(({ rows_BD }) => [...rows_BD])).toEqual(whole.flatMap((item) => [3 * item, 4 * item]));
    expect(all.flatMap(({ broken }) => broken)).toEqual(
      BROKEN.map((item) => ({ item, id: `i${item}`, reason: 'cut off' })),
    );
    expect(all.map(({ next }) => next)).toEqual([4, 8, 11]);
  });

  it('makes rows of length 1, and counts those that have no direction', async () => {
    const all = await blocks({ unitLength: true });
    const [zero, ...others] = all.flatMap(({ rows_BD }) => [...rows_BD]).filter((_, index) => index % 2 === 0);
    expect(zero).toBe(0);
    expect(others).toEqual(others.map(() => Math.fround(0.6)));
    expect(all.map(({ numZero }) => numZero)).toEqual([1, 0, 0]);
  });

  it('goes on with the blocks that one without interruption has', async () => {
    expect(await blocks({ first: 4 })).toEqual((await blocks()).slice(1));
    expect(await blocks({ first: NUM_IMAGES })).toEqual([]);
  });

  it('announces two blocks ahead, each once', async () => {
    const log: string[] = [];
    await blocks({ loader: loader(log) });
    expect(log).toEqual([
      'ahead 0,1,2,3',
      'ahead 4,5,6,7',
      'ahead 8,9,10',
      'load 0,1,2,3',
      'load 4,5,6,7',
      'load 8,9,10',
    ]);
  });

  it('ends where an embedding is no number, and names the image', async () => {
    const broken = { embed: () => Promise.resolve(new Float32Array(8).fill(NaN)) };
    await expect(blocks({ trainer: broken })).rejects.toThrow('embedding of image 0 must be finite');
  });

  it.each([
    [{ height: 16, width: 16, channels: 1 }, 256],
    [{ height: 512, width: 512, channels: 3 }, 64],
    [{ height: 4096, width: 4096, channels: 3 }, 32],
  ] as const)('takes blocks of %o that memory has room for', (shape, images) => {
    expect(blockImagesOf(shape)).toBe(images);
  });
});
