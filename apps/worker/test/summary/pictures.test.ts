import type { ImageDataset, Item } from '@circlet/data';
import { plainSimilarityBlock } from '@circlet/evaluation';
import { describe, expect, it } from 'vitest';
import { pairScores } from '../../src/summary/pair-scores.ts';
import { gallery, imageMap, type PictureSource } from '../../src/summary/pictures.ts';
import { itemsOfWholeClasses } from '../../src/summary/sampled-items.ts';

const NUM_CLASSES = 10;
const PER_CLASS = 6;
const NUM_IMAGES = NUM_CLASSES * PER_CLASS;

/** Images of which only class and number are known; those of a class lie apart. */
const dataset = {
  classes: Array.from({ length: NUM_CLASSES }, (_, index) => `class-${index}`),
  items: Array.from({ length: NUM_IMAGES }, (_, index): Partial<Item> => ({ classIndex: index % NUM_CLASSES })),
} as unknown as ImageDataset;
const items = Int32Array.from({ length: NUM_IMAGES }, (_, index) => index);
const labels = items.map((item) => item % NUM_CLASSES);
const dimension = 4;
/** Near a direction of its class, but for the last image of class 0, which lies with class 1. */
const embeddings_ND = Float32Array.from(
  [...items].flatMap((item) => {
    const isAstray = item === NUM_IMAGES - NUM_CLASSES;
    const label = isAstray ? 1 : item % NUM_CLASSES;
    // Further from those than they are from each other.
    const offset = isAstray ? 0.2 : 0;
    return Array.from(
      { length: dimension },
      (_, d) => Math.sin(7 * (label + 1) * (d + 1)) + 0.01 * Math.sin(item + d) + (d === 0 ? offset : 0),
    );
  }),
);
const shape = { height: 8, width: 8, channels: 3 } as const;
const source: PictureSource = {
  embedded: { embeddings_ND, items_N: items },
  dimension,
  dataset,
  data: {
    shape,
    evaluation: (wanted) =>
      Promise.resolve({
        images: Uint8Array.from({ length: wanted.length * 192 }, (_, index) => wanted[Math.floor(index / 192)] ?? 0),
        items: wanted,
      } as Awaited<ReturnType<PictureSource['data']['evaluation']>>),
  },
  seed: 1,
};

/** Width and height of a JPEG, from its frame header (SOF0). */
function sizeOf(base64: string): readonly number[] {
  const bytes = Buffer.from(base64, 'base64');
  const header = bytes.indexOf(Buffer.of(0xff, 0xc0));
  return [bytes.readUInt16BE(header + 7), bytes.readUInt16BE(header + 5)];
}

describe('images of whole classes', () => {
  it('are all where there are few', () => {
    expect(itemsOfWholeClasses(dataset, items, NUM_IMAGES)).toEqual(items);
  });

  it('are of classes that are spread over all of them, each whole', () => {
    const chosen = itemsOfWholeClasses(dataset, items, 20);
    expect(chosen).toHaveLength(18);
    const classes = [...new Set(chosen.map((item) => item % NUM_CLASSES))].sort((a, b) => a - b);
    expect(classes).toEqual([1, 5, 8]);
  });

  it('are part of a class where one alone is too large', () => {
    expect(itemsOfWholeClasses(dataset, items, 4)).toHaveLength(4);
  });
});

describe('what is told of pairs', () => {
  it('adds up: shares of bins, curves that rise to 1, the first rank of CMC', async () => {
    const scores = await pairScores(embeddings_ND, dimension, labels, plainSimilarityBlock);
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    expect(sum(scores.bins.positive)).toBeCloseTo(1, 4);
    expect(sum(scores.bins.negative)).toBeCloseTo(1, 4);
    expect(scores.numPositive + scores.numNegative).toBe((NUM_IMAGES * (NUM_IMAGES - 1)) / 2);
    expect([scores.roc.falseAccept.at(-1), scores.roc.trueAccept.at(-1)]).toEqual([1, 1]);
    // All but the one that lies with another class.
    expect(scores.cmc[0]).toBeCloseTo((NUM_IMAGES - 1) / NUM_IMAGES, 5);
    expect(scores.cmc).toHaveLength(50);
    expect(scores.cmc.every(Number.isFinite)).toBe(true);
    expect(scores.cmc).toEqual(scores.cmc.toSorted((a, b) => a - b));
  });
});

describe('maps', () => {
  it('have a place and a picture for each image', async () => {
    const map = await imageMap(source);
    for (const places of [map.pca.x, map.pca.y, map.umap.x, map.umap.y]) {
      expect(places).toHaveLength(NUM_IMAGES);
      expect(places.every(Number.isFinite)).toBe(true);
    }
    expect(map.classes[13]).toBe('class-3');
    expect(sizeOf(map.sheet.jpeg)).toEqual([map.sheet.columns * 8, Math.ceil(NUM_IMAGES / map.sheet.columns) * 8]);
  });
});

describe('the gallery', () => {
  it('shows the one that is wrong, with what it was taken for', async () => {
    const shown = await gallery(source, labels, plainSimilarityBlock);
    expect(shown?.worst.map(({ name }) => name)).toEqual(['class-0']);
    const [worst] = shown?.worst ?? [];
    expect(worst?.margin).toBeLessThan(0);
    expect(worst?.neighbours.map(({ name, isRight }) => [name, isRight])).toEqual(
      Array.from({ length: 5 }, () => ['class-1', false]),
    );
    expect(shown?.best).toHaveLength(8);
    expect(sizeOf(shown?.sheet.jpeg ?? '')).toEqual([6 * 8, 9 * 8]);
  });

  it('is not there of too few images', async () => {
    const few = { embeddings_ND: embeddings_ND.subarray(0, 12), items_N: items.subarray(0, 3) };
    expect(await gallery({ ...source, embedded: few }, labels.subarray(0, 3), plainSimilarityBlock)).toBeNull();
  });
});
