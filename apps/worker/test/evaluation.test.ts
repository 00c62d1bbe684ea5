import type { ImageBatch } from '@circlet/data';
import { locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { embedItems } from '../src/evaluation.ts';
import { engineSimilarity } from '../src/similarity.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

describe('embedItems', () => {
  /** Images of two pixels, the first of which is the item's number; items in `broken` are replaced by item 0. */
  const load =
    (broken: readonly number[], sizes: number[]) =>
    (wanted: Int32Array): Promise<ImageBatch> => {
      sizes.push(wanted.length);
      const items = wanted.map((item) => (broken.includes(item) ? 0 : item));
      const images = Uint8Array.from([...items].flatMap((item) => [item % 256, 0]));
      return Promise.resolve({ items, images, labels: new Int32Array(items.length) } as ImageBatch);
    };

  it('embeds block by block, in order', async () => {
    const sizes: number[] = [];
    const items = Int32Array.from({ length: 600 }, (_, index) => index);
    const shares: number[] = [];
    const onShare = (share: number): void => void shares.push(share);
    const { embeddings_ND, items_N } = await embedItems(fakeTrainer(), load([], sizes), items, 1, { onShare });
    expect(shares).toEqual([256 / 600, 512 / 600, 1]);
    expect(sizes).toEqual([256, 256, 88]);
    expect(items_N).toEqual(items);
    expect([...embeddings_ND]).toEqual([...items].map((item) => item % 256));
  });

  it('leaves out broken images, whose place another took', async () => {
    const { embeddings_ND, items_N } = await embedItems(
      fakeTrainer(),
      load([2, 4], []),
      Int32Array.of(1, 2, 3, 4, 5),
      1,
    );
    expect([...items_N]).toEqual([1, 3, 5]);
    expect([...embeddings_ND]).toEqual([1, 3, 5]);
  });

  it('is empty for no images', async () => {
    const { embeddings_ND, items_N } = await embedItems(fakeTrainer(), load([], []), new Int32Array(0), 1);
    expect([embeddings_ND.length, items_N.length]).toEqual([0, 0]);
  });

  it('ends when the run does', async () => {
    const reason = new Error('over');
    const ended = AbortSignal.abort(reason);
    await expect(embedItems(fakeTrainer(), load([], []), Int32Array.of(1), 1, { signal: ended })).rejects.toBe(reason);
  });
});

describe('engineSimilarity', () => {
  it('leaves nothing on the device when it is disposed of', async () => {
    tensorflowEngine(startRuntime({ directory: locateRuntime().directory }));
    const { numTensors } = tf.memory();
    const gallery = Float32Array.of(1, 2, 3, 4);
    {
      using similarityBlock = engineSimilarity();
      expect([...(await similarityBlock(Float32Array.of(1, 1), gallery, 2))]).toEqual([3, 7]);
      expect([...(await similarityBlock(Float32Array.of(1, 0), gallery, 2))]).toEqual([1, 3]);
      expect(tf.memory().numTensors).toBe(numTensors + 1);
    }
    expect(tf.memory().numTensors).toBe(numTensors);
  });
});
