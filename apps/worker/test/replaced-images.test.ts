import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRecipe } from '@circlet/recipe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replacedImages } from '../src/replaced-images.ts';
import { openTrainingData } from '../src/training-data.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('replacedImages', () => {
  it('finds nothing where all was as planned', () => {
    expect(replacedImages(8, Int32Array.of(0, 1), Int32Array.of(0, 1), items, [])).toEqual([]);
  });

  it('names each broken image, its position, what stood in for it and why', () => {
    const skipped = [
      { id: 'c', reason: 'cut off' },
      { id: 'a', reason: 'no image' },
    ];
    expect(replacedImages(8, Int32Array.of(0, 1, 2), Int32Array.of(3, 1, 1), items, skipped)).toEqual([
      { position: 8, image: 'a', replacement: 'd', reason: 'no image' },
      { position: 10, image: 'c', replacement: 'b', reason: 'cut off' },
    ]);
  });
});

describe('training data', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-replaced-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const pgm = (grey: number): Buffer => Buffer.concat([Buffer.from('P5\n4 4\n255\n'), Buffer.alloc(16, grey)]);
  const recipe = parseRecipe(`name: test
model: { backbone: iresnet, inputShape: [4, 4, 1] }
losses: [{ kind: pair-circle, gamma: 80, margin: 0.4 }]
data: { unseenEvery: 0, sampler: shuffled }
batch: { global: 4, shardSize: 2 }
optimizer: { kind: sgd, learningRate: 0.1, momentum: 0.9 }
epochs: 3`);

  it('tells of every position at which a rank of several met a broken image, once, whoever had its shard', async () => {
    for (const name of ['x', 'y']) {
      mkdirSync(join(folder, name));
      for (let image = 0; image < 4; image++) writeFileSync(join(folder, name, `${image}.pgm`), pgm(60 * image));
    }
    writeFileSync(join(folder, 'x/2.pgm'), 'no image');
    const told: { position: number; image: string; replacement: string }[] = [];
    let wanted: number[] = [];
    for (const own of [
      { first: 0, count: 1 },
      { first: 1, count: 1 },
    ]) {
      await using data = await openTrainingData(recipe, folder, 2);
      data.deal(own);
      for (let batch = 0; batch < 6; batch++) {
        await data.batches(batch);
        told.push(...data.takeReplaced());
        expect(data.takeReplaced()).toEqual([]);
      }
      // By the sampler alone: where the plan has the broken one. Two steps an epoch.
      const broken = [...data.split.train.items].findIndex(({ id }) => id === 'x/2.pgm');
      wanted = Array.from({ length: 24 }, (_, position) => position).filter((position) => {
        const [batch, index] = [Math.floor(position / 4), position % 4];
        const shard = data.sampler.shard(Math.floor(batch / 2), batch % 2, Math.floor(index / 2));
        return shard[index % 2] === broken;
      });
    }
    await using again = await openTrainingData(recipe, folder, 2);
    again.deal({ first: 0, count: 1 });
    const [own] = await again.batches(0);
    const abandoned = again.batches(1);
    again.deal({ first: 0, count: 2 });
    await abandoned;
    // The same position, other shards: what the first had at hand is not all of it.
    const both = await again.batches(0);
    expect(both.map(({ items }) => items.length)).toEqual([2, 2]);
    expect(both[0]?.items).toEqual(own?.items);
    expect((await again.batches(1)).length).toBe(2);
    expect(wanted.length, 'once an epoch').toBe(3);
    expect(told.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(wanted);
    expect(told.every(({ image, replacement }) => image === 'x/2.pgm' && /^x\/[013]\.pgm$/.test(replacement))).toBe(
      true,
    );
  });
});
